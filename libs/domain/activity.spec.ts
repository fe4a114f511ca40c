import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import {
  chainHash,
  chainInput,
  firstBreak,
  GENESIS,
  type ActivityEntry,
  type ChainedEntry,
  type ChainLink,
} from './activity.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const entry = (seq: number, action = 'area.update'): ActivityEntry => ({
  seq,
  id: `entry-${seq}`,
  at: `2026-11-06T16:00:00.${String(seq).padStart(3, '0')}Z`,
  actorId: seq % 3 === 0 ? null : 'olga',
  action,
  subjectKind: 'area',
  subjectId: `area-${seq % 2}`,
  digest: sha256(`${seq}`),
});

const chained = (entries: readonly ActivityEntry[], start: ChainLink = GENESIS): ChainedEntry[] => {
  let previous = start.hash;
  return entries.map((one) => {
    previous = chainHash(previous, one, sha256);
    return { ...one, hash: previous };
  });
};

const chainOf = (length: number) => chained(Array.from({ length }, (_, index) => entry(index + 1)));
const headOf = (chain: readonly ChainedEntry[]): ChainLink => chain.at(-1) ?? GENESIS;

const chain = chainOf(6);
const nth = (seq: number): ChainedEntry => {
  const found = chain[seq - 1];
  if (found === undefined) throw new Error(`The chain has no entry ${seq}`);
  return found;
};
const archived = entry(3, 'area.archive');
const forged = chained([entry(7, 'report.acknowledge')], headOf(chain));
const rewritten = chained(chain.map((one) => ({ ...one, actorId: 'max' })));

describe('the chain of activity', () => {
  it('starts from 64 zeros', () => {
    expect(GENESIS).toEqual({ seq: 0, hash: '0'.repeat(64) });
  });

  it('hashes canonical JSON of every field and of the hash before', () => {
    const input = chainInput(GENESIS.hash, entry(1, 'Ünïcode\u2028"\\\u0007'));
    expect(JSON.stringify(input)).toBe(canonicalize(input));
    expect(Object.keys(input).toSorted()).toEqual(
      [...Object.keys(entry(1)), 'previous'].toSorted(),
    );
  });

  it.each<[string, ChainedEntry[], ReturnType<typeof firstBreak>]>([
    ['whole', chain, null],
    ['altered', chain.with(2, { ...archived, hash: nth(3).hash }), { seq: 3, reason: 'altered' }],
    [
      'altered with a new hash',
      [nth(1), nth(2), ...chained([archived], nth(2)), nth(4), nth(5), nth(6)],
      { seq: 4, reason: 'altered' },
    ],
    ['without an entry', chain.toSpliced(2, 1), { seq: 3, reason: 'missing' }],
    ['without its start', chain.slice(1), { seq: 1, reason: 'missing' }],
    ['in another order', chain.with(2, nth(4)).with(3, nth(3)), { seq: 3, reason: 'reordered' }],
    ['with one entry twice', chain.toSpliced(3, 0, nth(3)), { seq: 3, reason: 'inserted' }],
    ['with an entry at its end', [...chain, ...forged], { seq: 7, reason: 'inserted' }],
    ['without its end', chain.slice(0, 4), { seq: 5, reason: 'truncated' }],
    ['empty', [], { seq: 1, reason: 'truncated' }],
    ['written anew', rewritten, { seq: 6, reason: 'rewritten' }],
  ])('%s', (_what, entries, expected) => {
    expect(firstBreak(entries, GENESIS, sha256, headOf(chain))).toEqual(expected);
  });

  it('is empty and whole before anything happened', () => {
    expect(firstBreak([], GENESIS, sha256, GENESIS)).toBeNull();
  });

  it('can be checked part by part', () => {
    expect(firstBreak(chain.slice(0, 3), GENESIS, sha256)).toBeNull();
    expect(firstBreak(chain.slice(3), nth(3), sha256, headOf(chain))).toBeNull();
    expect(firstBreak(chain.slice(3), { ...nth(3), hash: GENESIS.hash }, sha256)).toEqual({
      seq: 4,
      reason: 'altered',
    });
  });

  it('shows every single change of a field', () => {
    const field = fc.constantFrom(
      'id',
      'at',
      'actorId',
      'action',
      'subjectKind',
      'subjectId',
      'digest',
      'hash',
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), field, (at, name) => {
        const tampered = chain.map((one, index) =>
          index === at ? { ...one, [name]: `${one[name]}x` } : one,
        );
        expect(firstBreak(tampered, GENESIS, sha256)).toEqual({ seq: at + 1, reason: 'altered' });
      }),
    );
  });

  it('shows every rearrangement of its entries', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...chain, ...forged]), (entries) => {
        const isWhole = entries.length === 6 && entries.every((one, index) => one === chain[index]);
        const found = firstBreak(entries, GENESIS, sha256, headOf(chain));
        expect(found === null).toBe(isWhole);
      }),
    );
  });
});
