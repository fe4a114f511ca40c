import { faultsOf, newestLink, sha256, type KeptEdition } from './sealed-chain.ts';

const edition = (name: string, previousHash: string | null, seq: number): KeptEdition => {
  const text = JSON.stringify({ previousHash, activity: { seq, hash: `h${seq}` }, value: 6 });
  return { name, text, sha256: sha256(text) };
};

const first = edition('first', null, 3);
const second = edition('second', first.sha256, 9);
const third = edition('third', second.sha256, 20);

const faults = (editions: readonly KeptEdition[]) =>
  faultsOf(editions).map(({ name, faults: found }) => [name, found.length]);

describe('the chain of sealed editions', () => {
  it('is whole in whatever order it comes', () => {
    expect(faults([third, first, second])).toEqual([
      ['third', 0],
      ['first', 0],
      ['second', 0],
    ]);
    expect(faultsOf([])).toEqual([]);
  });

  it('shows a text that was tampered with, even under a hash that was made to fit', () => {
    const text = second.text.replace('"value":6', '"value":5');
    expect(faults([first, { ...second, text }, third])).toEqual([
      ['first', 0],
      ['second', 1],
      ['third', 1],
    ]);
    const forged = { ...second, text, sha256: sha256(text) };
    expect(faultsOf([first, forged, third])[2]?.faults).toEqual([
      `the edition that it follows, ${second.sha256}, is not there`,
    ]);
  });

  it('shows an edition that was taken out, or put in beside another', () => {
    expect(faults([first, third])).toEqual([
      ['first', 0],
      ['third', 1],
    ]);
    expect(faults([first, second, edition('other', first.sha256, 10)])[2]).toEqual(['other', 1]);
    expect(faults([first, edition('other', null, 10)])[1]).toEqual(['other', 1]);
  });

  it('knows how far activity had come', () => {
    expect(newestLink([third, first])).toEqual({ seq: 20, hash: 'h20' });
    expect(newestLink([])).toBeNull();
  });
});
