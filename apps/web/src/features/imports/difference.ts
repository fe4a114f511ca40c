export type Values = Readonly<Record<string, unknown>>;

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The fields that a row changes, or says for the first time; ids say nothing to people, who see the names beside them. */
export function shownFields(old: Values | null, after: Values): readonly string[] {
  return Object.keys(after).filter((name) => {
    const [before, now] = [old?.[name], after[name]];
    if (isId(before) || isId(now) || !(isSaid(before) || isSaid(now))) return false;
    return JSON.stringify(before) !== JSON.stringify(now);
  });
}

const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value);

/** A switch that is off is what everybody expects. */
export const isSaid = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && value !== false;
