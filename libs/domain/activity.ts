/** One audited change: who did what to which subject. Ids only, so that a person can be erased. */
export interface ActivityEntry {
  /** Counts from 1 in each organization, without gaps. */
  readonly seq: number;
  readonly id: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly actorId: string | null;
  /** `<noun>.<action>`, as in `area.archive`. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  /** Hash of what was before and after, which is kept apart. */
  readonly digest: string;
}

export interface ChainedEntry extends ActivityEntry {
  readonly hash: string;
}

/** A place in the chain: everything up to `seq` is vouched for by `hash`. */
export interface ChainLink {
  readonly seq: number;
  readonly hash: string;
}

export interface ChainInput extends ActivityEntry {
  readonly previous: string;
}

export type BreakReason =
  'altered' | 'missing' | 'reordered' | 'inserted' | 'truncated' | 'rewritten';

/** The first entry that does not fit, or that should stand there. */
export interface ChainBreak {
  readonly seq: number;
  readonly reason: BreakReason;
}

/** What stands before the first entry. */
export const GENESIS: ChainLink = { seq: 0, hash: '0'.repeat(64) };

/** What is hashed. Its keys are in order, so that `JSON.stringify` gives canonical JSON (RFC 8785). */
export function chainInput(previousHash: string, entry: ActivityEntry): ChainInput {
  return {
    action: entry.action,
    actorId: entry.actorId,
    at: entry.at,
    digest: entry.digest,
    id: entry.id,
    previous: previousHash,
    seq: entry.seq,
    subjectId: entry.subjectId,
    subjectKind: entry.subjectKind,
  };
}

export function chainHash(
  previousHash: string,
  entry: ActivityEntry,
  hashOf: (text: string) => string,
): string {
  return hashOf(JSON.stringify(chainInput(previousHash, entry)));
}

/**
 * The first place at which entries, in the order kept, do not continue the chain after `start`.
 * Only a known `head`, such as a sealed edition names, shows a cut tail or a chain written anew.
 */
export function firstBreak(
  entries: readonly ChainedEntry[],
  start: ChainLink,
  hashOf: (text: string) => string,
  head?: ChainLink,
): ChainBreak | null {
  let link = start;
  for (const entry of entries) {
    const expected = link.seq + 1;
    if (entry.seq < expected) return { seq: entry.seq, reason: 'inserted' };
    if (entry.seq > expected) return { seq: expected, reason: gapReason(entries, expected) };
    if (entry.hash !== chainHash(link.hash, entry, hashOf)) {
      return { seq: expected, reason: 'altered' };
    }
    link = entry;
  }
  return head === undefined ? null : headBreak(link, head);
}

function gapReason(entries: readonly ChainedEntry[], seq: number): 'reordered' | 'missing' {
  return entries.some((entry) => entry.seq === seq) ? 'reordered' : 'missing';
}

function headBreak(last: ChainLink, head: ChainLink): ChainBreak | null {
  if (last.seq < head.seq) return { seq: last.seq + 1, reason: 'truncated' };
  if (last.seq > head.seq) return { seq: head.seq + 1, reason: 'inserted' };
  return last.hash === head.hash ? null : { seq: head.seq, reason: 'rewritten' };
}
