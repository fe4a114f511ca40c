import { STATED_FIGURES } from '#domain/budget/stated-figure';
import { NATURES } from '#domain/budget/variance';
import { BUDGET_LIMITS, TREATMENTS } from '#domain/budget/version';
import { area, choice, line, plain, REFERENCE, required, text, type Field } from './field.ts';

type Fields = Readonly<Record<string, Field>>;

const budget = required(line(REFERENCE, 'budget', 'budgetkey'));
const product = line(REFERENCE, 'product', 'service');
const category = line(BUDGET_LIMITS.category, 'category', 'costtype', 'account');
const currency = line(3, 'currency', 'currencycode');

export const BUDGET_LINES: Fields = {
  budget,
  name: required(line(BUDGET_LIMITS.name, 'name', 'budgetline', 'line', 'title', 'programme')),
  key: line(80, 'key', 'slug'),
  area: required(area),
  product,
  item: line(REFERENCE, 'item', 'project', 'initiative', 'roadmapitem'),
  objective: line(REFERENCE, 'objective'),
  category,
  treatment: choice(TREATMENTS, 'treatment', 'opexcapex'),
  nature: choice(NATURES, 'nature', 'costorrevenue'),
  currency,
};

export const BUDGET_AMOUNTS: Fields = {
  budget,
  budgetLine: line(REFERENCE, 'budgetline', 'line', 'linekey', 'costcentre', 'costcenter'),
  area,
  product,
  category,
  figure: choice(STATED_FIGURES, 'figure', 'variable', 'scenario', 'version'),
  period: line(60, 'period', 'month', 'quarter', 'year', 'fiscalyear'),
  date: plain('day', 'date', 'day', 'postedon', 'bookingdate'),
  amount: plain('money', 'amount', 'value', 'total', 'sum'),
  missing: text(BUDGET_LIMITS.reason, 'missing', 'missingreason'),
  currency,
  statedOn: plain('day', 'statedon', 'asof', 'asofdate', 'reportdate'),
};
