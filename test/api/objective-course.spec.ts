import { recordValues } from '../support/kpis.ts';
import {
  addKeyResult,
  commit,
  makeObjective,
  pointersOf,
  strategyCast,
} from '../support/strategy.ts';

async function committed() {
  const cast = await strategyCast();
  const { id } = await makeObjective(cast.owner, cast.areaId);
  const keyResult = await addKeyResult(cast.owner, id, cast.kpi.id);
  await commit(cast.owner, id);
  const path = `objectives/${id}`;
  const put = (what: string, body: object = {}, status = 200) =>
    cast.owner.change('put', `${path}/${what}`, { body, read: path, status });
  const remove = (what: string, status = 200) =>
    cast.owner.change('delete', `${path}/${what}`, { read: path, status });
  return { ...cast, objective: id, keyResult, path, put, remove };
}

describe('closing an objective', () => {
  it('takes the score that the figures propose, without a word', async () => {
    const { put } = await committed();
    const { body } = await put('closure', { note: 'We learned to sell.' });
    expect(body).toMatchObject({
      state: 'closed',
      status: 'done',
      closedOn: '2026-07-02',
      score: 5,
      proposedScore: 5,
      scoreReason: '',
      closingNote: 'We learned to sell.',
      can: { close: false, arrange: false, reopen: true },
    });
  });

  it('takes another score only with a reason', async () => {
    const { put } = await committed();
    const silent = await put('closure', { score: 7 }, 422);
    expect(pointersOf(silent.body)).toEqual(['/reason']);
    const { body } = await put('closure', { score: 7, reason: 'Quality of the wins.' });
    expect(body).toMatchObject({ score: 7, proposedScore: 5, scoreReason: 'Quality of the wins.' });
  });

  it('needs a score where no figure proposes one', async () => {
    const { owner, areaId } = await strategyCast();
    const { id } = await makeObjective(owner, areaId);
    await commit(owner, id);
    const path = `objectives/${id}`;
    const close = (body: object, status: number) =>
      owner.change('put', `${path}/closure`, { body, read: path, status });
    expect(pointersOf((await close({}, 422)).body)).toEqual(['/score']);
    expect(pointersOf((await close({ score: 8 }, 422)).body)).toEqual(['/reason']);
    await close({ score: 8, reason: 'Everybody says so.' }, 200);
  });

  it('keeps the figures of that day, whatever is corrected later', async () => {
    const { owner, kpi, path, put } = await committed();
    await put('closure');
    const later = owner.at('2026-08-03T09:00:00Z');
    await recordValues(later, kpi.key, { '2026-06': { value: 80, reason: 'Miscounted' } });
    const { body } = await later.get(path).expect(200);
    expect(body).toMatchObject({
      progress: 0.5,
      score: 5,
      keyResults: [{ value: 60, valuePeriod: '2026-06', progress: 0.5, expected: 0.5 }],
    });
    const before = await later.get(`${path}?at=2026-07-01`).expect(200);
    expect(before.body).toMatchObject({ state: 'draft', score: null, keyResults: [{ value: 80 }] });
  });

  it('is undone, and what had been promised is promised still', async () => {
    const { put, remove, owner, path, keyResult } = await committed();
    await put('closure', { score: 9, reason: 'A slip.' });
    const { body } = await remove('closure');
    expect(body).toMatchObject({
      state: 'open',
      status: 'on_track',
      closedOn: null,
      score: null,
      proposedScore: 5,
      scoreReason: '',
      committedOn: '2026-07-02',
    });
    const own = `${path}/key-results/${keyResult.id}`;
    await owner.change('patch', own, { body: { target: 70 }, status: 422 });
  });

  it('comes after committing, and once', async () => {
    const { owner, areaId } = await strategyCast();
    const { id } = await makeObjective(owner, areaId);
    const path = `objectives/${id}`;
    const close = (status: number) =>
      owner.change('put', `${path}/closure`, {
        body: { score: 1, reason: 'x' },
        read: path,
        status,
      });
    await close(409);
    await commit(owner, id);
    await close(200);
    await close(409);
    await owner.change('put', `${path}/commitment`, { read: path, status: 409 });
    await owner.change('patch', path, { body: { endsOn: '2027-12-31' }, status: 409 });
    const { body } = await owner.change('patch', path, { body: { description: 'A word more' } });
    expect(body).toMatchObject({ state: 'closed', description: 'A word more' });
  });

  it('is for whoever answers for it', async () => {
    const { stranger, viewer, path, owner } = await committed();
    for (const other of [stranger, viewer])
      await other.change('put', `${path}/closure`, { body: {}, read: path, status: 403 });
    await owner.put(`${path}/closure`, {}).expect(428);
    await owner.put(`${path}/closure`, {}).set('if-match', '"v1"').expect(412);
  });

  it.each([
    [{ score: 11 }, '/score'],
    [{ score: -1 }, '/score'],
    [{ score: 'high' }, '/score'],
    [{ reason: 'x'.repeat(2001) }, '/reason'],
  ])('refuses %j', async (given, pointer) => {
    const { put } = await committed();
    expect(pointersOf((await put('closure', given, 400)).body)).toContain(pointer);
  });

  it('tells the trail, but not the figures of a key result', async () => {
    const { cpo, objective, put } = await committed();
    await put('closure');
    const { body } = await cpo
      .get(`activity?subjectId=${objective}&action=objective.close`)
      .expect(200);
    expect(body.data).toMatchObject([
      {
        subjectName: 'Win the mid-market',
        details: { before: { state: 'open' }, after: { score: 5 } },
      },
    ]);
    expect(body.data[0].details.after).not.toHaveProperty('closingFigures');
  });
});

describe('dropping an objective', () => {
  it('takes a reason, and is undone', async () => {
    const { put, remove } = await committed();
    expect(pointersOf((await put('drop', {}, 400)).body)).toContain('/reason');
    const dropped = await put('drop', { reason: 'The market has gone.' });
    expect(dropped.body).toMatchObject({
      state: 'dropped',
      status: 'cancelled',
      closedOn: '2026-07-02',
      scoreReason: 'The market has gone.',
    });
    await put('closure', { score: 1, reason: 'x' }, 409);
    await remove('closure', 409);
    expect((await remove('drop')).body).toMatchObject({ state: 'open', scoreReason: '' });
    await remove('drop', 409);
  });

  it('of a draft leads back to a draft', async () => {
    const { owner, areaId } = await strategyCast();
    const { id } = await makeObjective(owner, areaId);
    const path = `objectives/${id}`;
    await owner.change('put', `${path}/drop`, { body: { reason: 'No.' }, read: path });
    const { body } = await owner.change('delete', `${path}/drop`, { read: path });
    expect(body).toMatchObject({ state: 'draft', committedOn: null });
  });
});

describe('what people say of an objective', () => {
  it('stands beside what its figures say, on a day and as it was known', async () => {
    const { owner, path, areaId, objective } = await committed();
    const said = { areaId, objectiveId: objective, status: 'at_risk', confidence: 6 };
    const trouble = {
      cause: 'Two rivals.',
      plan: 'A bundle.',
      planOwnerId: owner.personId,
      planDueOn: '2026-08-31',
      helpNeeded: 'None',
    };
    await owner.post('check-ins', { ...said, ...trouble }).expect(201);
    const later = owner.at('2026-07-09T09:00:00Z');
    await later.post('check-ins', { ...said, status: 'on_track', confidence: 8 }).expect(201);
    const { body } = await later.get(path).expect(200);
    expect(body).toMatchObject({
      status: 'on_track',
      declared: {
        checkInId: expect.any(String),
        status: 'on_track',
        confidence: 8,
        datedAt: '2026-07-09T09:00:00.000Z',
        isMismatch: false,
        mismatchReason: '',
      },
    });
    for (const query of ['at=2026-07-08', 'asOf=2026-07-08T09:00:00Z']) {
      const then = await later.get(`${path}?${query}`).expect(200);
      expect(then.body.declared).toMatchObject({ status: 'at_risk', confidence: 6 });
    }
  });

  it('is marked where it is better than the figures', async () => {
    const { owner, kpi, path, areaId, objective } = await committed();
    await recordValues(owner, kpi.key, { '2026-06': { value: 45, reason: 'Miscounted' } });
    const mismatchReason = 'Orders are signed, not counted yet.';
    const said = { areaId, objectiveId: objective, status: 'on_track', mismatchReason };
    await owner.post('check-ins', said).expect(201);
    const { body } = await owner.get(path).expect(200);
    expect(body).toMatchObject({
      status: 'off_track',
      declared: { status: 'on_track', isMismatch: true, mismatchReason },
    });
  });
});
