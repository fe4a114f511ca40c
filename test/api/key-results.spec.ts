import { makeKpi, RATIO, recordValues } from '../support/kpis.ts';
import {
  addKeyResult,
  commit,
  makeObjective,
  MIDYEAR,
  pointersOf,
  strategyCast,
} from '../support/strategy.ts';

async function withObjective(rest: object = {}) {
  const cast = await strategyCast();
  const { id } = await makeObjective(cast.owner, cast.areaId, rest);
  const path = `objectives/${id}`;
  const read = async (query = '') => (await cast.owner.get(`${path}${query}`).expect(200)).body;
  return { ...cast, objective: id, path, read };
}

describe('a key result', () => {
  it('shows what its KPI shows, and how far that is on the way', async () => {
    const { owner, objective, kpi, read } = await withObjective();
    await addKeyResult(owner, objective, kpi.id);
    await commit(owner, objective);
    expect(await read()).toMatchObject({
      progress: 0.5,
      expected: 0.5,
      pace: 1,
      status: 'on_track',
      paceScore: expect.closeTo(25 / 3),
      coverage: { current: 1, total: 1 },
      proposedScore: 5,
      keyResults: [
        {
          kpi: { id: kpi.id, key: kpi.key, name: 'Activation rate', unit: 'percent', decimals: 1 },
          name: '',
          baseline: 40,
          target: 80,
          startsOn: '2026-01-01',
          endsOn: '2026-12-31',
          weight: 1,
          value: 60,
          valuePeriod: '2026-06',
          progress: 0.5,
          expected: 0.5,
          pace: 1,
          status: 'on_track',
          version: 1,
        },
      ],
    });
  });

  it('weighs in with its weight, and with no more than all of it', async () => {
    const { owner, objective, kpi, areaId, read } = await withObjective();
    const other = await makeKpi(owner, areaId, { ...RATIO, name: 'Other', kind: 'stock' });
    await recordValues(owner, other.key, { '2026-06': 500 });
    await addKeyResult(owner, objective, kpi.id, { weight: 3 });
    await addKeyResult(owner, objective, other.id, { baseline: 0, target: 100 });
    const body = await read();
    expect(body.progress).toBe(0.625);
    expect(body.keyResults[1]).toMatchObject({ progress: 5 });
  });

  it('without a value is left out of the mean, and shown as coverage', async () => {
    const { owner, objective, kpi, areaId, read } = await withObjective();
    const other = await makeKpi(owner, areaId, { ...RATIO, name: 'Other', kind: 'stock' });
    await addKeyResult(owner, objective, other.id);
    await commit(owner, objective);
    expect(await read()).toMatchObject({ progress: null, status: 'unknown', proposedScore: null });
    await addKeyResult(owner, objective, kpi.id);
    expect(await read()).toMatchObject({ progress: 0.5, coverage: { current: 1, total: 2 } });
  });

  it('whose target is its baseline is kept or missed, never divided by zero', async () => {
    const { owner, objective, kpi, read } = await withObjective();
    const kept = await addKeyResult(owner, objective, kpi.id, { baseline: 60, target: 60 });
    await commit(owner, objective);
    expect(await read()).toMatchObject({ progress: 1, status: 'on_track' });
    const path = `objectives/${objective}/key-results/${kept.id}`;
    const body = { baseline: 61, target: 61, reason: 'Misread.' };
    await owner.change('patch', path, { body });
    expect(await read()).toMatchObject({ progress: null, status: 'unknown' });
  });

  it('follows the curve of its objective, and its own before that', async () => {
    const curve = [
      { day: '2026-01-01', value: 0 },
      { day: '2026-07-02', value: 0.2 },
      { day: '2026-12-31', value: 1 },
    ];
    const { owner, objective, kpi, read } = await withObjective({ curve });
    const { id } = await addKeyResult(owner, objective, kpi.id);
    expect((await read()).keyResults[0]).toMatchObject({ expected: 0.2, pace: 2.5 });
    const own = [{ day: '2026-07-02', value: 0.8 }];
    const path = `objectives/${objective}/key-results/${id}`;
    await owner.change('patch', path, { body: { curve: own } });
    expect((await read()).keyResults[0]).toMatchObject({ expected: 0.8, status: 'off_track' });
  });

  it('starts from what the KPI shows when nobody says otherwise', async () => {
    const { owner, objective, kpi, areaId } = await withObjective();
    const path = `objectives/${objective}/key-results`;
    const { body } = await owner.post(path, { kpiId: kpi.id, target: 90 }).expect(201);
    expect(body).toMatchObject({ baseline: 60, progress: 0, status: 'off_track' });
    const other = await makeKpi(owner, areaId, { ...RATIO, name: 'Other' });
    const refused = await owner.post(path, { kpiId: other.id, target: 1 }).expect(422);
    expect(pointersOf(refused.body)).toEqual(['/baseline']);
  });

  it('that was committed to moves, weighs less or goes only with a reason', async () => {
    const { owner, objective, kpi, path, read } = await withObjective();
    const { id } = await addKeyResult(owner, objective, kpi.id);
    const own = `${path}/key-results/${id}`;
    await owner.change('patch', own, { body: { target: 90 } });
    await commit(owner, objective);
    for (const body of [
      { target: 70 },
      { weight: 0.1 },
      { endsOn: '2027-01-31' },
      { baseline: 50 },
    ]) {
      const refused = await owner.change('patch', own, { body, status: 422 });
      expect(pointersOf(refused.body)).toEqual(['/reason']);
    }
    await owner.change('patch', own, { body: { name: 'In other words' } });
    const reason = 'The market shrank.';
    await owner.change('patch', own, { body: { target: 70, reason } });
    const silent = await owner.change('put', `${own}/archival`, {
      body: {},
      read: own,
      status: 422,
    });
    expect(pointersOf(silent.body)).toEqual(['/reason']);
    const gone = await owner.change('put', `${own}/archival`, { body: { reason }, read: own });
    expect(gone.body).toMatchObject({ keyResults: [], moves: 2 });
    const { body: moves } = await owner.get(`${path}/moves`).expect(200);
    expect(moves).toMatchObject([
      { field: 'key_result', keyResultName: 'In other words', fromValue: 70, reason },
      { field: 'target', keyResultId: id, fromValue: 90, toValue: 70, reason },
    ]);
    await owner.get(own).expect(404);
    expect((await read(`?asOf=${MIDYEAR}`)).keyResults).toEqual([]);
  });

  it('is of one KPI, which is there, in use, and in the organization', async () => {
    const { owner, cpo, objective, kpi, areaId } = await withObjective();
    await addKeyResult(owner, objective, kpi.id);
    const path = `objectives/${objective}/key-results`;
    const twice = await owner.post(path, { kpiId: kpi.id, target: 90 }).expect(409);
    expect(pointersOf(twice.body)).toEqual(['/kpiId']);
    const other = await strategyCast();
    const foreign = await owner.post(path, { kpiId: other.kpi.id, target: 90 }).expect(422);
    expect(pointersOf(foreign.body)).toEqual(['/kpiId']);
    const old = await makeKpi(cpo, areaId, { ...RATIO, name: 'Old' });
    await cpo.change('put', `kpis/${old.id}/archival`, { read: `kpis/${old.id}` });
    const archived = await owner.post(path, { kpiId: old.id, target: 1, baseline: 0 }).expect(422);
    expect(pointersOf(archived.body)).toEqual(['/kpiId']);
  });

  it('of a confidential KPI counts for everybody, and shows to those who may know of it', async () => {
    const { owner, cpo, stranger, objective, path, areaId } = await withObjective();
    const secret = await makeKpi(
      cpo,
      areaId,
      { ...RATIO, kind: 'stock' },
      { isConfidential: true },
    );
    await recordValues(cpo, secret.key, { '2026-06': 45 });
    const { id } = await addKeyResult(owner, objective, secret.id);
    await commit(owner, objective);
    const body = { target: 85, reason: 'Said in confidence.' };
    await owner.change('patch', `${path}/key-results/${id}`, { body });
    const seen = await stranger.get(path).expect(200);
    expect(seen.body).toMatchObject({ keyResults: [], withheld: 1, progress: 0.111111111111111 });
    await stranger.get(`${path}/key-results/${id}`).expect(404);
    expect((await stranger.get(`${path}/moves`).expect(200)).body).toEqual([]);
    expect((await cpo.get(`${path}/moves`).expect(200)).body).toHaveLength(1);
    const { body: trail } = await stranger.get(`activity?subjectId=${objective}`).expect(200);
    expect(JSON.stringify(trail)).not.toContain(secret.id);
    expect(JSON.stringify(trail)).not.toContain('in confidence');
  });

  it('is arranged by whoever arranges the objective, as it was read', async () => {
    const { owner, stranger, viewer, objective, kpi, path } = await withObjective();
    for (const other of [stranger, viewer])
      await other.post(`${path}/key-results`, { kpiId: kpi.id, target: 1 }).expect(403);
    const { id } = await addKeyResult(owner, objective, kpi.id);
    const own = `${path}/key-results/${id}`;
    await stranger.change('patch', own, { body: { target: 1 }, status: 403 });
    await owner.patch(own, { target: 1 }).expect(428);
    await owner.patch(own, { target: 1 }).set('if-match', '"v9"').expect(412);
  });

  it.each([
    [{ target: 'much' }, 400, '/target'],
    [{ target: 1, weight: 0 }, 400, '/weight'],
    [{ target: 1, kpiId: 'activation' }, 400, '/kpiId'],
    [{ target: 1, curve: [{ day: '2026-07-01', value: 1.5 }] }, 400, '/curve/0/value'],
    [{ target: 1, curve: [{ day: '2027-07-01', value: 1 }] }, 422, '/curve/0/day'],
    [{ target: 1, startsOn: '2026-12-31', endsOn: '2026-12-30' }, 422, '/endsOn'],
  ])('refuses %j', async (given, status, pointer) => {
    const { owner, kpi, path } = await withObjective();
    const { body } = await owner
      .post(`${path}/key-results`, { kpiId: kpi.id, ...given })
      .expect(status);
    expect(pointersOf(body)).toContain(pointer);
  });
});

describe('the value of a key result', () => {
  it('is read on a day, and as it was known', async () => {
    const { owner, objective, kpi, path } = await withObjective();
    await addKeyResult(owner, objective, kpi.id);
    const later = owner.at('2026-08-03T09:00:00Z');
    await recordValues(later, kpi.key, {
      '2026-07': 70,
      '2026-06': { value: 64, reason: 'Miscounted' },
    });
    const valueAt = async (query: string) => {
      const { body } = await later.get(`${path}${query}`).expect(200);
      return [body.keyResults[0].value, body.keyResults[0].valuePeriod];
    };
    expect(await valueAt('')).toEqual([70, '2026-07']);
    expect(await valueAt('?at=2026-07-15')).toEqual([64, '2026-06']);
    expect(await valueAt('?at=2026-07-31')).toEqual([70, '2026-07']);
    expect(await valueAt('?at=2026-01-31')).toEqual([40, '2026-01']);
    expect(await valueAt('?at=2025-12-31')).toEqual([null, null]);
    expect(await valueAt(`?asOf=${MIDYEAR}`)).toEqual([60, '2026-06']);
  });
});
