import type { EditionContent } from './edition.ts';
import { CHANGE_SECTIONS, ENTRIES, type ChangeSection } from './edition-entries.ts';
import type { ChangeKind, Entry, Scalar } from './edition-entry.ts';

export interface Change {
  readonly section: ChangeSection;
  /** The area's, the KPI's or the check-in's key. */
  readonly key: string;
  readonly kind: ChangeKind;
  readonly event: 'appeared' | 'vanished' | 'changed';
  /** Null when the whole entry appeared or vanished; then `before` or `after` names it. */
  readonly field: string | null;
  readonly before: Scalar;
  readonly after: Scalar;
}

/** What differs between two editions, in the order of sections, then keys, then fields. */
export function diffEditions(before: EditionContent, after: EditionContent): Change[] {
  const isSamePeriod = before.period.key === after.period.key;
  return CHANGE_SECTIONS.flatMap((section) => {
    const entriesOf = (content: EditionContent) => byKey(ENTRIES[section](content, isSamePeriod));
    return compareEntries(section, entriesOf(before), entriesOf(after));
  });
}

type Entries = ReadonlyMap<string, Entry>;

function compareEntries(section: ChangeSection, before: Entries, after: Entries): Change[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].toSorted(byCodeUnit);
  return keys.flatMap((key) => {
    const old = before.get(key);
    const current = after.get(key);
    if (old && current) return compareFields(section, old, current);
    return [
      {
        section,
        key,
        kind: 'presence' as const,
        event: old ? ('vanished' as const) : ('appeared' as const),
        field: null,
        before: old?.name ?? null,
        after: current?.name ?? null,
      },
    ];
  });
}

function compareFields(section: ChangeSection, old: Entry, current: Entry): Change[] {
  const before = new Map(old.fields.map(([field, , value]) => [field, value]));
  return current.fields.flatMap(([field, kind, after]) => {
    const was = before.get(field) ?? null;
    if (was === after) return [];
    return [
      { section, key: current.key, kind, event: 'changed' as const, field, before: was, after },
    ];
  });
}

function byKey(entries: readonly Entry[]): Entries {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

/** The same everywhere: a locale's order would make the diff depend on the machine. */
function byCodeUnit(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
