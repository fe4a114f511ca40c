import { failure, type Change, type ImportPlan, type Match, type Written } from './import-plan.ts';
import type { Failure, UnmappedTerm } from './read-records.ts';
import { changedFields, oldAndNew } from './revision.ts';
import type { SourceRecord } from './source-record.ts';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly isArchived: boolean;
  readonly importSource: string | null;
  readonly externalKey: string | null;
}

/** What comes of one row of a file. */
export interface Draft<Kind extends Row> {
  readonly record: SourceRecord;
  /** Null: it is new. */
  readonly before: Kind | null;
  readonly after: Kind;
  /** What changes beside the row itself, such as a stage, for people to see. */
  readonly beside?: { readonly old: Readonly<Record<string, unknown>>; readonly new: object };
}

interface Keyed {
  readonly record: SourceRecord;
  readonly before: object | null;
  /** Of a new thing. */
  readonly key?: string | undefined;
}

/** Sorts out what has failed; two new things cannot have one key. */
export function settled<One extends Keyed>(
  drafted: readonly (One | Failure)[],
): { readonly drafts: readonly One[]; readonly failures: readonly Failure[] } {
  const drafts: One[] = [];
  const failures: Failure[] = [];
  const first = new Map<string, SourceRecord>();
  for (const one of drafted) {
    if ('message' in one) {
      failures.push(one);
      continue;
    }
    const { record, before, key } = one;
    const earlier = before === null && key !== undefined ? first.get(key) : undefined;
    if (key !== undefined) first.set(key, earlier ?? record);
    if (earlier === undefined) drafts.push(one);
    else failures.push(failure(record, 'key', `Row ${earlier.row} has the key “${key}” already.`));
  }
  return { drafts, failures };
}

/** Those of what is there already that change something. */
export function revisionsOf<One extends Draft<Row>>(drafts: readonly One[]) {
  return drafts.filter(
    (draft): draft is One & { readonly before: NonNullable<One['before']> } =>
      draft.before !== null && isChanged(draft.before, draft),
  );
}

function isChanged(before: Row, { after, beside }: Draft<Row>): boolean {
  return Object.keys(beside?.new ?? {}).length > 0 || changedFields(before, after).length > 0;
}

/** What is known with what the file says instead. A row without a key leaves the key on record alone; what an undo archived comes back. */
export function renewed<Kind extends Row>(
  known: Kind,
  wish: { readonly [Field in keyof Kind]?: Kind[Field] | undefined },
  { record, source }: { readonly record: SourceRecord; readonly source: string },
): Kind {
  const said = Object.entries(wish).filter(
    ([field, value]) => field in known && value !== undefined,
  );
  const { externalKey } = record;
  return {
    ...known,
    ...Object.fromEntries(said),
    isArchived: false,
    ...(externalKey !== null && { importSource: source, externalKey }),
  };
}

/** Of a new thing: everything that is not said is as by default. */
export function origin({ externalKey }: SourceRecord, importSource: string) {
  return { isArchived: false, importSource, externalKey };
}

interface Parts {
  readonly drafts: readonly Draft<Row>[];
  /** New things that rows name beside themselves, such as a goal. */
  readonly more?: readonly Change[];
  readonly failures: readonly Failure[];
  readonly matches: readonly Match[];
  readonly repeated: number;
  readonly vanished: readonly { readonly name: string }[];
  readonly strangers: readonly string[];
  readonly write: ImportPlan['write'];
}

export function planOf(parts: Parts): ImportPlan {
  const { drafts, more = [], failures, matches, repeated, vanished, strangers, write } = parts;
  const created = drafts.filter(({ before }) => before === null);
  const changed = revisionsOf(drafts);
  return {
    create: created.length + more.length,
    update: changed.length,
    same: drafts.length - created.length - changed.length + repeated,
    skipped: 0,
    failures,
    matches,
    changes: [...more, ...created.map(newOne), ...changed.map(changedOne)],
    vanished: vanished.map(({ name }) => name),
    unmapped: termsOf(strangers),
    write,
  };
}

/** How an undo finds them. */
export function writtenOf(subjectKind: string, drafts: readonly Draft<Row>[]): readonly Written[] {
  return drafts.map(({ before, after }) => ({ subjectKind, subjectId: after.id, before }));
}

function newOne({ record, after, beside }: Draft<Row>): Change {
  const { id: _, isArchived: __, ...said } = after;
  const shown = Object.entries({ ...said, ...beside?.new }).filter(
    ([, value]) => value !== null && value !== '',
  );
  return { row: record.row, name: after.name, old: null, new: Object.fromEntries(shown) };
}

function changedOne({ record, before, after, beside }: Draft<Row>): Change {
  const own = oldAndNew(before ?? {}, after);
  return {
    row: record.row,
    name: after.name,
    old: { ...own.old, ...beside?.old },
    new: { ...own.new, ...beside?.new },
  };
}

function termsOf(strangers: readonly string[]): readonly UnmappedTerm[] {
  const counted = Map.groupBy(strangers, (name) => name);
  return [...counted]
    .map(([term, all]) => ({ field: 'owner', term, count: all.length }))
    .toSorted((one, other) => other.count - one.count);
}
