import { spendOf } from './spend.ts';

const row = (id: string | null, outlook: number | null) => ({ id, year: { outlook } }) as never;

describe('what money is for', () => {
  it('is told by size, what is for nothing last', () => {
    const spend = spendOf([row('a', 100), row(null, 600), row('b', 300), row('c', null)]);
    expect(spend.map(({ row: { id }, share }) => [id, share])).toEqual([
      ['b', 0.3],
      ['a', 0.1],
      ['c', 0],
      [null, 0.6],
    ]);
  });

  it('has no shares where nothing is expected', () => {
    expect(spendOf([row('a', 0), row('b', null)]).map(({ share }) => share)).toEqual([null, null]);
  });
});
