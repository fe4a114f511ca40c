import { useCallback, useEffect, useState } from 'react';

/** What somebody has typed for one owed value, and what became of it. */
export interface Draft {
  readonly text: string;
  readonly note: string;
  readonly problem: string;
  /** `skipped`: left for later in this sweep. */
  readonly state: 'open' | 'saving' | 'saved' | 'skipped';
}

export const EMPTY: Draft = { text: '', note: '', problem: '', state: 'open' };

export type Drafts = ReadonlyMap<string, Draft>;
export type ChangeDraft = (id: string, change: Partial<Draft>) => void;

export function useDrafts(): {
  readonly drafts: Drafts;
  readonly change: ChangeDraft;
} {
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  const change = useCallback<ChangeDraft>((id, patch) => {
    setDrafts((before) => new Map(before).set(id, { ...EMPTY, ...before.get(id), ...patch }));
  }, []);
  return { drafts, change };
}

/** Answered here, though the list that the server sent last does not know yet. */
export const isSaved = (draft: Draft | undefined): boolean =>
  draft?.state === 'saving' || draft?.state === 'saved';

/** Once the list knows that it is answered, only the list counts: what is taken back stands open again. */
export function useSettled(
  drafts: Drafts,
  change: ChangeDraft,
  openIds: ReadonlySet<string>,
): void {
  useEffect(() => {
    for (const [id, { state }] of drafts)
      if (state === 'saved' && !openIds.has(id)) change(id, { state: 'open' });
  });
}
