import type { CalendarRules } from '#domain/calendar';
import type { Day } from '#domain/day';
import { isSameWindow, type ItemStage, type ItemWindow } from '#domain/roadmap-item';
import type { ImportedItem } from '#features/roadmap/index';
import { newId } from '#platform/ids';
import { origin, renewed, type Draft } from './drafts.ts';
import { failure } from './import-plan.ts';
import { wantedWindow, type ItemWish } from './item-wish.ts';
import type { KnownItem } from './known-registers.query.ts';
import type { Failure } from './read-records.ts';
import type { SourceRecord } from './source-record.ts';

export interface ItemDraft extends Draft<ImportedItem> {
  readonly statedOn: Day;
  readonly enteredOn: Day;
  readonly key: string | undefined;
}

interface Entry {
  readonly record: SourceRecord;
  readonly wish: ItemWish;
  readonly known: KnownItem | undefined;
}

interface Setting {
  readonly source: string;
  readonly rules: CalendarRules;
}

/** The item as the row would leave it, or why it cannot. */
export function itemDraft(entry: Entry, { source, rules }: Setting): ItemDraft | Failure {
  const { record, wish, known } = entry;
  const before = known === undefined ? null : plain(known);
  const window = windowAfter(entry, rules);
  if ('message' in window) return window;
  const { key, statedOn, areaId, horizon, name, details } = wish;
  const said = { name, areaId, horizon, ...details };
  const base = before ?? { ...BLANK, ...origin(record, source), id: newId() };
  const after = { ...renewed(base, said, { record, source }), ...window };
  const staged = { ...after, ...stageAfter(wish, after) };
  const objection = objectionTo(staged, before);
  if (objection !== undefined) return failure(record, objection.field, objection.message);
  const days = [statedOn, staged.committedOn, staged.doneOn, staged.droppedOn].filter(
    (day) => day !== null,
  );
  const enteredOn = known?.enteredOn ?? days.toSorted()[0] ?? statedOn;
  return { record, before, after: staged, statedOn, enteredOn, key };
}

const BLANK: Omit<ImportedItem, 'id' | 'isArchived' | 'importSource' | 'externalKey'> = {
  name: '',
  problem: '',
  persona: '',
  areaId: '',
  productId: null,
  objectiveId: null,
  outcomeKpiId: null,
  expectedChange: null,
  ownerId: null,
  horizon: 'later',
  stage: 'planned',
  startsOn: null,
  targetOn: null,
  precision: 'day',
  committedOn: null,
  beganOn: null,
  doneOn: null,
  droppedOn: null,
  confidence: null,
  effort: null,
  category: null,
  beneficiary: null,
};

/** Without what only the importer looks at. */
function plain(known: KnownItem): ImportedItem {
  const { key: _, enteredOn: __, moves: ___, ...item } = known;
  return item;
}

/** Compared with what held on the day of which the row speaks: an older file that says what was so then changes nothing. */
function windowAfter({ record, wish, known }: Entry, rules: CalendarRules): ItemWindow | Failure {
  const held = known === undefined ? BLANK : windowOn(known, wish.statedOn);
  const isCommitted = known !== undefined && known.committedOn !== null;
  const wanted = wantedWindow(wish, held, { rules, isCommitted });
  if (known !== undefined && isSameWindow(wanted, held)) return windowOnly(known);
  const objection = orderOf(wanted) ?? (known && moveObjection(known, wish));
  return objection === undefined ? wanted : failure(record, 'targetOn', objection);
}

function orderOf({ startsOn, targetOn }: ItemWindow): string | undefined {
  const isUpsideDown = startsOn !== null && targetOn !== null && targetOn < startsOn;
  return isUpsideDown ? `The target cannot lie before the start, ${startsOn}.` : undefined;
}

function moveObjection(known: KnownItem, { statedOn }: ItemWish): string | undefined {
  const newest = known.moves.at(-1)?.movedOn ?? '';
  if (newest > statedOn)
    return `Its window moved on ${newest}, after the day of which this file speaks.`;
  return isClosed(known.stage)
    ? `“${known.name}” is ${known.stage}: its window no longer moves.`
    : undefined;
}

function windowOn(item: KnownItem, day: Day): ItemWindow {
  return windowOnly(item.moves.find(({ movedOn }) => movedOn > day) ?? item);
}

const windowOnly = ({ startsOn, targetOn, precision }: ItemWindow): ItemWindow => ({
  startsOn,
  targetOn,
  precision,
});

const isClosed = (stage: ItemStage): boolean => stage === 'done' || stage === 'dropped';

type Staged = Pick<ImportedItem, 'stage' | 'committedOn' | 'beganOn' | 'doneOn' | 'droppedOn'>;

/** The stage with the days that belong to it. */
function stageAfter(wish: ItemWish, item: ImportedItem): Staged {
  const { statedOn } = wish;
  const said = wish.stage ?? item.stage;
  const committedOn = item.committedOn ?? commitmentOf(wish, { ...item, stage: said });
  const isNews = item.committedOn === null && committedOn !== null;
  const stage = isNews && isPlan(said) ? 'committed' : said;
  return { stage, committedOn, ...daysOf(stage, item, { statedOn, doneOn: wish.doneOn }) };
}

function daysOf(
  stage: ItemStage,
  item: ImportedItem,
  { statedOn, doneOn }: Pick<ItemWish, 'statedOn' | 'doneOn'>,
): Pick<Staged, 'beganOn' | 'doneOn' | 'droppedOn'> {
  return {
    beganOn: stage === 'in_progress' ? (item.beganOn ?? begunBy(item, statedOn)) : item.beganOn,
    doneOn: stage === 'done' ? (doneOn ?? item.doneOn ?? statedOn) : null,
    droppedOn: stage === 'dropped' ? (item.droppedOn ?? statedOn) : null,
  };
}

const isPlan = (stage: ItemStage): boolean => stage === 'idea' || stage === 'planned';

/** Without a target a commitment waits for one. */
function commitmentOf(
  { committedOn, statedOn }: ItemWish,
  { stage, targetOn }: ImportedItem,
): Day | null {
  if (targetOn === null) return null;
  return committedOn ?? (stage === 'committed' ? statedOn : null);
}

const begunBy = ({ startsOn }: ImportedItem, statedOn: Day): Day =>
  startsOn !== null && startsOn < statedOn ? startsOn : statedOn;

function objectionTo(
  { stage, targetOn }: ImportedItem,
  before: ImportedItem | null,
): { readonly field: string; readonly message: string } | undefined {
  if (stage === 'committed' && targetOn === null)
    return { field: 'targetOn', message: 'A commitment needs a target.' };
  if (before?.committedOn && isPlan(stage))
    return {
      field: 'stage',
      message: 'It is committed: it can be done or dropped, not planned again.',
    };
  return undefined;
}
