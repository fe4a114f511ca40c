export const CHANGE_KINDS = [
  'presence',
  'status',
  'figure',
  'target',
  'owner',
  'definition',
  'text',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export type Scalar = string | number | boolean | null;

export type Field = readonly [name: string, kind: ChangeKind, value: Scalar];

/** What one line of a section says, field by field. */
export interface Entry {
  readonly key: string;
  readonly name: string;
  readonly fields: readonly Field[];
}
