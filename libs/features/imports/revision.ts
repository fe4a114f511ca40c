/** Field, old and new value of each field that differs. */
export function changedFields(
  before: object,
  after: object,
): readonly (readonly [field: string, old: unknown, renewed: unknown])[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => old.get(field) !== value)
    .map(([field, value]) => [field, old.get(field) ?? null, value] as const);
}

/** The same as two objects that people can compare. */
export function oldAndNew(before: object, after: object) {
  const fields = changedFields(before, after);
  return {
    old: Object.fromEntries(fields.map(([field, old]) => [field, old])),
    new: Object.fromEntries(fields.map(([field, , renewed]) => [field, renewed])),
  };
}
