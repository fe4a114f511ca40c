import type { BudgetGridView } from '#features/budget/index';
import { burnOf } from '#domain/budget/burn';
import type { VarianceComparison } from '#domain/budget/variance-note';
import {
  beyondTolerance,
  type EditionBudget,
  type EditionBudgetArea,
  type EditionBudgetFigures,
  type EditionBudgetLine,
  type EditionBurn,
} from '#domain/edition-budget';
import type { BudgetOfYear, ReportedNote } from './budget-ledgers.query.ts';

type GridFigures = BudgetGridView['totals'][number];
type GridRow = BudgetGridView['rows'][number];

interface Told {
  readonly notes: readonly ReportedNote[];
  readonly changes: EditionBudget['changes'];
}

/** Nothing was ever planned, expected, posted or committed. */
export const isEmpty = ({ totals }: BudgetGridView): boolean =>
  totals.every(({ year: { plan, forecast, actual, commitment } }) =>
    [plan, forecast, actual, commitment].every((amount) => amount === null),
  );

/** From the same budget by area and by line. */
export function reportedBudget(
  { question, rows, totals }: BudgetGridView,
  byLine: BudgetGridView,
  { notes, changes }: Told,
): EditionBudget {
  const { budget, period, currency, closedTo, plan, forecast } = question;
  const { key, name, yearKey, onTrackWithin, atRiskWithin } = budget;
  const explained = new Map(
    notes.map((note) => [noteName(note), { note: note.text, author: note.author }]),
  );
  const areaKeys = new Map(rows.map((row) => [row.id, row.key ?? '']));
  return {
    key,
    name,
    yearKey,
    periodKey: period.key,
    currency: currency ?? '',
    onTrackWithin,
    atRiskWithin,
    closedTo,
    plan: plan?.label ?? null,
    forecast: forecast?.label ?? null,
    problem: null,
    totals: totals.map(figuresOf),
    areas: rows.map(areaOf),
    beyond: beyondTolerance(byLine.rows.flatMap((row) => linesOf(row, areaKeys, explained))),
    changes,
    burn: totals.map((total) => burnOfYear(question, total)),
  };
}

/** Nothing that was posted for later periods is told of. */
function burnOfYear(
  { period, periods }: BudgetGridView['question'],
  { nature, plan, actual, outlook }: GridFigures,
): EditionBurn {
  const { points } = burnOf(
    periods.map(({ isClosed, endsOn }, at) => ({
      plan: plan[at] ?? null,
      actual: endsOn <= period.endsOn ? (actual[at] ?? null) : null,
      outlook: outlook[at] ?? null,
      isClosed: isClosed && endsOn <= period.endsOn,
    })),
  );
  return {
    nature,
    points: points.map(({ planToDate, actualToDate, outlookToDate }, at) => ({
      periodKey: periods[at]?.key ?? '',
      planToDate,
      actualToDate,
      outlookToDate,
    })),
  };
}

/** A budget that cannot be added up, with what is known of it nevertheless. */
export const untoldBudget = (
  { key, name, yearKey, currency, onTrackWithin, atRiskWithin }: BudgetOfYear,
  period: { readonly key: string },
  { problem, changes }: Pick<EditionBudget, 'problem' | 'changes'>,
): EditionBudget => ({
  key,
  name,
  yearKey,
  periodKey: period.key,
  currency,
  onTrackWithin,
  atRiskWithin,
  closedTo: null,
  plan: null,
  forecast: null,
  problem,
  totals: [],
  areas: [],
  beyond: { count: 0, unexplained: 0, lines: [] },
  changes,
});

function figuresOf({ nature, year, period, yearToDate, fullYear }: GridFigures) {
  const { plan, actual, commitment, available, outlook } = year;
  return {
    nature,
    plan,
    actual,
    commitment,
    available,
    outlook,
    period,
    yearToDate,
    fullYear,
  } satisfies EditionBudgetFigures;
}

const areaOf = (row: GridRow): EditionBudgetArea => ({
  key: row.key ?? '',
  name: row.name ?? '',
  ...figuresOf(row),
});

type Note = Pick<EditionBudgetLine, 'note' | 'author'>;
const NO_NOTE: Note = { note: null, author: null };

const noteName = ({ lineId, comparison }: Pick<ReportedNote, 'lineId' | 'comparison'>): string =>
  `${lineId} ${comparison}`;

/** A line once for each comparison. */
function linesOf(
  row: GridRow,
  areaKeys: ReadonlyMap<string | null, string>,
  explained: ReadonlyMap<string, Note>,
): readonly EditionBudgetLine[] {
  const { id, key, name, nature, line } = row;
  const told = (comparison: VarianceComparison, variance: GridRow['period']) => {
    return {
      key: key ?? '',
      name: name ?? '',
      areaKey: areaKeys.get(line?.areaId ?? null) ?? '',
      nature,
      comparison,
      ...variance,
      ...(explained.get(noteName({ lineId: id ?? '', comparison })) ?? NO_NOTE),
    };
  };
  return [
    told('period', row.period),
    told('year_to_date', row.yearToDate),
    told('outlook', row.fullYear),
  ];
}
