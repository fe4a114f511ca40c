import { statusWithin } from '#domain/budget/tolerance';
import { variance } from '#domain/budget/variance';
import { budgeted, type Budgeted } from '../support/budget-answers.ts';
import { gridOf, months, rowOf as row, type Comparison } from '../support/budget-grid.ts';

const NOW = '2026-04-10T12:00:00Z';

describe('the grid of a budget', () => {
  let org: Budgeted;
  const grid = (query = '', time = NOW) => gridOf(org.viewer.at(time), query);

  beforeAll(async () => {
    org = await budgeted();
    await org.line({ key: 'people', category: 'Salaries' });
    await org.line({ key: 'sales', nature: 'revenue' });
    await org.line({ key: 'unplanned' });
    await org.version({
      kind: 'plan',
      decidedAt: '2026-01-06T10:00:00Z',
      effectiveOn: '2026-01-01',
      amounts: { people: months(1000), sales: months(3000), unplanned: months(0) },
    });
    await org.version({
      kind: 'forecast',
      decidedAt: '2026-02-05T10:00:00Z',
      closedTo: '2026-01',
      label: '1+11',
      amounts: {
        people: { '2026-02': 1100, '2026-03': 1100, '2026-04': 1100 },
        sales: { '2026-03': 2800 },
      },
    });
    for (const [period, amount] of [
      ['2026-01', 1200],
      ['2026-02', 1050],
      ['2026-03', 1155],
    ] as const)
      await org.post({ line: 'people', period, amount });
    await org.post(
      { line: 'sales', period: '2026-01', amount: 2700 },
      { line: 'sales', period: '2026-02', amount: 3000 },
    );
    await org.post(
      { line: 'sales', period: '2026-03', amount: 3080 },
      { line: 'unplanned', period: '2026-02', amount: 70 },
    );
    await org.post({
      line: 'people',
      period: '2026-05',
      amount: 400,
      kind: 'commitment',
      postedOn: '2026-03-20',
    });
    for (const period of ['2026-01', '2026-02', '2026-03'])
      await org.close(period, `2026-04-0${period.slice(-1)}T08:00:00Z`);
  });

  it('shows each line as it was worked out by hand', async () => {
    const answer = await grid('groupBy=line');
    expect(answer.question).toMatchObject({
      period: { key: '2026-03' },
      closedTo: '2026-03',
      currency: 'EUR',
    });
    // 12 × 1,000 planned; 1,200 + 1,050 + 1,155 spent; then 1,100 as forecast for April and 8 × 1,000 as planned.
    expect(row(answer, 'people')).toMatchObject({
      nature: 'cost',
      actual: [1200, 1050, 1155, null, null, null, null, null, null, null, null, null],
      year: {
        plan: 12_000,
        forecast: 3300,
        actual: 3405,
        commitment: 400,
        outlook: 12_505,
        available: 8195,
      },
      period: {
        reference: 1100,
        value: 1155,
        amount: -55,
        percent: -5,
        side: 'adverse',
        status: 'on_track',
      },
      yearToDate: {
        reference: 3000,
        value: 3405,
        amount: -405,
        percent: -13.5,
        side: 'adverse',
        status: 'off_track',
      },
      fullYear: {
        reference: 12_000,
        value: 12_505,
        amount: -505,
        side: 'adverse',
        status: 'on_track',
      },
    });
  });

  it('judges revenue the other way round, and has no available for it', async () => {
    expect(row(await grid('groupBy=line'), 'sales')).toMatchObject({
      nature: 'revenue',
      year: { plan: 36_000, actual: 8780, outlook: 35_780, available: null },
      period: {
        reference: 2800,
        value: 3080,
        amount: 280,
        percent: 10,
        side: 'favourable',
        status: 'at_risk',
      },
      yearToDate: {
        reference: 9000,
        value: 8780,
        amount: -220,
        side: 'adverse',
        status: 'on_track',
      },
    });
  });

  it('gives no percentage by a plan of zero, and no figure without a forecast', async () => {
    expect(row(await grid('groupBy=line'), 'unplanned')).toMatchObject({
      yearToDate: {
        reference: 0,
        value: 70,
        amount: -70,
        percent: null,
        side: 'adverse',
        status: 'unknown',
      },
      period: {
        reference: null,
        value: null,
        amount: null,
        percent: null,
        side: null,
        status: 'unknown',
      },
    });
  });

  it('adds lines up by area, cost and revenue apart', async () => {
    const answer = await grid();
    expect(
      answer.rows.map(({ key, nature, year }) => [key, nature, year['plan'], year['actual']]),
    ).toEqual([
      ['budget', 'cost', 12_000, 3475],
      ['budget', 'revenue', 36_000, 8780],
    ]);
    expect(answer.totals.map(({ year }) => year['outlook'])).toEqual([12_575, 35_780]);
  });

  it('judges as the rules do that the web app uses, and loses nothing on the way down', async () => {
    const byLine = await grid('groupBy=line');
    const tolerance = { onTrackWithin: 0.05, atRiskWithin: 0.1 };
    const agree = (nature: 'cost' | 'revenue', { status, ...shown }: Comparison) => {
      const expected = variance(nature, shown.reference, shown.value);
      expect(shown).toEqual({ ...expected, percent: shown.percent });
      expect(shown.percent === null).toBe(expected.percent === null);
      expect(shown.percent ?? 0).toBeCloseTo(expected.percent ?? 0, 9);
      expect(status).toBe(statusWithin(expected, tolerance));
    };
    for (const { nature, period, yearToDate, fullYear } of byLine.rows)
      for (const comparison of [period, yearToDate, fullYear]) agree(nature, comparison);
    for (const group of ['area', 'category', 'owner', 'product', 'outcome', 'stage']) {
      const { totals } = await grid(`groupBy=${group}`);
      expect(totals).toEqual(byLine.totals);
    }
  });

  it('reads a quarter as the sum of its months', async () => {
    const quarter = row(await grid('groupBy=line&period=2026-Q1'), 'people');
    // The only forecast that looked ahead gave 1,100 for February and for March, and nothing for January.
    expect(quarter?.period).toMatchObject({ reference: 2200, value: 3405 });
    expect(quarter?.yearToDate).toMatchObject({ reference: 3000, value: 3405 });
  });

  it.each([
    ['a week', 'period=2026-W05', '/period'],
    ['another year', 'period=2025-03', '/period'],
    ['what is no period', 'period=soon', '/period'],
  ])('refuses %s', async (_, query, pointer) => {
    const { body } = await org.viewer.at(NOW).get(`budgets/b/view?${query}`).expect(422);
    expect(body.errors[0].pointer).toBe(pointer);
  });

  it('is not found under another name', async () => {
    await org.viewer.at(NOW).get('budgets/none/view').expect(404);
    await org.viewer.at(NOW).get('budgets/b/view?groupBy=mood').expect(400);
  });
});
