import { isNeeded, neededRates, ratesByCurrency, readRates, type Rate } from './rates.ts';

const PERIODS = [{ key: '2026-01' }, { key: '2026-02' }, { key: '2026-03' }] as never;

const rate = (currency: string, period: string, kind: string, value = 0.9) =>
  ({ currency, period, kind, rate: value }) as Rate;

describe('exchange rates of a budget', () => {
  it('stand by currency and period, those of longer periods first', () => {
    const rates = [
      rate('USD', '2026', 'budget', 0.91),
      rate('USD', '2026-02', 'average'),
      rate('CHF', '2026-01', 'closing'),
    ];
    const [chf, usd] = ratesByCurrency(rates, PERIODS, []);
    expect(chf?.currency).toBe('CHF');
    expect(usd?.rows.map(({ period }) => period)).toEqual([
      '2026',
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
    expect(usd?.rows[0]?.rates.budget?.rate).toBe(0.91);
    expect(usd?.rows[2]?.rates).toEqual({ average: rates[1] });
  });

  it('are asked for as the server names those that are missing', () => {
    const needed = neededRates([
      'no average rate for JPY in 2026-02',
      'no odd rate for JPY in 2026-02',
      'Für JPY fehlt ein Kurs.',
    ]);
    expect(needed).toEqual([{ currency: 'JPY', period: '2026-02', kind: 'average' }]);
    expect(ratesByCurrency([], PERIODS, needed).map(({ currency }) => currency)).toEqual(['JPY']);
    expect(isNeeded(needed, 'JPY', '2026-02', 'average')).toBe(true);
    expect(isNeeded(needed, 'JPY', '2026-02', 'budget')).toBe(false);
  });
});

const DRAFT = {
  currency: ' usd',
  kind: 'budget',
  from: '2026-01',
  to: '2026-02',
  rate: '0,915',
  source: ' Treasury ',
} as const;

describe('rates that are filled in', () => {
  it('hold for every period from the first to the last', () => {
    expect(readRates(DRAFT, PERIODS, 'de-DE')?.rates).toEqual([
      { currency: 'USD', period: '2026-01', kind: 'budget', rate: 0.915, source: 'Treasury' },
      { currency: 'USD', period: '2026-02', kind: 'budget', rate: 0.915, source: 'Treasury' },
    ]);
  });

  it('correct a longer period alone', () => {
    const read = readRates({ ...DRAFT, from: '2026', to: '2026' }, PERIODS, 'de-DE');
    expect(read?.rates.map(({ period }) => period)).toEqual(['2026']);
  });

  it.each([
    { currency: 'dollars' },
    { rate: '' },
    { rate: '0' },
    { rate: '-1' },
    { rate: 'much' },
    { from: '2026-03' },
  ])('are not complete with %j', (change) => {
    expect(readRates({ ...DRAFT, ...change }, PERIODS, 'de-DE')).toBeNull();
  });
});
