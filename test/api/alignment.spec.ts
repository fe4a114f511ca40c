import { makeBudget, makeLine } from '../support/budget.ts';
import { makeKpi, RATIO } from '../support/kpis.ts';
import { addItem, step } from '../support/roadmap.ts';
import { addKeyResult, commit, makeObjective, MIDYEAR, strategyCast } from '../support/strategy.ts';

const NONE = {
  goalsWithoutObjective: [],
  objectivesWithoutGoal: [],
  objectivesWithoutWork: [],
  objectivesWithoutKpi: [],
  objectivesWithoutMoney: [],
  itemsWithoutObjective: [],
  keyKpisServedByNobody: [],
};

/** A goal, an objective that serves it, an item that serves that, and the KPI that it is all for. */
async function chain() {
  const cast = await strategyCast();
  const { owner, cpo, areaId, kpi } = cast;
  const { body: goal } = await cpo.post('goals', { name: 'Grow' }).expect(201);
  const objective = await makeObjective(owner, areaId, { goalId: goal.id });
  await addKeyResult(owner, objective.id, kpi.id);
  await commit(owner, objective.id);
  const given = {
    name: 'Portal',
    areaId,
    horizon: 'now',
    objectiveId: objective.id,
    outcomeKpiId: kpi.id,
  };
  const item = await addItem(owner, given);
  const read = async (query = '', who = owner) =>
    (await who.get(`alignment${query}`).expect(200)).body;
  return { ...cast, goal, objective, item, read };
}

describe('the alignment map', () => {
  it('shows which goal, objective, item and KPI serve which', async () => {
    const { goal, objective, item, kpi, areaId, read } = await chain();
    expect(await read()).toEqual({
      day: '2026-07-02',
      goals: [
        { id: goal.id, key: 'grow', name: 'Grow', ownerId: null, startsOn: null, endsOn: null },
      ],
      objectives: [
        {
          id: objective.id,
          key: 'win-the-mid-market',
          name: 'Win the mid-market',
          goalId: goal.id,
          areaId,
          owner: null,
          state: 'open',
          status: 'on_track',
          progress: 0.5,
          expected: 0.5,
          startsOn: '2026-01-01',
          endsOn: '2026-12-31',
          kpiIds: [kpi.id],
        },
      ],
      items: [
        {
          id: item.id,
          key: 'portal',
          name: 'Portal',
          areaId,
          productId: null,
          ownerId: null,
          horizon: 'now',
          stage: 'planned',
          targetOn: null,
          objectiveIds: [objective.id],
          kpiIds: [kpi.id],
        },
      ],
      kpis: [{ id: kpi.id, key: kpi.key, name: 'Activation rate', areaId, isKey: false }],
      budgetLines: [],
      budgetsWithoutOutcome: [],
      orphans: NONE,
      work: { aligned: 1, total: 1 },
    });
  });

  it('lists what hangs in the air, both ways', async () => {
    const { owner, cpo, areaId, read } = await chain();
    const { body: goal } = await cpo.post('goals', { name: 'Alone' }).expect(201);
    const aimless = await makeObjective(owner, areaId, { name: 'Aimless' });
    await commit(owner, aimless.id);
    const draft = await makeObjective(owner, areaId, { name: 'Draft' });
    const stray = await addItem(owner, { name: 'Stray', areaId, horizon: 'next' });
    await addItem(owner, { name: 'Idea', areaId, horizon: 'later', stage: 'idea' });
    const key = await makeKpi(cpo, areaId, { ...RATIO, name: 'Key' }, { isKey: true });
    await makeKpi(cpo, areaId, { ...RATIO, name: 'Other' });
    const map = await read();
    expect(map.orphans).toEqual({
      goalsWithoutObjective: [goal.id],
      objectivesWithoutGoal: [aimless.id, draft.id],
      objectivesWithoutWork: [aimless.id],
      objectivesWithoutKpi: [aimless.id],
      objectivesWithoutMoney: [],
      itemsWithoutObjective: [stray.id],
      keyKpisServedByNobody: [key.id],
    });
    expect(map.work).toEqual({ aligned: 1, total: 2 });
    expect(map.kpis.map(({ name }: { name: string }) => name)).toEqual(['Activation rate', 'Key']);
  });

  it('says what the budgets of the year pay for, and what they do not', async () => {
    const { owner, cpo, areaId, objective, item, read } = await chain();
    const aimless = await makeObjective(owner, areaId, { name: 'Aimless' });
    await commit(owner, aimless.id);
    const { id, key } = await makeBudget(cpo);
    expect((await read()).orphans.objectivesWithoutMoney.toSorted()).toEqual(
      [objective.id, aimless.id].toSorted(),
    );
    const build = await makeLine(cpo, key, areaId, { name: 'Build', itemId: item.id });
    await makeLine(cpo, key, areaId, { name: 'Rent' });
    await makeLine(cpo, key, areaId, { name: 'Sales', nature: 'revenue' });
    const gone = await makeLine(cpo, key, areaId, { name: 'Gone', objectiveId: aimless.id });
    const path = `budget-lines/${gone.id}`;
    await cpo.change('put', `${path}/archival`, { read: path });
    const map = await read('', cpo);
    const budget = { id, key, name: 'Product 2026' };
    expect(map).toMatchObject({
      budgetLines: [
        { id: build.id, name: 'Build', areaId, budget, objectiveId: null, itemId: item.id },
      ],
      budgetsWithoutOutcome: [{ ...budget, lines: 1 }],
      orphans: { objectivesWithoutMoney: [aimless.id] },
    });
    expect(map.budgetLines).toHaveLength(1);
    const nextYear = await read('?at=2027-02-01', cpo);
    expect(nextYear).toMatchObject({ budgetLines: [], budgetsWithoutOutcome: [] });
    expect(nextYear.orphans.objectivesWithoutMoney).toEqual([]);
  });

  it('counts links as it counts fields', async () => {
    const { owner, cpo, areaId, read } = await chain();
    const aimless = await makeObjective(owner, areaId, { name: 'Aimless' });
    await commit(owner, aimless.id);
    const stray = await addItem(owner, { name: 'Stray', areaId, horizon: 'next' });
    const key = await makeKpi(cpo, areaId, { ...RATIO, name: 'Key' }, { isKey: true });
    const given = { fromKind: 'objective', fromId: aimless.id };
    await owner.post('links', { ...given, toKind: 'item', toId: stray.id }).expect(201);
    await owner.post('links', { ...given, toKind: 'kpi', toId: key.id }).expect(201);
    const map = await read();
    expect(map.orphans).toEqual({ ...NONE, objectivesWithoutGoal: [aimless.id] });
    expect(map.items).toMatchObject([{}, { objectiveIds: [aimless.id] }]);
    expect(map.objectives).toMatchObject([{ name: 'Aimless', kpiIds: [key.id] }, {}]);
  });

  it('leaves out what is closed, dropped or put away', async () => {
    const { owner, cpo, goal, objective, item, read } = await chain();
    await step(owner.at('2026-07-20T09:00:00Z'), item, 'drop', { reason: 'No demand.' });
    const path = `objectives/${objective.id}`;
    await owner.change('put', `${path}/closure`, { body: {}, read: path });
    await cpo.change('put', `goals/${goal.id}/closure`, { body: {}, read: `goals/${goal.id}` });
    const later = owner.at('2026-07-21T09:00:00Z');
    expect(await read('', later)).toMatchObject({ goals: [], objectives: [], items: [] });
    expect(await read('?at=2026-07-19', later)).toMatchObject({ items: [{ stage: 'planned' }] });
  });

  it('is read on a day, and as it was known', async () => {
    const { owner, objective, read } = await chain();
    const later = owner.at('2026-08-03T09:00:00Z');
    const path = `objectives/${objective.id}`;
    await later.change('put', `${path}/closure`, { body: {}, read: path });
    expect((await read('', later)).objectives).toEqual([]);
    const dayBefore = await read('?at=2026-08-02', later);
    expect(dayBefore).toMatchObject({ day: '2026-08-02', objectives: [{ state: 'open' }] });
    const then = await read(`?asOf=${MIDYEAR}`, later);
    expect(then).toMatchObject({ objectives: [{ state: 'open' }], items: [{ name: 'Portal' }] });
    expect(await read('?asOf=2026-07-01T09:00:00Z', later)).toMatchObject({
      goals: [],
      objectives: [],
      items: [],
    });
  });

  it('names confidential KPIs only to those who may know of them', async () => {
    const { owner, cpo, stranger, areaId, objective, read } = await chain();
    const rest = { isConfidential: true, isKey: true };
    const secret = await makeKpi(cpo, areaId, { ...RATIO, name: 'Margin' }, rest);
    const given = { fromKind: 'objective', fromId: objective.id, toKind: 'kpi', toId: secret.id };
    await owner.post('links', given).expect(201);
    expect(JSON.stringify(await read())).toContain(secret.id);
    expect(JSON.stringify(await read('', stranger))).not.toContain(secret.id);
  });

  it('is not sent again while nothing has changed', async () => {
    const { owner } = await chain();
    const { headers } = await owner.get('alignment').expect(200);
    await owner.get('alignment').set('if-none-match', String(headers['etag'])).expect(304);
    await owner.get('alignment?at=yesterday').expect(400);
  });
});
