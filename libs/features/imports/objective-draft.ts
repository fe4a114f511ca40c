import type { ImportedObjective } from '#features/strategy/index';
import { newId } from '#platform/ids';
import { origin, renewed, type Draft } from './drafts.ts';
import { failure } from './import-plan.ts';
import type { KnownObjective } from './known-registers.query.ts';
import type { ObjectiveWish } from './objective-wish.ts';
import type { Failure } from './read-records.ts';
import { idIn } from './row-reader.ts';
import { changedFields } from './revision.ts';
import type { SourceRecord } from './source-record.ts';

export interface ObjectiveDraft extends Draft<ImportedObjective> {
  readonly key: string | undefined;
  /** The goal that is to be made for it. */
  readonly newGoal: string | undefined;
}

interface Entry {
  readonly record: SourceRecord;
  readonly wish: ObjectiveWish;
  readonly known: KnownObjective | undefined;
}

/** The objective as the row would leave it, or why it cannot. */
export function objectiveDraft(entry: Entry, source: string): ObjectiveDraft | Failure {
  const { record, wish, known } = entry;
  const before = known === undefined ? null : plain(known);
  const base = before ?? { ...BLANK, ...origin(record, source), id: newId() };
  const { key, name, areaId, description, ownerId, weight, startsOn, endsOn, goal } = wish;
  const said = { name, areaId, description, ownerId, weight, startsOn, endsOn, goalId: idIn(goal) };
  const after = { ...renewed(base, said, { record, source }), ...stateAfter(wish, base) };
  const objection = objectionTo(after, before);
  if (objection) return failure(record, ...objection);
  const newGoal = goal?.name;
  const beside = newGoal === undefined ? {} : { beside: { old: {}, new: { goal: newGoal } } };
  return { record, before, after, key, newGoal, ...beside };
}

function objectionTo(
  after: ImportedObjective,
  before: ImportedObjective | null,
): readonly [field: string, message: string] | undefined {
  const { startsOn, endsOn } = after;
  if (startsOn === '') return ['startsOn', NO_SPAN];
  if (endsOn === '') return ['endsOn', NO_SPAN];
  if (endsOn < startsOn) return ['endsOn', `It cannot end before it starts, ${startsOn}.`];
  if (before !== null && isSettled(before) && changedFields(before, after).length > 0)
    return ['name', `“${before.name}” is ${before.state}: it no longer changes.`];
  return undefined;
}

const NO_SPAN = 'Name a period, or the first and the last day.';

const BLANK: Omit<ImportedObjective, 'id' | 'isArchived' | 'importSource' | 'externalKey'> = {
  name: '',
  description: '',
  areaId: '',
  goalId: null,
  ownerId: null,
  startsOn: '',
  endsOn: '',
  weight: 1,
  state: 'draft',
  committedOn: null,
};

/** Without what only the importer looks at. */
function plain(known: KnownObjective): ImportedObjective {
  const { key: _, ...objective } = known;
  return objective;
}

const isSettled = ({ state }: ImportedObjective): boolean =>
  state === 'closed' || state === 'dropped';

/** To be open is to be committed to; what was promised stays so. */
function stateAfter(
  { state, statedOn }: ObjectiveWish,
  { state: now, committedOn }: ImportedObjective,
): Pick<ImportedObjective, 'state' | 'committedOn'> {
  if (state !== 'open' || now !== 'draft') return { state: now, committedOn };
  return { state: 'open', committedOn: committedOn ?? statedOn };
}
