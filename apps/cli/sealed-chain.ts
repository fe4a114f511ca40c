import { createHash } from 'node:crypto';
import type { ChainLink } from '#domain/activity';
import type { EditionContent } from '#domain/edition';

/** An edition as the server gives it: the bytes that were sealed, and the hash that it calls theirs. */
export interface KeptEdition {
  readonly name: string;
  readonly sha256: string;
  readonly text: string;
}

export interface CheckedEdition extends KeptEdition {
  /** In words; none when it is whole. */
  readonly faults: readonly string[];
}

/** Each edition must be what was hashed, and follow another one that is there; only one follows none. */
export function faultsOf(editions: readonly KeptEdition[]): readonly CheckedEdition[] {
  const hashes = new Set(editions.map(({ text }) => sha256(text)));
  const followed = new Set<string | null>();
  return editions.map((edition) => {
    const previous = contentOf(edition).previousHash;
    const isSecond = followed.has(previous);
    followed.add(previous);
    const faults = [
      sha256(edition.text) === edition.sha256 ? '' : 'its text is not what was hashed',
      previous === null || hashes.has(previous)
        ? ''
        : `the edition that it follows, ${previous}, is not there`,
      isSecond ? 'another edition follows the same one' : '',
    ];
    return { ...edition, faults: faults.filter((fault) => fault !== '') };
  });
}

/** Where activity stood when the last edition was sealed; null without editions. */
export function newestLink(editions: readonly KeptEdition[]): ChainLink | null {
  const links = editions.map((edition) => contentOf(edition).activity);
  return links.toSorted((one, other) => other.seq - one.seq)[0] ?? null;
}

const contentOf = ({ text }: KeptEdition): Pick<EditionContent, 'previousHash' | 'activity'> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is not an edition has another hash
  JSON.parse(text) as EditionContent;

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');
