import { indexOf, ranked } from './rank.ts';

const entries = [
  { id: 'activation', title: 'Activation rate', more: 'ACT-01 Growth' },
  { id: 'interaction', title: 'Interaction depth', more: 'INT-01 Growth' },
  { id: 'time', title: 'Time to value', more: 'TTV-01 Growth' },
  { id: 'growth', title: 'Growth', more: 'area' },
  { id: 'umsatz', title: 'Umsatz je Gerät', more: 'REV-02 Vertrieb' },
  { id: 'rate', title: 'Win rate', more: 'WIN-01 Sales' },
];
const index = indexOf(entries);
const idsOf = (text: string, recent?: readonly string[]) =>
  ranked(index, text, recent).map(({ id }) => id);

describe('ranked', () => {
  it('puts what begins like it before what only holds it', () => {
    expect(idsOf('act')).toEqual(['activation', 'interaction']);
  });

  it('finds by the key, by parts of several words and without marks or case', () => {
    expect(idsOf('ttv')).toEqual(['time']);
    expect(idsOf('TI VA')[0]).toBe('time');
    expect(idsOf('gerat')).toEqual(['umsatz']);
    expect(idsOf('GERÄT')).toEqual(['umsatz']);
  });

  it('puts a title before what merely belongs to it', () => {
    expect(idsOf('growth')[0]).toBe('growth');
    expect(idsOf('growth')).toHaveLength(4);
  });

  it('prefers what was used lately among equals', () => {
    expect(idsOf('rate')).toEqual(['activation', 'rate']);
    expect(idsOf('rate', ['rate'])).toEqual(['rate', 'activation']);
  });

  it('finds nothing where one word is nowhere', () => {
    expect(idsOf('activation zebra')).toEqual([]);
  });

  it('ranks a thousand entries within a keystroke', () => {
    const many = indexOf(
      Array.from({ length: 1_000 }, (_, number) => ({
        id: `${number}`,
        title: `Figure number ${number}`,
      })),
    );
    expect(ranked(many, 'fig num 77')[0]?.id).toBe('77');
  });
});
