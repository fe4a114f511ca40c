import { foundOrganization } from '../support/organization.ts';
import { makeArea } from '../support/kpis.ts';
import {
  addKeyResult,
  commit,
  makeObjective,
  MIDYEAR,
  pointersOf,
  strategyCast,
} from '../support/strategy.ts';

describe('an objective', () => {
  it('begins as a draft that promises nothing', async () => {
    const { owner, viewer, areaId } = await strategyCast();
    const { id } = await makeObjective(owner, areaId);
    const { body } = await viewer.get('objectives/win-the-mid-market').expect(200);
    expect(body).toEqual({
      id,
      key: 'win-the-mid-market',
      name: 'Win the mid-market',
      description: '',
      area: { id: areaId, key: 'strategy', name: 'Strategy' },
      goal: null,
      owner: null,
      coOwners: [],
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      baselineEndsOn: null,
      weight: 1,
      curve: [],
      state: 'draft',
      committedOn: null,
      closedOn: null,
      status: 'not_started',
      declared: null,
      progress: null,
      expected: null,
      pace: null,
      paceScore: null,
      coverage: { current: 0, total: 0 },
      proposedScore: null,
      score: null,
      scoreReason: '',
      closingNote: '',
      moves: 0,
      keyResults: [],
      withheld: 0,
      archivedAt: null,
      version: 1,
      updatedAt: '2026-07-02T09:00:00.000Z',
      can: {
        update: false,
        arrange: false,
        commit: false,
        close: false,
        drop: false,
        reopen: false,
        checkIn: false,
        archive: false,
        restore: false,
      },
    });
  });

  it('takes its days from a period of the calendar', async () => {
    const { owner, areaId } = await strategyCast();
    const given = { name: 'Third quarter', areaId, period: '2026-Q3' };
    const { body } = await owner.post('objectives', given).expect(201);
    expect(body).toMatchObject({ startsOn: '2026-07-01', endsOn: '2026-09-30' });
    const path = `objectives/${body.id}`;
    const moved = await owner.change('patch', path, { body: { period: '2026-Q4' } });
    expect(moved.body).toMatchObject({ startsOn: '2026-10-01', endsOn: '2026-12-31' });
  });

  it('names a goal that is open, and people in office', async () => {
    const { cpo, owner, stranger, executive, areaId } = await strategyCast();
    const { body: goal } = await cpo.post('goals', { name: 'Grow' }).expect(201);
    const coOwnerIds = [stranger.personId, executive.personId];
    const rest = { goalId: goal.id, ownerId: owner.personId, coOwnerIds };
    const { id } = await makeObjective(owner, areaId, rest);
    const { body } = await owner.get(`objectives/${id}`).expect(200);
    expect(body).toMatchObject({
      goal: { id: goal.id, key: 'grow', name: 'Grow' },
      owner: { personId: owner.personId },
      coOwners: [{ name: 'stranger' }, { name: 'executive' }],
    });
    await cpo.change('put', `goals/${goal.id}/closure`, { body: {}, read: `goals/${goal.id}` });
    const days = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
    const late = { name: 'Late', areaId, goalId: goal.id, ...days };
    const refused = await owner.post('objectives', late).expect(422);
    expect(pointersOf(refused.body)).toEqual(['/goalId']);
    const twice = { name: 'Twice', areaId, coOwnerIds: [owner.personId, owner.personId], ...days };
    expect(pointersOf((await owner.post('objectives', twice).expect(422)).body)).toEqual([
      '/coOwnerIds/1',
    ]);
  });

  it('is shared by its co-owners, who keep its texts but do not move it', async () => {
    const { owner, stranger, viewer, areaId } = await strategyCast();
    const { id } = await makeObjective(owner, areaId, { coOwnerIds: [stranger.personId] });
    const path = `objectives/${id}`;
    await stranger.change('patch', path, { body: { description: 'How' } });
    await stranger.change('patch', path, { body: { endsOn: '2027-03-31' }, status: 403 });
    await stranger.change('put', `${path}/commitment`, { read: path, status: 403 });
    await viewer.change('patch', path, { body: { name: 'x' }, status: 403 });
    const { body } = await stranger.get(path).expect(200);
    expect(body.can).toMatchObject({ update: true, arrange: false, checkIn: true, close: false });
  });

  it('is drafted by whoever answers for the area, and kept by its owner', async () => {
    const { owner, stranger, cpo, ceo, areaId } = await strategyCast();
    const given = { name: 'x', areaId, startsOn: '2026-01-01', endsOn: '2026-12-31' };
    for (const other of [stranger, ceo]) await other.post('objectives', given).expect(403);
    await cpo.post('objectives', given).expect(201);
    const { id } = await makeObjective(owner, areaId, { ownerId: stranger.personId });
    await commit(stranger, id);
    const path = `objectives/${id}`;
    await stranger.change('put', `${path}/archival`, { read: path, status: 403 });
  });

  it('moves to another area only by somebody who answers for both', async () => {
    const { id, cpo, owner, areaId } = await strategyCast();
    const organization = await foundOrganization();
    const foreign = await makeArea(organization);
    const { body: other } = await cpo.post('areas', { name: 'Other' }).expect(201);
    const objective = await makeObjective(owner, areaId);
    const path = `objectives/${objective.id}`;
    await owner.change('patch', path, { body: { areaId: other.id }, status: 403 });
    await owner.change('patch', path, { body: { areaId: foreign }, status: 404 });
    const { body } = await cpo.change('patch', path, { body: { areaId: other.id } });
    expect(body.area.name).toBe('Other');
    expect(id).not.toBe(organization.id);
  });

  it('says why the end moves that was committed to, and keeps the first one for ever', async () => {
    const { owner, kpi, areaId } = await strategyCast();
    const { id } = await makeObjective(owner, areaId);
    const path = `objectives/${id}`;
    await addKeyResult(owner, id, kpi.id);
    await owner.change('patch', path, { body: { endsOn: '2026-11-30' } });
    const committed = await commit(owner, id);
    expect(committed.body).toMatchObject({
      state: 'open',
      committedOn: '2026-07-02',
      baselineEndsOn: '2026-11-30',
      moves: 0,
    });
    const silent = await owner.change('patch', path, {
      body: { endsOn: '2027-03-31' },
      status: 422,
    });
    expect(pointersOf(silent.body)).toEqual(['/reason']);
    const reason = 'The regulator took longer.';
    const moved = await owner.change('patch', path, { body: { endsOn: '2027-03-31', reason } });
    expect(moved.body).toMatchObject({
      endsOn: '2027-03-31',
      baselineEndsOn: '2026-11-30',
      moves: 1,
      keyResults: [{ endsOn: '2027-03-31' }],
    });
    const { body: moves } = await owner.get(`${path}/moves`).expect(200);
    expect(moves).toEqual([
      {
        id: expect.any(String),
        field: 'ends_on',
        keyResultId: null,
        keyResultName: null,
        fromDay: '2026-11-30',
        toDay: '2027-03-31',
        fromValue: null,
        toValue: null,
        reason,
        recordedBy: { personId: owner.personId, name: 'member' },
        recordedAt: '2026-07-02T09:00:00.000Z',
      },
    ]);
    await owner.change('patch', path, { body: { name: 'Another name' } });
  });

  it('is listed by end, area, goal, owner, state, days and name, in pages', async () => {
    const { cpo, owner, areaId } = await strategyCast();
    const { body: goal } = await cpo.post('goals', { name: 'Grow' }).expect(201);
    const one = await makeObjective(owner, areaId, {
      name: 'One',
      period: '2026-Q1',
      goalId: goal.id,
    });
    const two = await makeObjective(owner, areaId, { name: 'Two', ownerId: owner.personId });
    await commit(owner, two.id);
    const keys = async (query: string) =>
      (await cpo.get(`objectives?${query}`).expect(200)).body.data.map(
        ({ key }: { key: string }) => key,
      );
    expect(await keys('')).toEqual(['two', 'one']);
    expect(await keys(`goalId=${goal.id}`)).toEqual(['one']);
    expect(await keys(`ownerId=${owner.personId}`)).toEqual(['two']);
    expect(await keys('state=open')).toEqual(['two']);
    expect(await keys('from=2026-04-01')).toEqual(['two']);
    expect(await keys('q=ON')).toEqual(['one']);
    const first = await cpo.get('objectives?limit=1').expect(200);
    expect(first.body.data).toMatchObject([{ key: 'two' }]);
    expect(await keys(`limit=1&cursor=${first.body.next}`)).toEqual(['one']);
    await cpo.get('objectives?cursor=WyJhIiwiYiJd').expect(400);
    const path = `objectives/${one.id}`;
    await owner.change('put', `${path}/archival`, { read: path });
    expect(await keys('')).toEqual(['two']);
    expect(await keys('archived=true')).toEqual(['one']);
    await owner.change('patch', path, { body: { name: 'x' }, status: 409 });
    await owner.change('delete', `${path}/archival`, { read: path });
  });

  it('is read as it was known, with its key results', async () => {
    const { owner, kpi, areaId } = await strategyCast();
    const objective = await makeObjective(owner, areaId);
    await addKeyResult(owner, objective.id, kpi.id);
    const later = owner.at('2026-08-01T09:00:00Z');
    const path = `objectives/${objective.id}`;
    await commit(later, objective.id);
    await later.change('patch', path, { body: { name: 'Renamed' } });
    const then = await later.get(`${path}?asOf=${MIDYEAR}`).expect(200);
    expect(then.body).toMatchObject({ name: 'Win the mid-market', state: 'draft' });
    expect(then.body.keyResults).toHaveLength(1);
    const dayBefore = await later.get(`${path}?at=2026-07-31`).expect(200);
    expect(dayBefore.body).toMatchObject({
      name: 'Renamed',
      state: 'draft',
      status: 'not_started',
    });
    await later.get(`${path}?asOf=2026-07-01T09:00:00Z`).expect(404);
  });
});
