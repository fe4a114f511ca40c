import { planHoldsFrom } from '#domain/budget/stated-figure';
import { AMOUNT_MAX } from '#domain/budget/version';
import type { Day } from '#domain/day';
import type { AmountWish } from './budget-amount-wish.ts';
import { failure } from './import-plan.ts';
import type { Failure } from './read-records.ts';

/** A figure for one amount, of one or several rows. */
export interface Statement extends AmountWish {
  /** Since when a version holds, or on which day is posted. */
  readonly on: Day;
}

export interface Statements {
  readonly all: readonly Statement[];
  readonly failures: readonly Failure[];
  /** Rows that say again what an earlier row said. */
  readonly repeated: number;
  /** Rows whose amounts were added to those of others. */
  readonly added: number;
}

/** Gathers the rows by what they speak of; rows about one amount say the same, or are added up where the mapping says so. */
export function statementsOf(wishes: readonly AmountWish[], adds: boolean): Statements {
  const all = new Map<string, Statement>();
  const failures: Failure[] = [];
  let repeated = 0;
  let added = 0;
  for (const wish of wishes) {
    const statement = { ...wish, on: holdsFrom(wish) };
    const place = placeOf(statement);
    const earlier = all.get(place);
    const sum = earlier && adds ? sumOf(earlier, statement) : undefined;
    if (earlier === undefined) all.set(place, statement);
    else if (sum !== undefined) {
      all.set(place, sum);
      added += 1;
    } else if (isSame(earlier, statement)) repeated += 1;
    else failures.push(contradiction(statement, earlier));
  }
  return { all: [...all.values()], failures, repeated, added };
}

/** An adopted plan and a revised one may hold from the same day, and are one version then. */
function holdsFrom({ figure, statedOn, budget }: AmountWish): Day {
  return figure === 'plan' ? planHoldsFrom(budget.startsOn, statedOn) : statedOn;
}

const VERSION_OF = {
  plan: 'plan',
  revised_plan: 'plan',
  forecast: 'forecast',
  actual: 'actual',
  actual_to_date: 'actual_to_date',
  commitment: 'commitment',
} as const;

const placeOf = ({ figure, on, line, period }: Statement): string =>
  `${VERSION_OF[figure]} ${on} ${line.id} ${period.key}`;

function isSame(one: Statement, other: Statement): boolean {
  return one.amount === other.amount && one.missing === other.missing;
}

function sumOf(one: Statement, other: Statement): Statement | undefined {
  if (one.amount === null || other.amount === null) return undefined;
  const amount = one.amount + other.amount;
  return Math.abs(amount) > AMOUNT_MAX ? undefined : { ...one, amount };
}

function contradiction({ record, line, period }: Statement, earlier: Statement): Failure {
  const message = `Row ${earlier.record.row} gives another amount of “${line.name}” for ${period.key}: correct one, or let the mapping add them with "repeats": "add".`;
  return failure(record, 'amount', message);
}
