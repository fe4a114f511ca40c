import type { ImportedPosting, PostedFigureOn } from '#features/budget/index';
import { additionTo, type PostedOn } from '#domain/budget/stated-figure';
import { AMOUNT_MAX } from '#domain/budget/version';
import { newId } from '#platform/ids';
import type { Statement } from './budget-statements.ts';
import type { FiguresPlan } from './budget-version-plan.ts';
import { failure, type Change } from './import-plan.ts';
import type { Failure } from './read-records.ts';

interface Posted extends PostedOn {
  readonly period: string;
  readonly missing: readonly string[];
}

type Outcome =
  | { readonly posting: ImportedPosting; readonly old: number | null }
  | { readonly failure: Failure }
  | undefined;

/** Actuals and commitments, in the order of the days of which the file speaks. */
export const postingStatements = (statements: readonly Statement[]): readonly Statement[] =>
  statements
    .filter(({ figure }) => ['actual', 'actual_to_date', 'commitment'].includes(figure))
    .toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));

/** What has to be posted on the day of which the file speaks, so that the sum up to then is its figure. */
export function planPostings(
  statements: readonly Statement[],
  onRecord: readonly PostedFigureOn[],
): FiguresPlan<ImportedPosting> {
  const posted = new Map<string, Posted[]>();
  for (const { lineId, kind, ...one } of onRecord) daysOf(posted, `${lineId} ${kind}`).push(one);
  const made: ImportedPosting[] = [];
  const failures: Failure[] = [];
  const changes: Change[] = [];
  let update = 0;
  for (const statement of statements) {
    const days = daysOf(posted, `${statement.line.id} ${kindOf(statement)}`);
    const outcome = outcomeOf(statement, days);
    if (outcome === undefined) continue;
    if ('failure' in outcome) {
      failures.push(outcome.failure);
      continue;
    }
    const { posting, old } = outcome;
    const { postedOn: day, amount, missing, period } = posting;
    days.push({ day, amount, period, missing: missing === null ? [] : [missing] });
    made.push(posting);
    update += Number(old !== null);
    changes.push(changeOf(statement, old));
  }
  const create = made.length - update;
  const same = statements.length - made.length - failures.length;
  return { made, create, update, same, failures, changes, vanished: [] };
}

function outcomeOf(statement: Statement, days: readonly Posted[]): Outcome {
  const { record, amount, missing, on } = statement;
  const counted = days.filter(({ period }) => isMeant(statement, period));
  if (amount === null)
    return counted.some((one) => one.day <= on && one.missing.includes(missing ?? ''))
      ? undefined
      : settled(statement, null, counted);
  const addition = additionTo(counted, on, amount);
  if ('overtakenOn' in addition) {
    const message = `A figure was posted on ${addition.overtakenOn}, after the day of which this file speaks.`;
    return { failure: failure(record, 'amount', message) };
  }
  return addition.amount === null ? undefined : settled(statement, addition.amount, counted);
}

function settled(statement: Statement, amount: number | null, counted: readonly Posted[]): Outcome {
  const { record, budget, line, period, on, missing } = statement;
  const objection = objectionTo(statement, amount);
  if (objection !== undefined) return { failure: failure(record, ...objection) };
  const amounts = counted.flatMap((one) =>
    one.day <= on && one.amount !== null ? [one.amount] : [],
  );
  const old = amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + one, 0);
  const posting: ImportedPosting = {
    id: newId(),
    budgetId: budget.id,
    lineId: line.id,
    period: period.key,
    kind: kindOf(statement),
    amount,
    missing,
    postedOn: on,
    isCorrection: statement.figure === 'actual' && old !== null && amount !== null,
  };
  return { posting, old };
}

function objectionTo(
  { line, budget, period }: Statement,
  amount: number | null,
): readonly [field: string, message: string] | undefined {
  const archived = budget.isArchived ? budget : line.isArchived ? line : undefined;
  if (archived !== undefined)
    return ['budgetLine', `“${archived.name}” is archived: restore it first.`];
  if (period.isClosed) return ['period', `${period.key} is closed: open it again first.`];
  return Math.abs(amount ?? 0) > AMOUNT_MAX
    ? ['amount', 'The figure changes by more than one posting holds.']
    : undefined;
}

/** A sum to date counts all periods up to its own. */
function isMeant({ figure, period, budget }: Statement, key: string): boolean {
  if (figure !== 'actual_to_date') return key === period.key;
  const other = budget.periods.find((one) => one.key === key);
  return other !== undefined && other.startsOn <= period.startsOn;
}

const kindOf = ({ figure }: Statement): ImportedPosting['kind'] =>
  figure === 'commitment' ? 'commitment' : 'actual';

function daysOf(posted: Map<string, Posted[]>, place: string): Posted[] {
  const days = posted.get(place) ?? [];
  posted.set(place, days);
  return days;
}

function changeOf(
  { record, line, period, figure, amount, missing, on }: Statement,
  old: number | null,
): Change {
  return {
    row: record.row,
    name: `${line.name}, ${period.key}`,
    old: old === null ? null : { figure, amount: old },
    new: { figure, amount, missing, on },
  };
}
