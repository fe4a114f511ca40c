import { runJob } from '../support/client.ts';
import { budgeted, type Budgeted } from '../support/budget-answers.ts';
import { makeArea } from '../support/kpis.ts';
import { computedAnew, values } from '../support/register-kpis.ts';
import { addItem, makeTargets, patch, step } from '../support/roadmap.ts';

const NOW = '2026-03-10T12:00:00Z';
const QUARTER = ['2026-Q1'];
const TEMPLATES = ['strategic-spend-share', 'late-stage-spend', 'cross-team-commitments'];

describe('figures of what belongs together', () => {
  let org: Budgeted;
  let itemKey: string;

  const cpo = () => org.cpo.at(NOW);

  beforeAll(async () => {
    org = await budgeted();
    const { id, areaId } = org;
    const { objectiveId } = await makeTargets(id, areaId);
    const old = { name: 'Chronicle', areaId, stage: 'end-of-sale', stageSince: '2026-01-15' };
    const { body: product } = await cpo().post('products', old).expect(201);
    const item = await addItem(cpo(), { name: 'Search', areaId, horizon: 'now', objectiveId });
    itemKey = item.key;
    await org.line({ key: 'wanted', objectiveId });
    await org.line({ key: 'search', itemId: item.id });
    await org.line({ key: 'ending', productId: product.id });
    await org.line({ key: 'rent' });
    await org.line({ key: 'sales', nature: 'revenue', objectiveId });
    for (const [line, amount] of [
      ['wanted', 10_00],
      ['search', 20_00],
      ['ending', 30_00],
      ['rent', 40_00],
      ['sales', 500_00],
    ] as const)
      await org.post({ line, period: '2026-02', amount });
    for (const template of TEMPLATES)
      await cpo()
        .post('register-kpis', { template, areaId, trackedFrom: '2026-01-01' })
        .expect(201);
    await runJob('registers.compute', { organizationId: id }, NOW);
  });

  const of = (kpi: string, periods = QUARTER) => values(org.viewer.at(NOW), kpi, periods);

  it('say how much is spent on objectives, and on products that are ending', async () => {
    expect(await of('strategic-spend-share')).toEqual([30]);
    expect(await of('late-stage-spend')).toEqual([100]);
    const { body } = await cpo().get('kpis/late-stage-spend/parts?period=2026-Q1').expect(200);
    expect(body.records).toMatchObject([{ kind: 'budget_line', key: 'ending', numerator: 30 }]);
  });

  it('follow when an item changes what it serves', async () => {
    const { body: pump } = await cpo()
      .post('products', { name: 'Pump', areaId: org.areaId, stage: 'growth' })
      .expect(201);
    const { body: item } = await cpo().get(`roadmap-items/${itemKey}`).expect(200);
    await patch(cpo(), item, { objectiveId: null, productId: pump.id });
    expect(await of('strategic-spend-share')).toEqual([10]);
    expect(await of('late-stage-spend')).toEqual([60]);
  });

  it('count the words that areas gave each other, by the day on which they were to be kept', async () => {
    const other = await makeArea(org, { name: 'Mobile' });
    const early = org.cpo.at('2026-03-01T12:00:00Z');
    const [mine, theirs, late] = await Promise.all(
      [org.areaId, other, other].map((areaId, index) =>
        addItem(early, { name: `Item ${index}`, areaId, horizon: 'now', targetOn: '2026-03-31' }),
      ),
    );
    const near = await addItem(cpo(), { name: 'Near', areaId: org.areaId, horizon: 'now' });
    const waits = async (blocker: string, neededBy: string, isAccepted = true) => {
      const given = { blocker, blocked: mine?.key, neededBy };
      const { body } = await cpo().post('dependencies', given).expect(201);
      const path = `dependencies/${body.id}`;
      const said = { body: { state: 'accepted' }, read: path };
      if (isAccepted) await cpo().change('put', `${path}/answer`, said);
    };
    await waits(theirs?.key ?? '', '2026-03-05');
    await waits(near.key, '2026-03-05');
    await waits(late?.key ?? '', '2026-03-06', false);
    expect(await of('cross-team-commitments', ['2026-03'])).toEqual([0]);
    await step(early, theirs ?? near, 'commitment');
    await step(cpo(), theirs ?? near, 'delivery', { on: '2026-03-04' });
    expect(await of('cross-team-commitments', ['2026-02', '2026-03'])).toEqual([null, 100]);
  });

  it('have missed nothing', async () => {
    expect(await computedAnew(org.id, NOW)).toBe(0);
  });
});
