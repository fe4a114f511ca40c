/** How the cells of a field are read. */
export type FieldType =
  /** A name or reference: one line. */
  | { readonly as: 'line'; readonly max: number }
  | { readonly as: 'text'; readonly max: number }
  | { readonly as: 'choice'; readonly of: readonly string[] }
  /** `money` is a number in major units. */
  | { readonly as: 'number' | 'money' | 'flag' | 'day' | 'instant' };

export interface Field {
  readonly type: FieldType;
  readonly isRequired?: true;
  /** Headers that make a good guess, in letters and digits alone. */
  readonly knownAs: readonly string[];
}

export const line = (max: number, ...knownAs: readonly string[]): Field => ({
  type: { as: 'line', max },
  knownAs,
});
export const text = (max: number, ...knownAs: readonly string[]): Field => ({
  type: { as: 'text', max },
  knownAs,
});
export const choice = (of: readonly string[], ...knownAs: readonly string[]): Field => ({
  type: { as: 'choice', of },
  knownAs,
});
export const plain = (
  as: 'number' | 'money' | 'flag' | 'day' | 'instant',
  ...knownAs: readonly string[]
): Field => ({ type: { as }, knownAs });
export const required = (field: Field): Field => ({ ...field, isRequired: true });

/** Characters of a reference to something. */
export const REFERENCE = 300;
export const owner = line(
  REFERENCE,
  'owner',
  'ownertitle',
  'accountable',
  'dri',
  'responsible',
  'lead',
);
export const area = line(
  REFERENCE,
  'area',
  'org',
  'organisation',
  'organization',
  'department',
  'team',
);
