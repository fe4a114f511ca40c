import { budgeted, type Budgeted } from '../support/budget-answers.ts';
import { gridOf, months, rowOf } from '../support/budget-grid.ts';
import { addItem } from '../support/roadmap.ts';

const EARLY = '2026-02-02T08:00:00Z';
const LATE = '2026-03-01T08:00:00Z';

describe('a budget on another day', () => {
  let org: Budgeted;
  const people = async (query: string) => {
    const grid = await gridOf(org.viewer.at('2026-06-10T12:00:00Z'), `groupBy=line&${query}`);
    return {
      ...rowOf(grid, 'people'),
      closedTo: grid.question['closedTo'],
      plan: grid.question.plan,
    };
  };

  beforeAll(async () => {
    org = await budgeted();
    await org.line({ key: 'people' });
    await org.version({
      kind: 'plan',
      decidedAt: '2026-01-06T10:00:00Z',
      effectiveOn: '2026-01-01',
      amounts: { people: months(100) },
    });
    await org.post({
      line: 'people',
      period: '2026-01',
      amount: 90,
      postedOn: '2026-01-31',
      recordedAt: '2026-02-02T08:00:00Z',
    });
    await org.close('2026-01', '2026-02-03T09:00:00Z');
    await org.post({
      line: 'people',
      period: '2026-02',
      amount: 120,
      postedOn: '2026-02-28',
      recordedAt: '2026-03-02T08:00:00Z',
    });
    await org.close('2026-02', '2026-03-03T09:00:00Z');
    // January was reopened and corrected by +25, and closed again.
    await org.close('2026-01', '2026-04-01T09:00:00Z', 'reopened');
    await org.post({
      line: 'people',
      period: '2026-01',
      amount: 25,
      postedOn: '2026-04-01',
      recordedAt: '2026-04-01T10:00:00Z',
      reason: 'A late invoice',
    });
    await org.close('2026-01', '2026-04-02T09:00:00Z');
    await org.version({
      kind: 'plan',
      decidedAt: '2026-05-04T10:00:00Z',
      effectiveOn: '2026-05-01',
      amounts: { people: months(110) },
    });
  });

  it('reads as it is known now', async () => {
    expect(await people('')).toMatchObject({
      closedTo: '2026-02',
      plan: { number: 2 },
      yearToDate: { reference: 220, value: 235, amount: -15 },
      // 115 + 120, then ten months of 110.
      fullYear: { reference: 1320, value: 1335 },
    });
  });

  it('reads as it was known before the correction, with the plan of that time', async () => {
    expect(await people('asOf=2026-03-15T00:00:00Z')).toMatchObject({
      closedTo: '2026-02',
      plan: { number: 1 },
      yearToDate: { reference: 200, value: 210, amount: -10 },
      fullYear: { reference: 1200, value: 1210 },
    });
    expect(await people('asOf=2026-02-02T12:00:00Z')).toMatchObject({
      closedTo: null,
      yearToDate: { value: 90 },
    });
  });

  it('reads a reopened period as open: its outlook is the plan again where no forecast was made', async () => {
    const reopened = await people('asOf=2026-04-01T09:30:00Z');
    expect(reopened).toMatchObject({ closedTo: null, fullYear: { value: 1220 } });
    expect(reopened.outlook?.slice(0, 3)).toEqual([100, 120, 100]);
  });

  it('reads another day by what is known now: postings by their day, plans by when they took effect', async () => {
    expect(await people('at=2026-03-15')).toMatchObject({
      closedTo: '2026-02',
      plan: { number: 1 },
      yearToDate: { reference: 200, value: 210 },
    });
    expect(await people('at=2026-04-02')).toMatchObject({
      plan: { number: 1 },
      yearToDate: { value: 235 },
    });
    expect(await people('at=2025-12-31')).toMatchObject({
      plan: null,
      yearToDate: { reference: null, value: null },
    });
  });

  it('shows who posted what when, as it was known then', async () => {
    const reader = org.viewer.at('2026-06-10T12:00:00Z');
    const { body } = await reader.get('budgets/b/postings?period=2026-01').expect(200);
    expect(body.data).toMatchObject([
      {
        lineKey: 'people',
        amount: 25,
        isCorrection: true,
        reason: 'A late invoice',
        recordedBy: { name: 'cpo' },
        recordedAt: '2026-04-01T10:00:00.000Z',
      },
      { amount: 90, postedOn: '2026-01-31', currency: 'EUR' },
    ]);
    const before = await reader.get('budgets/b/postings?asOf=2026-03-15T00:00:00Z').expect(200);
    expect(before.body.data.map(({ amount }: { amount: number }) => amount)).toEqual([120, 90]);
    const { body: first } = await reader.get('budgets/b/postings?limit=2').expect(200);
    const { body: second } = await reader
      .get(`budgets/b/postings?limit=2&cursor=${first.next}`)
      .expect(200);
    expect([...first.data, ...second.data].map(({ amount }) => amount)).toEqual([25, 120, 90]);
    expect(second.next).toBeNull();
  });
});

describe('every answer on another day', () => {
  it('is of that day, or of what was known then', async () => {
    const org = await budgeted();
    const cpo = org.cpo.at('2026-01-05T10:00:00Z');
    const item = await addItem(cpo, { name: 'Console', areaId: org.areaId, horizon: 'now' });
    const milestone = { item: item.key, name: 'Draft', dueOn: '2026-01-20' };
    const { body: met } = await cpo.post('milestones', milestone).expect(201);
    await org.line({ key: 'build', itemId: item.id });
    const plan = await org.version({
      kind: 'plan',
      decidedAt: '2026-01-06T10:00:00Z',
      effectiveOn: '2026-01-01',
      amounts: { build: months(100) },
    });
    const forecast = await org.version({
      kind: 'forecast',
      decidedAt: '2026-01-20T10:00:00Z',
      amounts: { build: months(150) },
    });
    await org.post({ line: 'build', period: '2026-01', amount: 120, recordedAt: EARLY });
    await org.close('2026-01', EARLY);
    await cpo.at(EARLY).change('put', `milestones/${met.id}/attainment`, {
      body: { on: '2026-01-20' },
      read: `milestones/${met.id}`,
    });
    await org.post({ line: 'build', period: '2026-01', amount: 30, recordedAt: LATE, reason: 'x' });
    const reader = org.viewer.at('2026-03-10T12:00:00Z');
    const read = async (path: string, moment: string) =>
      (await reader.get(`budgets/b/${path}period=2026-01${moment}`).expect(200)).body;
    const known = '&asOf=2026-02-05T00:00:00Z';
    const burnt = async (moment: string) =>
      (await read('burn?', moment)).series[0].points[0].actualToDate;
    expect([await burnt(''), await burnt(known)]).toEqual([150, 120]);
    const fell = async (moment: string) => (await read('waterfall?', moment)).series[0].end;
    expect([await fell(''), await fell(known)]).toEqual([1800, 1770]);
    const accurate = async (moment: string) =>
      (await read('forecast-accuracy?', moment)).totals[0].accuracy;
    expect([await accurate(''), await accurate(known)]).toEqual([1, 0.75]);
    const earned = async (moment: string) => (await read('earned-value?', moment)).items[0];
    expect(await earned('')).toMatchObject({ actual: 150, met: 1 });
    expect(await earned(known)).toMatchObject({ actual: 120 });
    expect(await earned('&at=2026-01-15')).toMatchObject({ met: 0 });
    const compare = `budgets/b/versions/compare?from=${plan}&to=${forecast}`;
    const { body } = await reader.get(`${compare}&at=2026-02-01${known}`).expect(200);
    expect(body.totals[0].year).toMatchObject({ amount: -600 });
    await reader.get(`${compare}&asOf=2026-01-02T00:00:00Z`).expect(404);
  });
});

describe('a budget of a year of 53 weeks', () => {
  it('stands on the twelve periods of its own calendar, the last one six weeks long', async () => {
    const org = await budgeted(
      { year: 'FY2026', grain: 'month' },
      { fiscalPattern: '4-4-5', foundedAt: '2026-01-05T09:00:00Z' },
    );
    await org.line({ key: 'people' });
    const weeks = [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 6];
    const plan = Object.fromEntries(
      weeks.map((count, at) => [`FY2026-P${String(at + 1).padStart(2, '0')}`, count * 1000]),
    );
    await org.version({
      kind: 'plan',
      decidedAt: '2026-01-05T09:00:00Z',
      effectiveOn: '2025-12-29',
      amounts: { people: plan },
    });
    const grid = await gridOf(org.viewer.at('2027-01-02T12:00:00Z'), 'groupBy=line');
    expect(grid.question.period).toMatchObject({
      key: 'FY2026-P12',
      startsOn: '2026-11-23',
      endsOn: '2027-01-03',
    });
    expect(rowOf(grid, 'people')?.year['plan']).toBe(53_000);
  });
});
