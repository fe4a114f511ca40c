import { CEO, CPO, type PersonKey } from '../../cast.ts';
import type { LineToAdd } from '../../acts/money.ts';
import type { Deed } from '../../deed.ts';
import { APPROVAL_LIMIT } from '../../money/changes.ts';
import { currencyOf, plannedOf, THOUSAND } from '../../money/figures.ts';
import type { LineStory } from '../../money/line-story.ts';
import { LINES } from '../../money/lines.ts';
import { budgetRates } from '../../money/rates.ts';
import { budgetOf, keyOf, monthsOf, workingDayOf, type BudgetYear } from '../../money/years.ts';
import { itemOf } from '../../registers/items.ts';
import { at, dayOfMark, workingDaysAfter, type Span } from '../../span.ts';

/** Keeps the money of the product organization. */
export const TREASURER: PersonKey = 'carlos';

const planOf = (year: Pick<BudgetYear, 'year'>): string => `plan ${year.year}`;

/** In the December before it: the rates, the lines, the plan, and the signature of somebody else. */
export function opening(year: BudgetYear, span: Span): readonly Deed[] {
  const on = (n: number, time: string) =>
    at(workingDayOf({ year: year.year - 1, month: 12 }, n, span), time);
  const by = { by: TREASURER, budget: budgetOf(year) };
  const version = planOf(year);
  return [
    { kind: 'record_rates', at: on(8, '09:40'), by: TREASURER, rates: budgetRates(year) },
    { kind: 'open_budget', at: on(8, '10:10'), by: CPO, budget: budgetFor(year) },
    ...LINES.map((line, position): Deed => {
      const added = lineFor(line, { position, isThere: isThere(line, year, span) });
      return { kind: 'add_line', at: on(8, '10:30'), ...by, line: added };
    }),
    { kind: 'draft_version', at: on(9, '11:20'), ...by, draft: draftFor(year) },
    { kind: 'submit_plan', at: on(10, '15:05'), by: TREASURER, version },
    { kind: 'approve_plan', at: on(12, '17:30'), by: CEO, version, reason: REASON },
    ...ties(year, span),
  ];
}

const REASON = 'As discussed: more people on the engine and on growth, and nothing else.';

function budgetFor({ year }: BudgetYear) {
  return {
    key: budgetOf({ year }),
    name: `Product budget ${year}`,
    description: 'All that the product organization spends and earns.',
    year: `${year}`,
    owner: TREASURER,
    approvalLimit: APPROVAL_LIMIT * THOUSAND,
    forecastEvery: 'quarter' as const,
  };
}

function draftFor(year: BudgetYear) {
  const cells = LINES.flatMap((line) =>
    monthsOf(year).map((month) => {
      return { line: line.key, period: keyOf(month), amount: plannedOf(line, month) };
    }),
  );
  const kind = 'plan' as const;
  return { name: planOf(year), kind, reason: '', effectiveOn: `${year.year}-01-01`, cells };
}

function lineFor(
  line: LineStory,
  { position, isThere: isTied }: { readonly position: number; readonly isThere: boolean },
): LineToAdd {
  const { key, name, area, product = null, item = null, category, isCapex, isRevenue } = line;
  return {
    key,
    name,
    area,
    product,
    category,
    position,
    item: isTied ? item : null,
    treatment: isCapex ? 'capex' : 'opex',
    nature: isRevenue ? 'revenue' : 'cost',
    currency: currencyOf(line),
  };
}

const openedOn = ({ year }: BudgetYear, span: Span) =>
  workingDayOf({ year: year - 1, month: 12 }, 8, span);

const isThere = ({ item }: LineStory, year: BudgetYear, span: Span): boolean =>
  item !== undefined && dayOfMark(span, itemOf(item).entered) < openedOn(year, span);

/** A line is tied to its item when that comes on the roadmap. */
function ties(year: BudgetYear, span: Span): readonly Deed[] {
  return LINES.flatMap((line): readonly Deed[] => {
    const { key, item } = line;
    if (item === undefined || isThere(line, year, span)) return [];
    const on = workingDaysAfter(dayOfMark(span, itemOf(item).entered), 1, span);
    if (on > `${year.year}-12-31`) return [];
    const tie = { by: TREASURER, budget: budgetOf(year), line: key, item };
    return [{ kind: 'tie_line', at: at(on, '09:15'), ...tie }];
  });
}
