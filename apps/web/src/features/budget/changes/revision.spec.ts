import { readRevision, type RevisionEntry } from './revision.ts';

const row = (id: string, currency: string) => ({ id, line: { currency } }) as never;

const KNOWN = {
  budget: { key: 'b', currency: 'EUR' },
  rows: [row('cloud', 'USD'), row('yen', 'JPY')],
  locale: 'en-GB',
};

const CLOUD: RevisionEntry = { id: 1, line: 'cloud', period: '2026-01', amount: '-1,200.50' };
const YEN: RevisionEntry = { id: 2, line: 'yen', period: '2026-02', amount: '5,000' };

const read = (entries: readonly RevisionEntry[], reason = 'Recovery plan. ') =>
  readRevision({ entries, reason }, KNOWN);

describe('a revision', () => {
  it('changes each line in its own currency, up or down', () => {
    expect(read([CLOUD, YEN]).body).toEqual({
      budget: 'b',
      kind: 'revision',
      reason: 'Recovery plan.',
      entries: [
        { line: 'cloud', period: '2026-01', amount: -120_050 },
        { line: 'yen', period: '2026-02', amount: 5_000 },
      ],
    });
    expect(read([CLOUD, YEN]).read.map(({ currency }) => currency)).toEqual(['USD', 'JPY']);
  });

  it.each([
    [[], 'why'],
    [[CLOUD], ' '],
    [[{ ...CLOUD, line: null }], 'why'],
    [[{ ...CLOUD, period: null }], 'why'],
    [[{ ...CLOUD, amount: '0' }], 'why'],
    [[CLOUD, { ...YEN, amount: '1.5' }], 'why'],
  ])('is not complete with %j', (entries, reason) => {
    expect(read(entries, reason).body).toBeNull();
  });
});
