import { byDay, differencesOf, hasDetails, type Entry } from './entry.ts';

const withDetails = (details: object) => ({ details: details as Entry['details'] });

const inBerlin = (instant: string) =>
  new Date(Date.parse(instant) + 3_600_000).toISOString().slice(0, 10);

describe('an entry of the history', () => {
  it('tells what changed, not what stayed', () => {
    const entry = withDetails({
      before: { name: 'Pricing', purpose: 'Prices', position: 3 },
      after: { name: 'Packaging', purpose: 'Prices', position: 3 },
    });
    expect(differencesOf(entry)).toEqual([
      { field: 'name', before: 'Pricing', after: 'Packaging' },
    ]);
  });

  it('counts notes as what is, and leaves out what is empty or says nothing to people', () => {
    const entry = withDetails({
      before: null,
      after: { id: '1', value: 4, note: '', evidence: [], recordedBy: 'x' },
      note: { period: '2026-10' },
    });
    expect(differencesOf(entry)).toEqual([
      { field: 'value', before: undefined, after: 4 },
      { field: 'period', before: undefined, after: '2026-10' },
    ]);
  });

  it('has no details where nothing was said', () => {
    expect(hasDetails(withDetails({}))).toBe(false);
    expect(hasDetails(withDetails({ before: null, after: {} }))).toBe(false);
    expect(hasDetails(withDetails({ note: { created: 1 } }))).toBe(true);
  });

  it('stands with those of its day, in the reader’s zone', () => {
    const entries = [
      { id: 'c', at: '2026-11-02T00:30:00Z' },
      { id: 'b', at: '2026-11-01T23:30:00Z' },
      { id: 'a', at: '2026-11-01T10:00:00Z' },
    ] as Entry[];
    const days = byDay(entries, inBerlin);
    expect(days.map(({ day, entries: own }) => [day, own.map(({ id }) => id)])).toEqual([
      ['2026-11-02', ['c', 'b']],
      ['2026-11-01', ['a']],
    ]);
  });
});
