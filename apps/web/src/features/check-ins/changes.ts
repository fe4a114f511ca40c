import { bodyOf, type Draft } from './draft.ts';

export interface Changes {
  readonly after: Partial<Draft>;
  readonly before: Partial<Draft>;
}

/** The fields that differ, as they are and as they were; nothing when none does. */
export function changesOf(before: Draft, after: Draft): Changes | undefined {
  const sent = new Map(Object.entries(bodyOf(after)));
  const differing = Object.entries(before).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(sent.get(field)),
  );
  if (differing.length === 0) return undefined;
  return {
    before: Object.fromEntries(differing),
    after: Object.fromEntries(differing.map(([field]) => [field, sent.get(field)])),
  };
}
