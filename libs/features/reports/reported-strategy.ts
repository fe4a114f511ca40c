import type { DecisionRow, ObjectiveRow } from '#features/strategy/index';
import type { Span } from '#domain/calendar';
import type { EditionDecision, EditionObjective } from '#domain/edition-registers';

type Person = { readonly personId: string; readonly name: string } | null;

const personOf = (person: Person) => person && { id: person.personId, name: person.name };
const textOr = (text: string): string | null => (text === '' ? null : text);

/** Undefined for what was withdrawn, or decided outside of the period. */
export function reportedDecision(row: DecisionRow, period: Span): EditionDecision | undefined {
  const { state, decidedOn } = row;
  if (state === 'withdrawn') return undefined;
  if (decidedOn !== null && (decidedOn < period.startsOn || decidedOn > period.endsOn))
    return undefined;
  return {
    key: row.key,
    name: row.name,
    question: row.question,
    state,
    askedOn: row.askedOn,
    dueOn: row.dueOn,
    decider: personOf(row.decidedBy ?? row.decider),
    choice: textOr(row.choice),
    reason: textOr(row.reason),
    decidedOn,
    revisitOn: row.revisitOn,
    days: row.latency?.days ?? null,
  };
}

/** Undefined for drafts, and for what was settled before the period. */
export function reportedObjective(row: ObjectiveRow, period: Span): EditionObjective | undefined {
  const { state, closedOn, pace, declared } = row;
  if (state === 'draft' || (closedOn !== null && closedOn < period.startsOn)) return undefined;
  return {
    key: row.key,
    name: row.name,
    areaKey: row.area.key,
    owner: personOf(row.owner),
    endsOn: row.endsOn,
    baselineEndsOn: row.baselineEndsOn,
    state,
    progress: pace.progress,
    expected: pace.expected,
    computed: row.status,
    declared: declared?.status ?? null,
    mismatchReason: declared === null ? null : textOr(declared.mismatchReason),
    score: row.score,
  };
}
