import { budgeted, type Budgeted } from '../support/budget-answers.ts';
import { months } from '../support/budget-grid.ts';
import { addItem, makeTargets, step } from '../support/roadmap.ts';

const NOW = '2026-03-10T12:00:00Z';

describe('the course of a budget', () => {
  let org: Budgeted;
  let forecasts: readonly string[] = [];
  const answer = async (path: string) => {
    const { body } = await org.viewer.at(NOW).get(`budgets/b/${path}`).expect(200);
    return body;
  };

  beforeAll(async () => {
    org = await budgeted();
    const { objectiveId } = await makeTargets(org.id, org.areaId);
    const cpo = org.cpo.at('2026-01-05T10:00:00Z');
    const given = {
      name: 'Console',
      areaId: org.areaId,
      horizon: 'now',
      startsOn: '2026-01-01',
      targetOn: '2026-04-10',
    };
    const item = await addItem(cpo, given);
    await step(cpo, item, 'commitment');
    for (const name of ['Draft', 'Beta', 'Release', 'Done'])
      await cpo.post('milestones', { item: item.key, name, dueOn: '2026-04-01' }).expect(201);
    await org.line({ key: 'build', itemId: item.id, objectiveId, category: 'People' });
    await org.line({ key: 'run', category: 'Hosting' });
    await org.version({
      kind: 'plan',
      decidedAt: '2026-01-06T10:00:00Z',
      effectiveOn: '2026-01-01',
      amounts: { build: months(100), run: months(50) },
    });
    const forecast = (
      decidedAt: string,
      closedTo: string | undefined,
      build: number,
      run: number,
    ) =>
      org.version({
        kind: 'forecast',
        decidedAt,
        ...(closedTo !== undefined && { closedTo }),
        amounts: { build: months(build), run: months(run) },
      });
    forecasts = [
      await forecast('2026-01-10T10:00:00Z', undefined, 110, 50),
      await forecast('2026-02-05T10:00:00Z', '2026-01', 150, 50),
    ];
    await org.post(
      { line: 'build', period: '2026-01', amount: 120 },
      { line: 'build', period: '2026-02', amount: 180 },
    );
    await org.post(
      { line: 'run', period: '2026-01', amount: 40 },
      { line: 'run', period: '2026-02', amount: 50 },
    );
    await org.close('2026-01', '2026-02-03T09:00:00Z');
    await org.close('2026-02', '2026-03-03T09:00:00Z');
  });

  it('burns', async () => {
    const { series } = await answer('burn');
    // 160 and 230 in the closed months, 195 a month; 1,800 planned last 9.23 months.
    expect(series).toMatchObject([{ nature: 'cost', perPeriod: 195, usedUpIn: '2026-10' }]);
    expect(series[0].points.slice(0, 3)).toEqual([
      { period: '2026-01', planToDate: 150, actualToDate: 160, outlookToDate: 160 },
      { period: '2026-02', planToDate: 300, actualToDate: 390, outlookToDate: 390 },
      { period: '2026-03', planToDate: 450, actualToDate: null, outlookToDate: 590 },
    ]);
  });

  it('falls from the plan to the outlook by what moved most', async () => {
    const { series } = await answer('waterfall?groupBy=category');
    // Build: 120 + 180 + 10 × 150 against 1,200; run: 40 + 50 + 10 × 50 against 600.
    expect(series).toMatchObject([
      {
        start: 1800,
        end: 2390,
        steps: [
          { name: 'People', amount: 600, isFavourable: false, startsAt: 1800, endsAt: 2400 },
          { name: 'Hosting', amount: -10, isFavourable: true, startsAt: 2400, endsAt: 2390 },
        ],
      },
    ]);
    const { series: toDate } = await answer(
      'waterfall?groupBy=category&comparison=year_to_date&steps=1',
    );
    // A single other part is named: without a name it would read as what has no category.
    expect(toDate).toMatchObject([
      {
        start: 300,
        end: 390,
        steps: [
          { name: 'People', amount: 100 },
          { name: 'Hosting', parts: 1, amount: -10 },
        ],
      },
    ]);
  });

  it('tells how good the forecasts were that still looked ahead', async () => {
    const { totals, groups } = await answer('forecast-accuracy?groupBy=line');
    // January: 160 forecast, 160 spent. February: 200 forecast, 230 spent.
    expect(totals[0].periods).toEqual([
      { period: '2026-01', forecast: 160, actual: 160, accuracy: 1 },
      { period: '2026-02', forecast: 200, actual: 230, accuracy: 0.869565217391304 },
    ]);
    expect(totals[0].accuracy).toBe(0.923076923076923);
    // By line January is off as well: 110 for 120, and 50 for 40.
    expect(
      groups.map(({ name, accuracy }: { name: string; accuracy: number }) => [name, accuracy]),
    ).toEqual([
      ['build', 0.866666666666667],
      ['run', 0.888888888888889],
    ]);
  });

  it('holds two versions against each other', async () => {
    const [from, to] = forecasts;
    const compared = await answer(`versions/compare?from=${from}&to=${to}`);
    expect(compared).toMatchObject({
      from: { number: 1, state: 'superseded' },
      to: { number: 2 },
      same: 1,
    });
    expect(compared.rows).toMatchObject([
      { key: 'build', year: { reference: 1320, value: 1800, amount: -480, side: 'adverse' } },
    ]);
    expect(compared.rows[0].moved).toEqual(Array.from({ length: 12 }, () => 40));
    expect(compared.totals).toMatchObject([{ year: { reference: 1920, value: 2400 } }]);
    await org.viewer
      .at(NOW)
      .get(`budgets/b/versions/compare?from=${from}&to=${org.budgetId}`)
      .expect(404);
  });

  it('knows no earned value without progress, and works it out with it', async () => {
    const { items } = await answer('earned-value');
    // At the end of February 59 of 100 days of the baseline have passed; none of 4 milestones is met.
    expect(items).toMatchObject([
      {
        name: 'Console',
        budget: 1200,
        planned: 708,
        plannedBy: 'baseline',
        earned: 0,
        met: 0,
        milestones: 4,
        actual: 300,
        cpi: 0,
        spi: 0,
        eac: null,
        etc: null,
        vac: null,
      },
    ]);
    const cpo = org.cpo.at('2026-02-20T10:00:00Z');
    const { body } = await cpo.get('milestones?item=console').expect(200);
    const { id } = (body.data ?? body)[0] as { id: string };
    const met = { body: { on: '2026-02-20' }, read: `milestones/${id}` };
    await cpo.change('put', `milestones/${id}/attainment`, met);
    expect((await answer('earned-value')).items).toMatchObject([
      { earned: 300, cpi: 1, spi: 0.423728813559322, eac: 1200, etc: 900, vac: 0, tcpi: 1 },
    ]);
  });

  it('lists the money that hangs on no outcome', async () => {
    const { rows } = await answer('view?groupBy=outcome');
    expect(
      rows.map(({ name, year }: { name: string; year: { plan: number } }) => [name, year.plan]),
    ).toEqual([
      ['Win them back', 1200],
      [null, 600],
    ]);
    const without = await answer('view?groupBy=line&without=outcome');
    expect(without.rows.map(({ key }: { key: string }) => key)).toEqual(['run']);
  });
});
