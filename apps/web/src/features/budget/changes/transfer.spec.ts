import { readTransfer, type TransferDraft } from './transfer.ts';

const row = (id: string, currency: string, nature = 'cost') =>
  ({ id, nature, plan: [10_000, null], line: { currency } }) as never;

const KNOWN = {
  budget: {
    key: 'b',
    currency: 'EUR',
    periods: [{ key: '2026-01' }, { key: '2026-02' }] as never,
  },
  rows: [
    row('cloud', 'EUR'),
    row('tools', 'EUR'),
    row('yen', 'JPY'),
    row('sales', 'EUR', 'revenue'),
  ],
  locale: 'en-GB',
};

const DRAFT: TransferDraft = {
  from: 'cloud',
  fromPeriod: '2026-01',
  to: 'tools',
  toPeriod: '2026-02',
  amount: '1,200.50',
  reason: ' Two heads fewer. ',
};

const read = (change: Partial<TransferDraft> = {}) => readTransfer({ ...DRAFT, ...change }, KNOWN);

describe('a transfer', () => {
  it('takes from one place what it gives to the other', () => {
    expect(read().body).toEqual({
      budget: 'b',
      kind: 'transfer',
      reason: 'Two heads fewer.',
      entries: [
        { line: 'cloud', period: '2026-01', amount: -120_050 },
        { line: 'tools', period: '2026-02', amount: 120_050 },
      ],
    });
  });

  it('says what the plan holds, which may be nothing', () => {
    expect(read().holds).toBe(10_000);
    expect(read({ fromPeriod: '2026-02' }).holds).toBeNull();
    expect(read({ from: null }).holds).toBeUndefined();
  });

  it('goes only to lines of the same currency and nature', () => {
    expect(read().takers.map(({ id }) => id)).toEqual(['cloud', 'tools']);
    expect(read({ from: 'yen' }).takers.map(({ id }) => id)).toEqual(['yen']);
  });

  it.each([
    { from: null },
    { to: null },
    { amount: '' },
    { amount: '0' },
    { amount: '-5' },
    { amount: 'much' },
    { reason: ' ' },
    { amount: '1.5', from: 'yen' },
  ])('is not complete with %j', (change) => {
    expect(read(change).body).toBeNull();
  });
});
