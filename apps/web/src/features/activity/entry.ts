import type { Schema } from '../../app/api.ts';

export type Entry = Schema<'ActivityView'>;
type Part = Readonly<Record<string, unknown>>;

export interface Change {
  readonly before: Part;
  readonly after: Part;
  readonly note: Part;
}

/** The details of an entry, whatever was left out of them. */
export function changeOf({ details }: Pick<Entry, 'details'>): Change {
  const { before, after, note } = details as Partial<Record<keyof Change, unknown>>;
  return { before: partOf(before), after: partOf(after), note: partOf(note) };
}

const partOf = (value: unknown): Part =>
  typeof value === 'object' && value !== null ? (value as Part) : {};

/** Whether there is anything to unfold. */
export const hasDetails = (entry: Pick<Entry, 'details'>): boolean => {
  const { before, after, note } = changeOf(entry);
  return Object.keys(before).length + Object.keys(after).length + Object.keys(note).length > 0;
};

export interface Difference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Who and when stand in the sentence already; ids of rows say nothing to people. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'id',
  'number',
  'recordedAt',
  'recordedBy',
  'importId',
  'version',
]);

/** Field by field what was and what is; notes count as what is. */
export function differencesOf(entry: Pick<Entry, 'details'>): readonly Difference[] {
  const { before, after, note } = changeOf(entry);
  const now: Part = { ...after, ...note };
  const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  return fields
    .filter((field) => !LEFT_OUT.has(field) && !isSame(before[field], now[field]))
    .map((field) => ({ field, before: before[field], after: now[field] }));
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

/** What is empty on both sides did not change. */
const isSame = (a: unknown, b: unknown): boolean =>
  isNothing(a) ? isNothing(b) : JSON.stringify(a) === JSON.stringify(b);

export interface DayOfEntries {
  readonly day: string;
  readonly entries: readonly Entry[];
}

/** Newest first as they come, in groups of one day of the reader. */
export function byDay(
  entries: readonly Entry[],
  dayOf: (instant: string) => string,
): readonly DayOfEntries[] {
  const groups = Map.groupBy(entries, ({ at }) => dayOf(at));
  return [...groups].map(([day, own]) => ({ day, entries: own }));
}
