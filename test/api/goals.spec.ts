import { foundOrganization } from '../support/organization.ts';
import { deactivate } from '../support/owned-area.ts';
import { makeObjective, MIDYEAR, pointersOf, strategyCast } from '../support/strategy.ts';

describe('a company goal', () => {
  it('is set by the CEO, and read by everybody under its key', async () => {
    const { ceo, viewer } = await strategyCast();
    const given = { name: 'Grow in Nordic countries', horizon: 'FY2027', endsOn: '2027-12-31' };
    const { body } = await ceo.post('goals', given).expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      key: 'grow-in-nordic-countries',
      name: 'Grow in Nordic countries',
      description: '',
      area: null,
      owner: null,
      horizon: 'FY2027',
      startsOn: null,
      endsOn: '2027-12-31',
      position: 0,
      state: 'open',
      closedOn: null,
      closingNote: '',
      archivedAt: null,
      objectives: 0,
      version: 1,
      updatedAt: '2026-07-02T09:00:00.000Z',
      can: { update: true, close: true, archive: true, restore: false },
    });
    const read = await viewer.get('goals/grow-in-nordic-countries').expect(200);
    expect(read.body).toMatchObject({ id: body.id, can: { update: false, close: false } });
    expect(read.headers['etag']).toMatch(/^"v1\./);
  });

  it('is not for others to set, change or close', async () => {
    const { ceo, owner, executive, viewer, areaId } = await strategyCast();
    for (const other of [owner, executive, viewer])
      await other.post('goals', { name: 'Mine' }).expect(403);
    await owner.post('goals', { name: 'Of my area', areaId }).expect(201);
    const { body: goal } = await ceo.post('goals', { name: 'Theirs' }).expect(201);
    const path = `goals/${goal.id}`;
    await owner.change('patch', path, { body: { name: 'Mine' }, status: 403 });
    await owner.change('put', `${path}/closure`, { body: {}, read: path, status: 403 });
    await owner.change('put', `${path}/archival`, { read: path, status: 403 });
    await owner.patch(path, { name: 'Mine' }).expect(428);
  });

  it('changes only as it was read', async () => {
    const { cpo } = await strategyCast();
    const { body: goal } = await cpo.post('goals', { name: 'Theirs' }).expect(201);
    const path = `goals/${goal.id}`;
    const change = { description: '**Why**', ownerId: cpo.personId };
    const { body } = await cpo.change('patch', path, { body: change });
    expect(body).toMatchObject({
      description: '**Why**',
      owner: { personId: cpo.personId, name: 'cpo' },
      version: 2,
    });
    await cpo.patch(path, { name: 'Late' }).set('if-match', '"v1"').expect(412);
    const same = await cpo.change('patch', path, { body: change });
    expect(same.body.version).toBe(2);
  });

  it('is closed with a note, and opened again', async () => {
    const { cpo } = await strategyCast();
    const { body: goal } = await cpo.post('goals', { name: 'Theirs' }).expect(201);
    const path = `goals/${goal.id}`;
    const closed = await cpo.change('put', `${path}/closure`, {
      body: { note: 'Done.' },
      read: path,
    });
    expect(closed.body).toMatchObject({
      state: 'closed',
      closedOn: '2026-07-02',
      closingNote: 'Done.',
    });
    await cpo.change('put', `${path}/closure`, { body: {}, read: path, status: 409 });
    expect((await cpo.get('goals?state=closed').expect(200)).body).toHaveLength(1);
    const before = await cpo.get(`${path}?at=2026-07-01`).expect(200);
    expect(before.body.state).toBe('open');
    const opened = await cpo.change('delete', `${path}/closure`, { read: path });
    expect(opened.body).toMatchObject({ state: 'open', closedOn: null, closingNote: '' });
    await cpo.change('delete', `${path}/closure`, { read: path, status: 409 });
  });

  it('is put away and taken back, and stays in the past', async () => {
    const { cpo } = await strategyCast();
    const { body: goal } = await cpo.post('goals', { name: 'Theirs' }).expect(201);
    const path = `goals/${goal.id}`;
    const later = cpo.at('2026-08-01T09:00:00Z');
    const put = await later.change('put', `${path}/archival`, { read: path });
    expect(put.body).toMatchObject({ archivedAt: '2026-08-01T09:00:00.000Z' });
    await later.change('patch', path, { body: { name: 'No' }, status: 403 });
    const names = async (query: string) =>
      (await later.get(`goals${query}`).expect(200)).body.map(({ name }: { name: string }) => name);
    expect(await names('')).toEqual([]);
    expect(await names('?archived=true')).toEqual(['Theirs']);
    expect(await names('?at=2026-07-15')).toEqual(['Theirs']);
    expect(await names(`?asOf=${MIDYEAR}`)).toEqual(['Theirs']);
    expect(await names('?asOf=2026-07-01T09:00:00Z')).toEqual([]);
    const back = await later.change('delete', `${path}/archival`, { read: path });
    expect(back.body).toMatchObject({ archivedAt: null });
  });

  it('counts the objectives that serve it', async () => {
    const { cpo, owner, areaId } = await strategyCast();
    const { body: goal } = await cpo.post('goals', { name: 'Theirs' }).expect(201);
    await makeObjective(owner, areaId, { goalId: goal.id });
    expect((await cpo.get(`goals/${goal.id}`).expect(200)).body.objectives).toBe(1);
    const before = `goals/${goal.id}?asOf=${MIDYEAR}`;
    expect((await cpo.at('2026-09-01T09:00:00Z').get(before).expect(200)).body.objectives).toBe(1);
  });

  it('leaves a trail that names it', async () => {
    const { cpo } = await strategyCast();
    const { body: goal } = await cpo.post('goals', { name: 'Theirs' }).expect(201);
    await cpo.change('patch', `goals/${goal.id}`, { body: { name: 'Ours' } });
    const { body } = await cpo.get(`activity?subjectId=${goal.id}`).expect(200);
    expect(body.data).toMatchObject([
      {
        action: 'goal.update',
        subjectName: 'Ours',
        subjectKey: 'theirs',
        details: { before: { name: 'Theirs' }, after: { name: 'Ours' } },
      },
      { action: 'goal.create' },
    ]);
  });

  it('does not exist for another organization', async () => {
    const { cpo } = await strategyCast();
    const { body: goal } = await cpo.post('goals', { name: 'Theirs' }).expect(201);
    const other = await foundOrganization();
    await other.admin.get(`goals/${goal.id}`).expect(404);
    await other.admin.get(`goals/${goal.key}`).expect(404);
    await other.admin.patch(`goals/${goal.id}`, { name: 'x' }).set('if-match', '"v1"').expect(404);
  });
});

describe('what is wrong with a goal', () => {
  it.each([
    [{}, '/name'],
    [{ name: '' }, '/name'],
    [{ name: 'x', key: 'Not A Key' }, '/key'],
    [{ name: 'x', endsOn: '2026-02-30' }, '/endsOn'],
    [{ name: 'x', ownerId: 'me' }, '/ownerId'],
    [{ name: 'x', position: -1 }, '/position'],
    [{ name: 'x', colour: 'red' }, '/colour'],
  ])('is named: %j', async (given, pointer) => {
    const { cpo } = await strategyCast();
    const { body } = await cpo.post('goals', given).expect(400);
    expect(pointersOf(body)).toContain(pointer);
  });

  it('is a key that is taken, days in the wrong order, or an owner who is not in office', async () => {
    const { id, cpo, stranger } = await strategyCast();
    await cpo.post('goals', { name: 'One', key: 'one' }).expect(201);
    const taken = await cpo.post('goals', { name: 'Two', key: 'one' }).expect(409);
    expect(pointersOf(taken.body)).toEqual(['/key']);
    const days = { name: 'x', startsOn: '2026-12-31', endsOn: '2026-01-01' };
    expect(pointersOf((await cpo.post('goals', days).expect(422)).body)).toEqual(['/endsOn']);
    await deactivate(id, stranger.personId);
    const gone = await cpo.post('goals', { name: 'x', ownerId: stranger.personId }).expect(422);
    expect(pointersOf(gone.body)).toEqual(['/ownerId']);
  });
});
