import { runJob } from '../support/client.ts';
import { budgeted, type Budgeted } from '../support/budget-answers.ts';
import { months } from '../support/budget-grid.ts';
import { computedAnew, figure, values } from '../support/register-kpis.ts';
import { addItem, step } from '../support/roadmap.ts';

const NOW = '2026-03-10T12:00:00Z';
const MONTHS = ['2026-01', '2026-02'];
const TEMPLATES = [
  'budget-variance',
  'budget-variance-pct',
  'budget-utilisation',
  'committed-coverage',
  'forecast-variance',
  'forecast-accuracy',
  'rd-ratio',
  'cpi',
  'spi',
  'eac',
  'vac',
  'tcpi',
];

describe('the figures of the budget', () => {
  let org: Budgeted;
  const reader = () => org.member.at(NOW);
  const of = (kpi: string) => values(reader(), kpi, MONTHS);

  beforeAll(async () => {
    org = await budgeted();
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
    const ids: string[] = [];
    for (const name of ['Draft', 'Beta', 'Release', 'Done']) {
      const milestone = { item: item.key, name, dueOn: '2026-04-01' };
      const { body } = await cpo.post('milestones', milestone).expect(201);
      ids.push((body as { id: string }).id);
    }
    await org.line({ key: 'build', itemId: item.id, category: 'r&d ' });
    await org.line({ key: 'run' });
    await org.line({ key: 'sales', nature: 'revenue' });
    await org.version({
      kind: 'plan',
      decidedAt: '2026-01-06T10:00:00Z',
      effectiveOn: '2026-01-01',
      amounts: { build: months(10_000), run: months(5000), sales: months(40_000) },
    });
    await org.version({
      kind: 'forecast',
      decidedAt: '2026-02-05T10:00:00Z',
      closedTo: '2026-01',
      amounts: { build: months(15_000), run: months(5000) },
    });
    await org.post(
      { line: 'build', period: '2026-01', amount: 12_000 },
      { line: 'build', period: '2026-02', amount: 18_000 },
    );
    await org.post(
      { line: 'run', period: '2026-01', amount: 4000 },
      { line: 'run', period: '2026-02', amount: 5000 },
    );
    await org.post(
      { line: 'sales', period: '2026-01', amount: 41_000 },
      { line: 'sales', period: '2026-02', amount: 30_000 },
    );
    await org.post({
      line: 'run',
      period: '2026-06',
      kind: 'commitment',
      amount: 9000,
      postedOn: '2026-02-10',
    });
    await org.close('2026-01', '2026-02-03T09:00:00Z');
    await org.close('2026-02', '2026-03-05T09:00:00Z');
    const met = { body: { on: '2026-02-20' }, read: `milestones/${ids[0]}` };
    await org.cpo.at('2026-02-20T10:00:00Z').change('put', `milestones/${ids[0]}/attainment`, met);
    for (const template of TEMPLATES)
      await org.cpo
        .at(NOW)
        .post('register-kpis', { template, areaId: org.areaId, trackedFrom: '2026-01-01' })
        .expect(201);
    await runJob('registers.compute', { organizationId: org.id }, NOW);
  });

  it.each([
    // January: −20 and +10 of cost, +10 of revenue; February: −80, 0 and −100. In euros.
    ['budget-variance', [0, -180]],
    // (150 − 160) / 150 and (150 − 230) / 150.
    ['budget-variance-pct', [-6.66666666666667, -53.3333333333333]],
    // 160 and 390 of 1,800.
    ['budget-utilisation', [8.88888888888889, 21.6666666666667]],
    ['committed-coverage', [8.88888888888889, 26.6666666666667]],
    // January: nothing was closed on its last day, so the plan; February: 160 + 11 × 200 against 1,800.
    ['forecast-variance', [0, -31.1111111111111]],
    // February, which was closed in March: 30 off of 230; nobody had forecast January.
    ['forecast-accuracy', [null, 86.9565217391304]],
    // A quarter of 1,200 for 300.
    ['cpi', [0, 1]],
    // 31 and 59 of the 100 days of the baseline: 372 and 708.
    ['spi', [0, 0.423728813559322]],
    ['eac', [null, 1200]],
    ['vac', [null, 0]],
    // 1,200 to earn for 1,080 left; then 900 for 900.
    ['tcpi', [1.11111111111111, 1]],
  ])('work %s out', async (kpi, expected) => {
    expect(await of(kpi)).toEqual(expected);
  });

  it('hold research and development against the revenue', async () => {
    expect(await figure(reader(), 'rd-ratio', '2026-Q1')).toMatchObject({
      value: 42.2535211267606,
      numerator: 300,
      denominator: 710,
    });
  });

  it('show the lines behind a figure', async () => {
    const { body } = await reader().get('kpis/budget-utilisation/parts?period=2026-02').expect(200);
    expect(body).toMatchObject({ numerator: 390, denominator: 1800 });
    const shown = body.records.map(
      ({ kind, key, numerator }: { kind: string; key: string; numerator: number }) => [
        kind,
        key,
        numerator,
      ],
    );
    expect(shown).toEqual([
      ['budget_line', 'build', 300],
      ['budget_line', 'run', 90],
    ]);
  });

  it('have no figure where a rate is missing, and one as soon as it is recorded', async () => {
    await org.line({ key: 'yen', currency: 'JPY' });
    await org.post({ line: 'yen', period: '2026-02', amount: 10_000 });
    await runJob('registers.compute', { organizationId: org.id }, NOW);
    expect(await of('budget-utilisation')).toEqual([8.88888888888889, null]);
    const rates = [{ currency: 'JPY', period: '2026-Q1', kind: 'average', rate: 0.006 }];
    await org.cpo.at(NOW).post('exchange-rates', { rates }).expect(200);
    // 10,000 yen are 60 euros: 450 of 1,800.
    expect(await of('budget-utilisation')).toEqual([8.88888888888889, 25]);
    expect(await figure(reader(), 'budget-utilisation', '2026-02')).toMatchObject({
      source: 'register',
    });
  });

  it('wait for the books of a period', async () => {
    const time = '2026-04-01T06:00:00Z';
    await runJob('registers.compute', { organizationId: org.id }, time);
    const march = () => values(org.member.at(time), 'budget-variance', ['2026-03']);
    expect(await march()).toEqual([null]);
    await org.post({ line: 'run', period: '2026-03', amount: 4000, recordedAt: time });
    await runJob('registers.compute', { organizationId: org.id }, time);
    // 100 and 10 of cost that was not spent, 400 of revenue that did not come.
    expect(await march()).toEqual([-290]);
  });

  it('follow what is booked, in the periods that it touches', async () => {
    const time = '2026-04-01T08:00:00Z';
    const cpo = org.cpo.at(time);
    const post = (posting: object) =>
      cpo.post('budget-postings', { budget: 'b', postings: [{ kind: 'actual', ...posting }] });
    const close = (period: string) => cpo.put(`budgets/b/closes/${period}`).expect(200);
    const variance = () => values(org.member.at(time), 'budget-variance', [...MONTHS, '2026-03']);
    const [january, february, march] = await variance();
    const reason = 'A bill was wrong';
    await post({ line: 'run', period: '2026-03', figure: 3000, reason }).expect(200);
    expect(await variance()).toEqual([january, february, (march ?? 0) + 10]);
    await cpo.delete('budgets/b/closes/2026-02?reason=late').expect(200);
    await post({ line: 'run', period: '2026-02', figure: 6000, reason }).expect(200);
    expect(await variance()).toEqual([january, (february ?? 0) - 10, (march ?? 0) + 10]);
    // What was committed in January counts from then on.
    const before = await of('committed-coverage');
    const ordered = { period: '2026-09', kind: 'commitment', postedOn: '2026-01-20' };
    await post({ line: 'build', amount: 18_000, ...ordered }).expect(200);
    expect(await of('committed-coverage')).toEqual(
      before.map((share) => expect.closeTo((share ?? 0) + 10, 9)),
    );
    await close('2026-02');
    await close('2026-03');
    expect(await computedAnew(org.id, time)).toBe(0);
  });

  it('have missed nothing', async () => {
    expect(await computedAnew(org.id, '2026-04-01T12:00:00Z')).toBe(0);
  });
});
