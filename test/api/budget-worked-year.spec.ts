import { gridOf, rowOf, type Grid } from '../support/budget-grid.ts';
import { patch } from '../support/roadmap.ts';
import { workedYear, type WorkedYear } from '../support/worked-year.ts';

const P2 = 'period=FY2026-P02';

const keys = ({ rows }: Grid) => rows.map(({ key }) => key);

describe('a year worked out by hand', () => {
  let org: WorkedYear;
  const read = (query: string) => gridOf(org.reader, query);
  let whole: Grid;
  const line = async (key: string, query?: string) =>
    rowOf(query === undefined ? whole : await read(`groupBy=line&${query}`), key);
  const course = async (path: string) =>
    (await org.reader.get(`budgets/b/${path}`).expect(200)).body;
  /** Name, lines, plan and actual of each row. */
  const spend = async (query: string) =>
    (await read(`nature=cost&${P2}&${query}`)).rows.map(({ name, lines, year }) => [
      name,
      lines,
      year['plan'],
      year['actual'],
    ]);

  beforeAll(async () => {
    org = await workedYear();
    whole = await read(`groupBy=line&${P2}`);
  });

  it('has 53 weeks, a forecast after the close and a month that was opened again', async () => {
    const build = await line('build');
    // 4,200 + 250 and 4,100 happened; 5,500 and 4,500 are forecast; the other eight months are planned with 36,000.
    expect(build).toMatchObject({
      year: { plan: 53_000, actual: 8550, commitment: 1000, available: 43_450, outlook: 54_550 },
      period: { reference: 4400, value: 4100, amount: 300, side: 'favourable', status: 'at_risk' },
      yearToDate: { reference: 8000, value: 8550, amount: -550, percent: -6.875 },
      fullYear: { reference: 53_000, value: 54_550, amount: -1550, status: 'on_track' },
    });
    expect(build?.outlook.join(' ')).toBe(
      '4450 4100 5500 4500 4000 5000 4000 4000 5000 4000 4000 6000',
    );
    const before = await line('build', `${P2}&asOf=2026-02-26T00:00:00Z`);
    expect(before?.fullYear).toMatchObject({ value: 54_300, amount: -1300 });
    expect(whole.question['closedTo']).toBeNull();
  });

  it('holds yen and dinars at the rates of their kind, each figure rounded once', async () => {
    // 100,001 ¥ × 0.006 = 600.006; 110,000 and 90,000 ¥ × 0.0065 = 715 and 585; 50,000 ¥ × 0.006 = 300.
    expect(await line('tokyo')).toMatchObject({
      year: { plan: 120_002, actual: 130_000, commitment: 30_000, available: -39_998 },
      period: { reference: 54_000, value: 58_500, amount: -4500, side: 'adverse' },
      fullYear: { reference: 120_002, value: 130_000, status: 'at_risk' },
    });
    expect((await line('tokyo', `${P2}&money=constant`))?.year['actual']).toBe(120_000);
    // 1.501 KD × 3 = 4.503; 1.500 × 3.05 = 4.575 and −0.100 × 3.05 = −0.305: halves go to the even cent.
    expect(await line('gulf')).toMatchObject({
      actual: [458, -30, ...Array<null>(10).fill(null)],
      year: { plan: 900, available: null },
      period: { reference: 300, value: -30, amount: -330, percent: null, side: 'adverse' },
      yearToDate: { reference: 900, value: 428, amount: -472, status: 'off_track' },
    });
  });

  it('gives no percentage by zero and across zero, and a zero needs no rate', async () => {
    expect((await line('credit', 'period=FY2026-P01'))?.yearToDate).toEqual({
      reference: -500,
      value: 200,
      amount: -700,
      percent: null,
      side: 'adverse',
      status: 'off_track',
    });
    expect((await line('credit'))?.yearToDate).toMatchObject({
      reference: -1000,
      value: -500,
      amount: -500,
      percent: -50,
      side: 'adverse',
    });
    expect((await line('rent'))?.yearToDate).toEqual({
      reference: 0,
      value: 300,
      amount: 300,
      percent: null,
      side: 'favourable',
      status: 'unknown',
    });
    const idle = await line('idle');
    expect([idle?.plan[0], idle?.plan[1], idle?.year['available']]).toEqual([0, null, 0]);
  });

  it('falls and burns by the same figures', async () => {
    const { series } = await course(`waterfall?groupBy=line&${P2}`);
    const steps = (at: number) =>
      series[at].steps.map((one: Record<string, unknown>) => [
        one['name'],
        one['amount'],
        one['endsAt'],
        one['isFavourable'],
      ]);
    expect(series).toMatchObject([
      { nature: 'cost', start: 172_002, end: 184_050 },
      { nature: 'revenue', start: 900, end: 728 },
    ]);
    expect(steps(0)).toEqual([
      ['tokyo', 9998, 182_000, false],
      ['build', 1550, 183_550, false],
      ['credit', 500, 184_050, false],
    ]);
    expect(steps(1)).toEqual([
      ['gulf', -472, 428, false],
      ['rent', 300, 728, true],
    ]);
    const { series: burnt } = await course(`burn?${P2}`);
    // P02 alone is closed: 4,100 + 58,500 − 700. At that pace 172,002 last 2.8 months.
    expect(burnt).toMatchObject([
      { nature: 'cost', perPeriod: 61_900, usedUpIn: 'FY2026-P03' },
      { nature: 'revenue', perPeriod: 170, usedUpIn: 'FY2026-P06' },
    ]);
    expect(burnt[0].points.slice(0, 3)).toMatchObject([
      { planToDate: 63_501, actualToDate: 76_150, outlookToDate: 76_150 },
      { planToDate: 127_002, actualToDate: 138_050, outlookToDate: 138_050 },
      { planToDate: 132_002, actualToDate: null, outlookToDate: 143_550 },
    ]);
    expect(burnt[0].points.at(-1)).toMatchObject({ outlookToDate: 184_050 });
    const { groups } = await course(`forecast-accuracy?groupBy=line&${P2}`);
    expect(groups.map(({ accuracy }: { accuracy: number | null }) => accuracy)).toEqual(
      // 4,400 for 4,100; nothing for the credit; 300 for −30; nothing for idle and rent; 54,000 for 58,500.
      expect.arrayContaining([0.926829268292683, 0.923076923076923, -10]),
    );
  });

  it('holds two forecasts against each other, lines that only one of them has among them', async () => {
    const { body } = await org.reader.get('budgets/b/versions?kind=forecast').expect(200);
    const [to, from] = (body as { id: string }[]).map(({ id }) => id);
    const { rows, totals } = await course(`versions/compare?from=${from}&to=${to}&nature=cost`);
    expect(rows).toMatchObject([
      { key: 'tokyo', year: { reference: 54_000, value: 0, amount: 54_000, percent: 100 } },
      { key: 'build', year: { reference: 8400, value: 10_000, amount: -1600 } },
    ]);
    expect(totals).toMatchObject([{ year: { reference: 62_400, value: 10_000, amount: 52_400 } }]);
  });

  it('says what was spent for each outcome, objective and stage, and what for none', async () => {
    expect(await spend('groupBy=outcome')).toEqual([
      ['New customers', 1, 53_000, 8550],
      ['Win them back', 1, 120_002, 130_000],
      [null, 2, -1000, -500],
    ]);
    expect(await spend('groupBy=objective')).toEqual([
      ['Win them back', 2, 173_002, 138_550],
      [null, 2, -1000, -500],
    ]);
    expect(await spend('groupBy=stage')).toEqual([
      ['Discovery', 2, 52_000, 8050],
      [null, 2, 120_002, 130_000],
    ]);
    const before = (await read(`nature=cost&${P2}&groupBy=stage&at=2026-02-09`)).rows;
    // By 9 February P01 alone had been posted: 4,200 + 200, and 715.00.
    expect(before.map(({ name, year }) => [name, year['actual']])).toEqual([
      ['Idea', 4400],
      [null, 71_500],
    ]);
    const without = (what: string) => read(`groupBy=line&without=${what}`);
    expect(keys(await without('outcome'))).toEqual(['credit', 'gulf', 'idle', 'rent']);
    expect(keys(await without('stage'))).toEqual(['gulf', 'idle', 'rent', 'tokyo']);
  });

  it('reads money by the outcome that its work had then', async () => {
    const cpo = org.cpo.at('2026-03-02T11:00:00Z');
    await patch(cpo, org.item, { outcomeKpiId: null });
    expect(await spend('groupBy=outcome')).toEqual([
      ['Win them back', 2, 173_002, 138_550],
      [null, 2, -1000, -500],
    ]);
    expect(
      (await spend('groupBy=outcome&asOf=2026-02-26T00:00:00Z')).map(([name]) => name),
    ).toEqual(['New customers', 'Win them back', null]);
  });
});
