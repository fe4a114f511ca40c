import { majorOf } from '#domain/budget/money-text';
import type { EditionBudget, EditionBudgetFigures, EditionVariance } from '#domain/edition-budget';
import { statusWords } from '#domain/figure-text';
import { COMPARISON_WORDS } from './budget-tables.ts';
import { areaName, type Renderable } from './edition-words.ts';
import type { RowCell, Rows } from './edition-rows.ts';

const VARIANCE = ['Reference', 'Value', 'Difference', 'Percent', 'Side', 'Status'];
const variancesOf = (name: string) =>
  VARIANCE.map((head) => `${name}: ${head.charAt(0).toLowerCase()}${head.slice(1)}`);

/** Amounts in units of the currency that stands in their row. */
export function budgetRows({ content: { budgets = [] } }: Renderable): Rows {
  return [
    [
      'Budget',
      'Year',
      'Period',
      'Area',
      'Area key',
      'Nature',
      'Currency',
      'Plan',
      'Actual',
      'Commitment',
      'Available',
      'Outlook',
      ...variancesOf('Period'),
      ...variancesOf('Year to date'),
      ...variancesOf('Full year'),
    ],
    ...budgets.flatMap((budget) => [
      ...budget.areas.map((area) => figureRow(budget, [area.name, area.key], area)),
      ...budget.totals.map((total) => figureRow(budget, ['All areas', null], total)),
    ]),
  ];
}

function figureRow(
  { name, yearKey, periodKey, currency }: EditionBudget,
  place: readonly RowCell[],
  of: EditionBudgetFigures,
): readonly RowCell[] {
  const major = majorIn(currency);
  return [
    name,
    yearKey,
    periodKey,
    ...place,
    of.nature,
    currency,
    ...[of.plan, of.actual, of.commitment, of.available, of.outlook].map(major),
    ...[of.period, of.yearToDate, of.fullYear].flatMap((one) => varianceCells(one, major)),
  ];
}

export const beyondRows = (report: Renderable): Rows => [
  ['Budget', 'Line', 'Line key', 'Area', 'Comparison', 'Currency', ...VARIANCE, 'Note', 'By'],
  ...(report.content.budgets ?? []).flatMap(({ name, currency, beyond }) =>
    beyond.lines.map((line) => [
      name,
      line.name,
      line.key,
      areaName(line.areaKey, report),
      COMPARISON_WORDS[line.comparison],
      currency,
      ...varianceCells(line, majorIn(currency)),
      line.note ?? 'no note',
      line.author?.name ?? null,
    ]),
  ),
];

export const budgetChangeRows = ({ content: { budgets = [] } }: Renderable): Rows => [
  ['Budget', 'Change', 'Kind', 'Line', 'Amount', 'Currency', 'Why', 'Asked by', 'Approved', 'By'],
  ...budgets.flatMap(({ name, changes }) =>
    changes.flatMap((change) =>
      change.lines.map((line) => [
        name,
        change.number,
        change.kind,
        line.name,
        majorOf(line),
        line.currency,
        change.reason,
        change.askedBy.name,
        change.approvedOn,
        change.approvedBy?.name ?? null,
      ]),
    ),
  ),
];

type Major = (amount: number | null) => number | null;

const majorIn =
  (currency: string): Major =>
  (amount) =>
    amount === null ? null : majorOf({ amount, currency });

const varianceCells = (
  { reference, value, amount, percent, side, status }: EditionVariance,
  major: Major,
): readonly RowCell[] => [
  ...[reference, value, amount].map(major),
  percent,
  side,
  statusWords(status),
];
