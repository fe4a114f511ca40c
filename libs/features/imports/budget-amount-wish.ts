import { minorUnits, roundedMinorUnits } from '#domain/budget/major-units';
import { reasonIn } from '#domain/budget/sheet';
import { STATED_FIGURES, type StatedFigure } from '#domain/budget/stated-figure';
import { AMOUNT_MAX } from '#domain/budget/version';
import type { Day } from '#domain/day';
import { blank } from '#platform/tabular/parsed';
import type { Directory } from './directory.ts';
import type { LineFinder } from './budget-line-finder.ts';
import type { KnownBudget, KnownLine, KnownPeriod } from './known-budgets.query.ts';
import type { periodReader } from './read-period.ts';
import type { RowReader } from './row-reader.ts';
import type { Reading, SourceRecord } from './source-record.ts';

/** What one row says of a line. */
export interface AmountWish {
  readonly record: SourceRecord;
  readonly budget: KnownBudget;
  readonly line: KnownLine;
  readonly figure: StatedFigure;
  readonly period: KnownPeriod;
  readonly statedOn: Day;
  /** Minor units; null where there is only a reason why it is missing. */
  readonly amount: number | null;
  readonly missing: string | null;
}

export interface AmountSurroundings {
  readonly budgets: Directory<KnownBudget>;
  readonly lines: LineFinder;
  readonly readPeriod: ReturnType<typeof periodReader>;
  readonly rounds: boolean;
  readonly today: Day;
}

/** Undefined where the row says nothing, or cannot be read: the reader has the reasons. */
export function amountWish(reader: RowReader, around: AmountSurroundings): AmountWish | undefined {
  const said = saidOf(reader);
  if (said === undefined) return undefined;
  const budget = reader.thing('budget', around.budgets);
  const line = budget && around.lines(reader, budget);
  if (!budget || !line) return undefined;
  const statedOn = reader.statedOn(latestDay(said.figure, budget, around.today));
  const period = periodOf(reader, budget, { ...said, statedOn, readPeriod: around.readPeriod });
  const amount = amountOf(reader, line, around.rounds);
  if (period === undefined || amount === undefined) return undefined;
  const missing = amount === null ? said.missing : null;
  return {
    record: reader.record,
    budget,
    line,
    period,
    statedOn,
    amount,
    missing,
    figure: said.figure,
  };
}

const DECIDED: ReadonlySet<StatedFigure> = new Set(['plan', 'revised_plan', 'forecast']);

/** A plan or a forecast may be decided ahead of the day from which it holds; what is posted has happened. */
const latestDay = (figure: StatedFigure, { periods }: KnownBudget, today: Day): Day => {
  const last = periods.at(-1)?.endsOn ?? today;
  return DECIDED.has(figure) && last > today ? last : today;
};

interface Said {
  readonly figure: StatedFigure;
  readonly missing: string | null;
}

/** Nothing where the cell is blank, or where the mapping says that its figure is none of ours. */
function saidOf(reader: RowReader): Said | undefined {
  const { readings } = reader.record;
  const [figure, amount] = [readings.get('figure'), readings.get('amount')];
  if (figure === undefined || 'missing' in figure) {
    if (figure === undefined || figure.missing === blank)
      reader.refuse('figure', `Say which figure this is: ${STATED_FIGURES.join(', ')}.`);
    return undefined;
  }
  const choice = reader.anyChoice('figure', STATED_FIGURES);
  if (choice === undefined) return undefined;
  if (amount !== undefined && 'value' in amount) return { figure: choice, missing: null };
  const reason = reader.text('missing') || excuseIn(amount);
  return reason === null ? undefined : { figure: choice, missing: reason };
}

const excuseIn = (amount: Reading | undefined): string | null =>
  amount !== undefined && 'missing' in amount && amount.missing !== blank
    ? reasonIn(amount.missing)
    : null;

interface When extends Said {
  readonly statedOn: Day;
  readonly readPeriod: AmountSurroundings['readPeriod'];
}

/** The year as a whole, or the period of the day to which a sum runs, needs no column. */
function periodOf(
  reader: RowReader,
  { periods, grain, name }: KnownBudget,
  { figure, statedOn, readPeriod }: When,
): KnownPeriod | undefined {
  const field = reader.text('period') ? 'period' : 'date';
  const text = reader.text(field) ?? '';
  if (text === '') {
    const [only, ...more] = periods;
    if (more.length === 0) return only;
    if (figure === 'actual_to_date') return lastBegun(periods, statedOn);
    return reader.refuse('period', `“${name}” stands on ${grain}s: say which one.`);
  }
  const read = readPeriod(text, grain);
  if ('problem' in read) return reader.refuse(field, read.problem);
  const period = periods.find(({ key }) => key === read.period.key);
  return period ?? reader.refuse(field, `${read.period.label} is not in the year of “${name}”.`);
}

const lastBegun = (periods: readonly KnownPeriod[], day: Day): KnownPeriod | undefined =>
  periods.findLast(({ startsOn }) => startsOn <= day) ?? periods[0];

/** Undefined where it cannot be kept; null where there is none. */
function amountOf(
  reader: RowReader,
  { currency, name }: KnownLine,
  rounds: boolean,
): number | null | undefined {
  const reading = reader.record.readings.get('amount');
  if (reading === undefined || 'missing' in reading) return null;
  const named = reader.name('currency') ?? codeIn(reading.currency);
  if (named && named.toUpperCase() !== currency)
    return reader.refuse('amount', `In ${named}, and “${name}” is kept in ${currency}.`);
  const figure = Number(reading.value);
  const amount = rounds ? roundedMinorUnits(figure, currency) : minorUnits(figure, currency);
  if (amount === null)
    return reader.refuse(
      'amount',
      `${figure} has more decimals than ${currency}: round it, or let the mapping say so with "money": { "round": true }.`,
    );
  if (Math.abs(amount) <= AMOUNT_MAX) return amount;
  return reader.refuse('amount', 'An amount has at most 15 digits with its decimals.');
}

/** A sign such as $ is of many currencies, a code and the euro's of one. */
function codeIn(mark: string | null | undefined): string | undefined {
  if (mark === '€') return 'EUR';
  return mark && /^[A-Z]{3}$/.test(mark) ? mark : undefined;
}
