import { foundOrganization } from '../support/organization.ts';
import type { Client } from '../support/client.ts';
import { pointersOf, strategyCast } from '../support/strategy.ts';

const BODY = '# Where we go\n\nTo the mid-market.';

async function drafted(kind = 'strategy') {
  const cast = await strategyCast();
  const draft = async (who: Client, rest: object = {}) => {
    const { body } = await who
      .post('strategy-statements', { kind, body: BODY, ...rest })
      .expect(201);
    return `strategy-statements/${body.key}`;
  };
  return { ...cast, draft, path: await draft(cast.cpo) };
}

const put = (who: Client, path: string, what: string, body: object = {}, status = 200) =>
  who.change('put', `${path}/${what}`, { body, read: path, status });

const publish = async (cast: { ceo: Client; cpo: Client }, path: string, body: object = {}) => {
  await put(cast.ceo, path, 'approval');
  return put(cast.cpo, path, 'publication', body);
};

describe('a strategy statement', () => {
  it('is drafted, approved by somebody else, published, and read by all', async () => {
    const cast = await drafted();
    const { cpo, ceo, viewer, path } = cast;
    await put(ceo, path, 'approval');
    const { body } = await put(cpo, path, 'publication');
    expect(body).toEqual({
      id: expect.any(String),
      key: 'strategy-1',
      kind: 'strategy',
      number: 1,
      area: null,
      author: { personId: cpo.personId, name: 'cpo' },
      horizon: '',
      body: BODY,
      changeNote: '',
      state: 'published',
      approver: { personId: ceo.personId, name: 'ceo' },
      approvedAt: '2026-07-02T09:00:00.000Z',
      publishedAt: '2026-07-02T09:00:00.000Z',
      effectiveFrom: '2026-07-02',
      effectiveTo: null,
      readers: 0,
      audience: 5,
      readAt: null,
      archivedAt: null,
      version: 3,
      updatedAt: '2026-07-02T09:00:00.000Z',
      can: {
        update: false,
        approve: false,
        withdrawApproval: false,
        publish: false,
        acknowledge: false,
        archive: false,
      },
    });
    expect((await viewer.get(path).expect(200)).body.state).toBe('published');
  });

  it('is never approved by its author, whatever their role', async () => {
    const { ceo, admin, cpo, owner, draft, path } = await drafted();
    await put(cpo, path, 'approval', {}, 403);
    const own = await draft(ceo);
    const { body } = await put(ceo, own, 'approval', {}, 403);
    expect(body.detail).toContain('You wrote it');
    await put(admin, own, 'approval');
    await owner.put(`${path}/approval`).set('if-match', '"v1"').expect(404);
  });

  it('is a secret of those who work on it until it is published', async () => {
    const { owner, viewer, executive, cpo, path } = await drafted();
    for (const other of [owner, viewer]) {
      await other.get(path).expect(404);
      expect((await other.get('strategy-statements').expect(200)).body).toEqual([]);
    }
    await executive.get(path).expect(200);
    const { body } = await viewer.get('activity?subjectKind=statement').expect(200);
    expect(body.data).toMatchObject([{ action: 'statement.create', subjectName: 'Strategy 1' }]);
    expect(JSON.stringify(body)).not.toContain('mid-market');
    expect((await cpo.get('strategy-statements?state=draft').expect(200)).body).toHaveLength(1);
  });

  it('is edited only as a draft, as it was read', async () => {
    const { ceo, cpo, executive, path } = await drafted();
    await cpo.change('patch', path, { body: { body: 'Better.' } });
    await cpo.patch(path, { body: 'x' }).set('if-match', '"v1"').expect(412);
    await cpo.patch(path, { body: 'x' }).expect(428);
    await executive.change('patch', path, { body: { body: 'x' }, status: 403 });
    await put(ceo, path, 'approval');
    await cpo.change('patch', path, { body: { body: 'Sneaked in.' }, status: 409 });
    await cpo.change('delete', `${path}/approval`, { read: path });
    const { body } = await cpo.change('patch', path, { body: { body: 'Openly.' } });
    expect(body).toMatchObject({ state: 'draft', approver: null, body: 'Openly.' });
    await put(cpo, path, 'publication', {}, 409);
  });

  it('is superseded by the next of its kind, and by no other', async () => {
    const cast = await drafted();
    await publish(cast, cast.path, { effectiveFrom: '2026-03-01' });
    const vision = await cast.draft(cast.cpo, { kind: 'vision' });
    await publish(cast, vision);
    const next = await cast.draft(cast.cpo, { body: 'Second.', changeNote: 'Up-market.' });
    await publish(cast, next, { effectiveFrom: '2026-06-01' });
    const list = async (query: string) =>
      (await cast.viewer.get(`strategy-statements?${query}`).expect(200)).body.map(
        ({ key, state }: { key: string; state: string }) => `${key} ${state}`,
      );
    expect(await list('state=published')).toEqual(['vision-1 published', 'strategy-2 published']);
    expect(await list('kind=strategy')).toEqual(['strategy-2 published', 'strategy-1 superseded']);
    expect(await list('kind=strategy&at=2026-05-31')).toEqual(['strategy-1 superseded']);
    expect(await list('kind=strategy&at=2026-06-01')).toEqual(['strategy-2 published']);
    expect(await list('at=2026-02-28')).toEqual([]);
    const { body } = await cast.viewer.get(cast.path).expect(200);
    expect(body).toMatchObject({ effectiveFrom: '2026-03-01', effectiveTo: '2026-05-31' });
    await cast.cpo.change('patch', cast.path, { body: { body: 'x' }, status: 409 });
  });

  it('takes effect neither in the future nor before the one that it supersedes', async () => {
    const cast = await drafted();
    await put(cast.ceo, cast.path, 'approval');
    const future = await put(
      cast.cpo,
      cast.path,
      'publication',
      { effectiveFrom: '2026-07-03' },
      422,
    );
    expect(pointersOf(future.body)).toEqual(['/effectiveFrom']);
    await put(cast.cpo, cast.path, 'publication', { effectiveFrom: '2026-06-01' });
    const next = await cast.draft(cast.cpo);
    await put(cast.ceo, next, 'approval');
    const before = await put(cast.cpo, next, 'publication', { effectiveFrom: '2026-05-31' }, 422);
    expect(pointersOf(before.body)).toEqual(['/effectiveFrom']);
    await put(cast.cpo, next, 'publication', { effectiveFrom: '2026-06-01' });
  });

  it('is put away only before it is published', async () => {
    const cast = await drafted();
    await put(cast.cpo, cast.path, 'archival');
    expect((await cast.cpo.get('strategy-statements').expect(200)).body).toEqual([]);
    await put(cast.ceo, cast.path, 'approval', {}, 409);
    const next = await cast.draft(cast.cpo);
    expect(next).toBe('strategy-statements/strategy-2');
    await publish(cast, next);
    await put(cast.cpo, next, 'archival', {}, 403);
  });
});

describe('reading a statement', () => {
  it('is acknowledged once, counted, and never by the author', async () => {
    const cast = await drafted();
    const { owner, stranger, cpo, path } = cast;
    await cpo.put(`${path}/acknowledgement`).expect(409);
    await publish(cast, path);
    await cpo.put(`${path}/acknowledgement`).expect(403);
    const { body } = await owner.put(`${path}/acknowledgement`).expect(200);
    expect(body).toMatchObject({ readers: 1, audience: 5, readAt: '2026-07-02T09:00:00.000Z' });
    const again = await owner.at('2026-07-09T09:00:00Z').put(`${path}/acknowledgement`).expect(200);
    expect(again.body).toMatchObject({ readers: 1, readAt: '2026-07-02T09:00:00.000Z' });
    await stranger.put(`${path}/acknowledgement`).expect(200);
    const { body: readings } = await cpo.get(`${path}/readings`).expect(200);
    expect(
      readings.map(({ person, readAt }: { person: { name: string }; readAt: string | null }) => [
        person.name,
        readAt !== null,
      ]),
    ).toEqual([
      ['member', true],
      ['stranger', true],
      ['admin', false],
      ['ceo', false],
      ['executive', false],
    ]);
    const { body: trail } = await cpo.get('activity?action=statement.acknowledge').expect(200);
    expect(trail.data).toHaveLength(2);
  });

  it('is asked for anew by the next version', async () => {
    const cast = await drafted();
    await publish(cast, cast.path);
    await cast.owner.put(`${cast.path}/acknowledgement`).expect(200);
    const next = await cast.draft(cast.cpo);
    await publish(cast, next);
    expect((await cast.owner.get(next).expect(200)).body).toMatchObject({
      readers: 0,
      readAt: null,
    });
    await cast.stranger.put(`${cast.path}/acknowledgement`).expect(409);
  });
});

describe('who may draft one', () => {
  it('is whoever leads, the CEO, and whoever answers for the area that it is given to', async () => {
    const { owner, executive, viewer, ceo, areaId } = await strategyCast();
    const given = { kind: 'vision', body: BODY };
    for (const other of [owner, executive, viewer])
      await other.post('strategy-statements', given).expect(403);
    await ceo.post('strategy-statements', given).expect(201);
    const own = await owner.post('strategy-statements', { ...given, areaId }).expect(201);
    expect(own.body).toMatchObject({ key: 'vision-2', area: { id: areaId } });
    await owner.change('patch', `strategy-statements/${own.body.id}`, {
      body: { horizon: '2029' },
    });
    const other = await foundOrganization();
    await other.admin.get(`strategy-statements/${own.body.id}`).expect(404);
  });

  it.each([
    [{ body: BODY }, '/kind'],
    [{ kind: 'mission', body: BODY }, '/kind'],
    [{ kind: 'vision' }, '/body'],
    [{ kind: 'vision', body: 'x'.repeat(40_001) }, '/body'],
    [{ kind: 'vision', body: BODY, state: 'published' }, '/state'],
  ])('and not %j', async (given, pointer) => {
    const { cpo } = await strategyCast();
    const { body } = await cpo.post('strategy-statements', given).expect(400);
    expect(pointersOf(body)).toContain(pointer);
  });
});
