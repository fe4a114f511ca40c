import { addressesIn } from './addresses.ts';

describe('addressesIn', () => {
  it.each([
    ['', [], []],
    ['a@b.example, c@d.example;e@f.example\ng@h.example', 4, []],
    ['A@B.example a@b.example', ['a@b.example'], []],
    [
      'Anna Lind <anna@b.example>, "Lind, Bo" <bo@b.example>',
      ['anna@b.example', 'bo@b.example'],
      ['"Lind'],
    ],
    ['anna@b, bo@b.example', ['bo@b.example'], ['anna@b']],
  ])('reads %j', (text, all, wrong) => {
    const found = addressesIn(text);
    expect(typeof all === 'number' ? found.all.length : found.all).toEqual(all);
    expect(found.wrong).toEqual(wrong);
  });
});
