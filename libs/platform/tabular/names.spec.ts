import { nameKey, tidyName } from './names.ts';

describe('tidyName', () => {
  it.each([
    ['  Cost \n of\tservice\u00a0', 'Cost of service'],
    ['50\\% done\\_twice', '50% done_twice'],
    ['a\\\\b', 'a\\b'],
    ['C:\\new', 'C:\\new'],
    ['cafe\u0301', 'caf\u00e9'],
    ['to\u200btal\u202e \u00adcost\u0007', 'total cost'],
    ['', ''],
  ])('makes %j %j', (name, expected) => {
    expect(tidyName(name)).toBe(expected);
  });
});

describe('nameKey', () => {
  it.each([
    ['Open Issues ', 'open  issues'],
    ['Rate \\%', 'rate %'],
    ['STRASSE', 'straße'],
    ['ΟΔΟΣ', 'οδος'],
    ['Cafe\u0301', 'CAF\u00c9'],
  ])('takes %j and %j for one thing', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['Rate 1', 'Rate 2'],
    ['cafe', 'café'],
    ['A-B', 'A B'],
  ])('tells %j from %j', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});
