import { useCallback, useState } from 'react';

/** What somebody has typed for one owed value, and what became of it. */
export interface Draft {
  readonly text: string;
  readonly note: string;
  readonly problem: string;
  /** `skipped`: left for later in this sweep. */
  readonly state: 'open' | 'saving' | 'saved' | 'skipped';
  readonly savedAt: number;
}

export const EMPTY: Draft = { text: '', note: '', problem: '', state: 'open', savedAt: 0 };

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

/** Answered here, and not taken back since: what the server said later counts. */
export const isSaved = (draft: Draft | undefined, isOpen: boolean, saidAt: number): boolean =>
  draft?.state === 'saving' || (draft?.state === 'saved' && !(isOpen && saidAt > draft.savedAt));
