import type { Change } from '#domain/edition-diff';
import type { EditionContent } from '#domain/edition';
import { CHANGE_SECTIONS, type ChangeSection } from '#domain/edition-entries';
import { namesOf } from '../edition/told-changes.ts';

/** All changes of one area, KPI or note. */
export interface ChangedThing {
  readonly key: string;
  readonly name: string;
  readonly event: Change['event'];
  readonly changes: readonly Change[];
}

export interface ChangedSection {
  readonly section: ChangeSection;
  readonly things: readonly ChangedThing[];
}

/** The changes section by section, and within each by what they are about. */
export function groupedChanges(
  changes: readonly Change[],
  after: EditionContent,
): readonly ChangedSection[] {
  const names = namesOf(after);
  return CHANGE_SECTIONS.map((section) => ({
    section,
    things: thingsOf(
      changes.filter((change) => change.section === section),
      names,
    ),
  })).filter(({ things }) => things.length > 0);
}

function thingsOf(
  changes: readonly Change[],
  names: ReadonlyMap<string, string>,
): readonly ChangedThing[] {
  const byKey = Map.groupBy(changes, ({ key }) => key);
  return [...byKey].map(([key, all]) => {
    const [first] = all;
    const named = first?.event === 'vanished' ? first.before : first?.after;
    const own = first && names.get(`${first.section}:${key}`);
    return {
      key,
      name: own ?? (first?.field === null ? String(named) : key),
      event: first?.event ?? 'changed',
      changes: all,
    };
  });
}
