import type { ReadBudget } from './budgets-of-year.ts';
import { budgetsOn } from './budgets-of-year.ts';
import { spentByArea } from './spent-by-area.ts';

type Row = ReadBudget['view']['rows'][number];

const row = (id: string | null, nature: Row['nature'], plan: number | null, spent: number): Row =>
  ({
    id,
    nature,
    yearToDate: {
      reference: plan,
      value: spent,
      amount: plan === null ? null : plan - spent,
      status: 'on_track',
    },
  }) as Row;

const read = (rows: readonly Row[]): ReadBudget =>
  ({ budget: { currency: 'EUR' }, view: { rows } }) as unknown as ReadBudget;

const budget = (first: string, last: string) =>
  ({
    key: first,
    periods: [
      { startsOn: first, endsOn: first },
      { startsOn: last, endsOn: last },
    ],
  }) as unknown as ReadBudget['budget'];

describe('what areas have spent', () => {
  it('adds up the costs of all budgets and compares once', () => {
    const late: Row = row('a', 'cost', 300, 330);
    const spend = spentByArea([
      read([row('a', 'cost', 100, 90), row('b', 'cost', 50, 50)]),
      read([{ ...late, yearToDate: { ...late.yearToDate, status: 'off_track' } }]),
    ]);
    expect(spend.get('a')).toEqual({
      variance: { reference: 400, value: 420, amount: -20, percent: -5, side: 'adverse' },
      status: 'off_track',
      currency: 'EUR',
    });
    expect(spend.get('b')?.variance.side).toBe('none');
  });

  it('leaves out revenue, what hangs on no area, and what has no plan', () => {
    const rows = [row('a', 'revenue', 100, 90), row(null, 'cost', 1, 1), row('b', 'cost', null, 5)];
    expect(spentByArea([read(rows)]).size).toBe(0);
  });
});

describe('the budgets of a year', () => {
  it.each([
    ['2026-04-01', ['2026-04-01']],
    ['2027-03-31', ['2026-04-01']],
    ['2027-04-01', ['2027-04-01']],
    ['2026-03-31', []],
  ])('has %s in it', (day, keys) => {
    const all = [budget('2026-04-01', '2027-03-31'), budget('2027-04-01', '2028-03-31')];
    expect(budgetsOn(all, day).map(({ key }) => key)).toEqual(keys);
  });

  it('has no budget without periods', () => {
    const empty = { periods: [] } as unknown as ReadBudget['budget'];
    expect(budgetsOn([empty], '2026-01-01')).toEqual([]);
  });
});
