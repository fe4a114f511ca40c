import { isUndecided } from '#domain/decision';
import type { Decision } from './decisions.ts';

export const SECTIONS = ['mine', 'open', 'revisit', 'decided', 'withdrawn'] as const;
export type SectionName = (typeof SECTIONS)[number];

export interface Section {
  readonly name: SectionName;
  readonly decisions: readonly Decision[];
}

/** What waits for the reader first; each decision stands in one section. Sections without any are left out. */
export function sectionsOf(
  decisions: readonly Decision[],
  mine: ReadonlySet<string>,
): readonly Section[] {
  const placeOf = ({ id, state, isRevisitDue }: Decision): SectionName => {
    if (isUndecided(state)) return mine.has(id) ? 'mine' : 'open';
    if (state === 'withdrawn') return 'withdrawn';
    return isRevisitDue ? 'revisit' : 'decided';
  };
  return SECTIONS.map((name) => {
    const inIt = decisions.filter((decision) => placeOf(decision) === name);
    const isWaiting = name === 'mine' || name === 'open';
    return { name, decisions: isWaiting ? inIt.toSorted(byDay) : inIt };
  }).filter((section) => section.decisions.length > 0);
}

/** Due first; what has no day to be due by comes last. */
function byDay(one: Decision, other: Decision): number {
  const [first, second] = [one.dueOn ?? '9999', other.dueOn ?? '9999'];
  return first < second ? -1 : Number(first > second);
}
