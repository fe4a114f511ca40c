import type { Schema } from '../../app/api.ts';

export type Duty = Schema<'ObligationView'>;
export type Mention = Schema<'MentionView'>;

/** What one person answers in one go. */
export interface Sweep {
  readonly values: readonly Duty[];
  readonly checkIns: readonly Duty[];
  readonly acknowledgements: readonly Duty[];
  readonly reports: readonly Duty[];
  /** Actions to do, and asks to answer. */
  readonly promises: readonly Duty[];
  /** Forecasts to publish, and variances to explain. */
  readonly budgets: readonly Duty[];
  readonly questions: readonly Mention[];
}

const DAY = 86_400_000;

/** What is due within so many days belongs to this week; the rest comes later. */
const WEEK = 7;

export function sweepOf(duties: readonly Duty[], questions: readonly Mention[]): Sweep {
  const of = (...kinds: readonly Duty['kind'][]): readonly Duty[] =>
    duties.filter(({ kind }) => kinds.includes(kind));
  return {
    values: of('value'),
    checkIns: of('check_in'),
    acknowledgements: of('report_acknowledgement', 'check_in_acknowledgement'),
    reports: of('report'),
    promises: of('ask', 'action'),
    budgets: of('forecast', 'variance_note'),
    questions,
  };
}

const isSoon = (duty: Pick<Duty, 'dueAt' | 'freshness'>, now: Date): boolean =>
  duty.freshness !== 'current' || new Date(duty.dueAt).getTime() <= now.getTime() + WEEK * DAY;

/** What is asked for now, and what may wait. */
export function byUrgency(
  duties: readonly Duty[],
  now: Date,
): { readonly soon: readonly Duty[]; readonly later: readonly Duty[] } {
  return {
    soon: duties.filter((duty) => isSoon(duty, now)),
    later: duties.filter((duty) => !isSoon(duty, now)),
  };
}

/** Seconds that people take, read off their own pace; a report is written elsewhere and not counted here. */
const SECONDS = {
  values: 15,
  checkIns: 90,
  acknowledgements: 20,
  reports: 0,
  promises: 30,
  budgets: 60,
  questions: 60,
} as const;

/** Whole minutes for all of it, at least one where there is anything to do. */
export function minutesFor(sweep: Sweep): number {
  const seconds = KINDS.reduce((sum, kind) => sum + sweep[kind].length * SECONDS[kind], 0);
  return seconds === 0 ? 0 : Math.max(1, Math.round(seconds / 60));
}

export const countOf = (sweep: Sweep): number =>
  KINDS.reduce((sum, kind) => sum + sweep[kind].length, 0);

const KINDS = [
  'values',
  'checkIns',
  'acknowledgements',
  'reports',
  'promises',
  'budgets',
  'questions',
] as const;

export const idsOf = (sweep: Sweep): readonly string[] => [
  ...[
    ...sweep.values,
    ...sweep.checkIns,
    ...sweep.acknowledgements,
    ...sweep.reports,
    ...sweep.promises,
    ...sweep.budgets,
  ].map(({ id }) => id),
  ...sweep.questions.map(({ comment }) => comment.id),
];

/**
 * What stood on the list since the page was opened, with what came in meanwhile; the same list when
 * nothing did. What is no longer open of it is done.
 */
export function remembered<Thing>(
  seen: ReadonlyMap<string, Thing>,
  open: readonly (readonly [string, Thing])[],
): ReadonlyMap<string, Thing> {
  const isKnown = open.every(([id]) => seen.has(id));
  return isKnown ? seen : new Map([...seen, ...open.filter(([id]) => !seen.has(id))]);
}

/** People who owe, the one with most overdue first; a duty of several people stands with each of them. */
export function byDebtor(duties: readonly Duty[]): readonly {
  readonly personId: string;
  readonly name: string;
  readonly duties: readonly Duty[];
}[] {
  const people = new Map<string, { personId: string; name: string; duties: Duty[] }>();
  for (const duty of duties)
    for (const { personId, name } of duty.owedBy) {
      const person = people.get(personId) ?? { personId, name, duties: [] };
      person.duties.push(duty);
      people.set(personId, person);
    }
  const overdue = (person: { duties: Duty[] }): number =>
    person.duties.filter(({ freshness }) => freshness === 'overdue').length;
  return [...people.values()].toSorted(
    (one, other) =>
      overdue(other) - overdue(one) ||
      other.duties.length - one.duties.length ||
      one.name.localeCompare(other.name),
  );
}
