import { NOBODY, type ScorecardArea } from './arrange.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The areas and their owners, for filters; people by name and the open areas last. */
export function choicesOf(areas: readonly ScorecardArea[], nobody: string) {
  const owners = new Map<string, string>();
  for (const { owner } of areas) if (owner) owners.set(owner.personId, owner.name);
  const people = [...owners]
    .map(([value, label]): Choice => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  const open = areas.some(({ owner }) => !owner) ? [{ value: NOBODY, label: nobody }] : [];
  return {
    areas: areas.map(({ key, name }): Choice => ({ value: key, label: name })),
    owners: [...people, ...open],
  };
}
