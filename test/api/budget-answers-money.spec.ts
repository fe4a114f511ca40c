import { budgeted, type Budgeted } from '../support/budget-answers.ts';
import { gridOf, rowOf } from '../support/budget-grid.ts';

const NOW = '2026-02-10T12:00:00Z';

describe('a budget in several currencies', () => {
  let org: Budgeted;
  const line = async (key: string, query = '') =>
    rowOf(await gridOf(org.viewer.at(NOW), `groupBy=line&${query}`), key);

  beforeAll(async () => {
    org = await budgeted();
    await org.line({ key: 'euro' });
    await org.line({ key: 'yen', currency: 'JPY' });
    await org.line({ key: 'dinar', currency: 'KWD' });
    await org.version({
      kind: 'plan',
      decidedAt: '2026-01-06T10:00:00Z',
      effectiveOn: '2026-01-01',
      amounts: {
        euro: { '2026-01': 50_000 },
        yen: { '2026-01': 100_000 },
        dinar: { '2026-01': 1500 },
      },
    });
    await org.post({ line: 'euro', period: '2026-01', amount: 40_000 });
    await org.post(
      { line: 'yen', period: '2026-01', amount: 60_000 },
      { line: 'yen', period: '2026-01', amount: 50_001 },
    );
    await org.post({ line: 'dinar', period: '2026-01', amount: 1501 });
    await org.close('2026-01', '2026-02-02T09:00:00Z');
  });

  it('names the rate that is missing, and never takes 1', async () => {
    const { body } = await org.viewer.at(NOW).get('budgets/b/view').expect(422);
    expect(body.detail).toContain('There is no average rate for JPY in 2026-01, nor 3 more');
    expect(body.errors.map(({ message }: { message: string }) => message)).toEqual([
      'no average rate for JPY in 2026-01',
      'no budget rate for JPY in 2026-01',
      'no average rate for KWD in 2026-01',
      'no budget rate for KWD in 2026-01',
    ]);
  });

  it('shows each line as it is, and adds nothing up', async () => {
    const grid = await gridOf(org.viewer.at(NOW), 'groupBy=line&money=own');
    expect(rowOf(grid, 'yen')?.yearToDate).toMatchObject({ reference: 100_000, value: 110_001 });
    expect(grid.totals).toEqual([]);
    const { body } = await org.viewer.at(NOW).get('budgets/b/view?money=own').expect(422);
    expect(body.errors[0].pointer).toBe('/money');
  });

  it('takes the rate of the shortest period around one that has none', async () => {
    await org.rate('JPY', '2026', 'budget', 0.005);
    await org.rate('JPY', '2026', 'average', 0.005);
    await org.rate('JPY', '2026-Q1', 'average', 0.0055);
    await org.rate('KWD', '2026', 'budget', 3);
    await org.rate('KWD', '2026', 'average', 3);
    // 100,000 yen at 0.005 are 500.00; 110,001 at 0.0055 are 605.0055.
    expect((await line('yen'))?.yearToDate).toMatchObject({ reference: 50_000, value: 60_501 });
  });

  it('converts plans at the rates of the budget, actuals at the average, and rounds once', async () => {
    await org.rate('JPY', '2026-01', 'budget', 0.006);
    await org.rate('JPY', '2026-01', 'average', 0.0065);
    await org.rate('KWD', '2026-01', 'budget', 3);
    await org.rate('KWD', '2026-01', 'average', 3.05);
    // 100,000 yen at 0.006 are 600.00; 110,001 at 0.0065 are 715.0065.
    expect((await line('yen'))?.yearToDate).toMatchObject({ reference: 60_000, value: 71_501 });
    // 1.500 dinars at 3 are 4.50; 1.501 at 3.05 are 4.57805.
    expect((await line('dinar'))?.yearToDate).toMatchObject({ reference: 450, value: 458 });
    const { totals } = await gridOf(org.viewer.at(NOW));
    expect(totals[0]?.yearToDate).toMatchObject({ reference: 110_450, value: 111_959 });
  });

  it('holds the rates constant on request, so that only the spending differs', async () => {
    expect((await line('yen', 'money=constant'))?.yearToDate).toMatchObject({
      reference: 60_000,
      value: 66_001,
    });
  });

  it('takes the newest rate, and reads the older one as of its time', async () => {
    await org.rate('JPY', '2026-01', 'average', 0.007, '2026-02-09T10:00:00Z');
    expect((await line('yen'))?.yearToDate.value).toBe(77_001);
    expect((await line('yen', 'asOf=2026-02-09T09:00:00Z'))?.yearToDate.value).toBe(71_501);
  });

  it('rounds halves to the even cent', async () => {
    await org.line({ key: 'half', currency: 'USD' });
    await org.rate('USD', '2026-01', 'average', 0.5);
    await org.rate('USD', '2026-02', 'average', 0.5);
    await org.post(
      { line: 'half', period: '2026-01', amount: 5 },
      { line: 'half', period: '2026-02', amount: 7, postedOn: '2026-02-05' },
    );
    expect((await line('half'))?.actual.slice(0, 2)).toEqual([2, 4]);
  });
});
