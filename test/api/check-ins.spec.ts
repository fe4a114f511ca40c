import { castOf, checkIn, FRIDAY, MONDAY, trouble, WEDNESDAY } from '../support/check-ins.ts';
import { foundOrganization } from '../support/organization.ts';
import { named, owed, sweep } from '../support/obligations.ts';
import { addArea, addKpi, archive } from '../support/ownership.ts';

const pointersOf = (body: unknown) =>
  (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);

describe('a check-in', () => {
  it('takes one click when all is on track', async () => {
    const { areaId, owner, viewer } = await castOf();
    const { body } = await owner
      .at(WEDNESDAY)
      .post('check-ins', { areaId, status: 'on_track' })
      .expect(201);
    expect(body).toEqual({
      id: expect.any(String),
      area: { id: areaId, key: 'roadmap', name: 'Roadmap' },
      kpi: null,
      item: null,
      objective: null,
      author: { personId: owner.personId, name: 'member' },
      state: 'published',
      datedAt: '2026-10-07T08:00:00.000Z',
      period: { key: '2026-W41', label: 'Week 41, 2026' },
      status: 'on_track',
      computedStatus: 'unknown',
      isMismatch: false,
      mismatchReason: '',
      confidence: null,
      signals: [],
      highlights: '',
      lowlights: '',
      cause: '',
      plan: '',
      planOwner: null,
      planDueOn: null,
      moveReason: '',
      helpNeeded: '',
      evidence: [],
      publishedAt: '2026-10-07T08:00:00.000Z',
      acknowledgement: null,
      isLatest: true,
      isImported: false,
      updatedAt: '2026-10-07T08:00:00.000Z',
      version: 1,
      can: {
        update: true,
        updateFigures: true,
        publish: false,
        discard: false,
        acknowledge: false,
        withdrawAcknowledgement: false,
      },
    });
    const read = await viewer.get(`check-ins/${body.id}`).expect(200);
    expect(read.body).toMatchObject({ ...body, can: { update: false } });
    expect(read.headers['etag']).toMatch(/^"v1\./);
  });

  it('in trouble names cause, plan, who, by when and the help needed', async () => {
    const { areaId, owner } = await castOf();
    const { body } = await owner
      .at(WEDNESDAY)
      .post('check-ins', { areaId, status: 'off_track', cause: ' ' })
      .expect(422);
    expect(pointersOf(body)).toEqual([
      '/cause',
      '/plan',
      '/planOwnerId',
      '/planDueOn',
      '/helpNeeded',
    ]);
    await checkIn(owner.at(WEDNESDAY), areaId, trouble(owner.personId));
  });

  it('says why a promised day moves', async () => {
    const { areaId, owner } = await castOf();
    await checkIn(owner.at(MONDAY), areaId, trouble(owner.personId));
    const later = { ...trouble(owner.personId), areaId, planDueOn: '2026-11-15' };
    const { body } = await owner.at(WEDNESDAY).post('check-ins', later).expect(422);
    expect(pointersOf(body)).toEqual(['/moveReason']);
    const moveReason = 'The contract came late.';
    await owner
      .at(WEDNESDAY)
      .post('check-ins', { ...later, moveReason })
      .expect(201);
  });

  it('raises a signal when confidence falls by three', async () => {
    const { areaId, owner } = await castOf();
    await checkIn(owner.at(MONDAY), areaId, { confidence: 8 });
    expect(await checkIn(owner.at(WEDNESDAY), areaId, { confidence: 6 })).toMatchObject({
      signals: [],
    });
    expect(await checkIn(owner.at(FRIDAY), areaId, { confidence: 3 })).toMatchObject({
      signals: ['confidence_drop'],
    });
  });

  it('on a KPI stands apart from those on its area', async () => {
    const { id, areaId, owner, stranger } = await castOf();
    const kpiId = await addKpi(id, {
      at: MONDAY,
      areaId,
      by: owner.personId,
      owner: stranger.personId,
    });
    await checkIn(owner.at(MONDAY), areaId);
    const body = await checkIn(stranger.at(WEDNESDAY), areaId, { kpiId });
    expect(body).toMatchObject({ kpi: { id: kpiId }, period: null, isLatest: true });
    await stranger.post('check-ins', { areaId, status: 'on_track' }).expect(403);
    const other = await addArea(id, { at: MONDAY, key: 'budget', owner: owner.personId });
    const { body: refusal } = await owner
      .post('check-ins', { areaId: other, kpiId, status: 'on_track' })
      .expect(422);
    expect(pointersOf(refusal)).toEqual(['/kpiId']);
  });
});

describe('the period', () => {
  it('is answered by a check-in, and no longer asked for', async () => {
    const { id, areaId, owner } = await castOf();
    await checkIn(owner.at(WEDNESDAY), areaId);
    expect(named(await owed(owner.at(FRIDAY), 'state=open&to=2026-10-11'))).toEqual([]);
    await sweep(id, '2026-10-12T10:00:00Z');
    expect(named(await owed(owner.at(FRIDAY), 'state=missed'))).toEqual([]);
  });

  it('of last week is answered until its grace is over', async () => {
    const { areaId, owner } = await castOf();
    const inGrace = await checkIn(owner.at('2026-10-12T09:30:00Z'), areaId);
    expect(inGrace.period?.key).toBe('2026-W41');
    const afterwards = await checkIn(owner.at('2026-10-12T09:45:00Z'), areaId);
    expect(afterwards.period?.key).toBe('2026-W42');
  });

  it('that comes next is answered when slightly early', async () => {
    const { areaId, owner } = await castOf();
    await checkIn(owner.at(WEDNESDAY), areaId);
    const early = await checkIn(owner.at('2026-10-11T18:00:00Z'), areaId);
    expect(early.period?.key).toBe('2026-W42');
  });

  it('stays missed when it is answered late', async () => {
    const { id, areaId, owner } = await castOf();
    await sweep(id, '2026-10-12T10:00:00Z');
    const late = await checkIn(owner.at('2026-10-13T08:00:00Z'), areaId, { datedAt: FRIDAY });
    expect(late).toMatchObject({
      period: { key: '2026-W41' },
      datedAt: '2026-10-09T12:00:00.000Z',
    });
    expect(await owed(owner, 'state=missed')).toMatchObject([
      { missedAt: '2026-10-12T10:00:00.000Z', metAt: '2026-10-13T08:00:00.000Z' },
    ]);
  });
});

describe('who may check in', () => {
  let cast: ReturnType<typeof castOf>;
  beforeAll(async () => {
    cast = castOf();
    await cast;
  });

  it('is whoever answers for the area or contributes to it', async () => {
    const { areaId, owner, contributor, cpo, stranger, viewer, reviewer, ceo } = await cast;
    for (const author of [owner, contributor, cpo]) await checkIn(author.at(WEDNESDAY), areaId);
    for (const other of [stranger, viewer, reviewer, ceo])
      await other.post('check-ins', { areaId, status: 'on_track' }).expect(403);
  });

  it('ends at the walls of the organization and with the archival of the area', async () => {
    const { id, areaId, owner } = await castOf();
    const other = await foundOrganization();
    await other.admin.post('check-ins', { areaId, status: 'on_track' }).expect(404);
    await archive(id, 'areas', areaId);
    await owner.post('check-ins', { areaId, status: 'on_track' }).expect(409);
  });

  it.each([
    [{ status: 'unknown' }, '/status'],
    [{ status: 'green' }, '/status'],
    [{ status: 'on_track', confidence: 11 }, '/confidence'],
    [{ status: 'on_track', confidence: 7.5 }, '/confidence'],
    [{ status: 'on_track', highlights: 'x'.repeat(4001) }, '/highlights'],
    [{ status: 'on_track', planDueOn: '2026-02-30' }, '/planDueOn'],
    [{ status: 'on_track', datedAt: 'yesterday' }, '/datedAt'],
    [{ status: 'on_track', state: 'sent' }, '/state'],
    [{ status: 'on_track', author: 'me' }, '/author'],
    [
      { status: 'on_track', evidence: [{ title: 'x', url: 'javascript:alert(1)' }] },
      '/evidence/0/url',
    ],
    [{ areaId: 'roadmap', status: 'on_track' }, '/areaId'],
  ])('refuses %j', async (fields, pointer) => {
    const { areaId, owner } = await cast;
    const { body } = await owner.post('check-ins', { areaId, ...fields }).expect(400);
    expect(pointersOf(body)).toContain(pointer);
  });

  it('refuses a day that has not come and a person who is not here', async () => {
    const { areaId, owner } = await cast;
    const other = await foundOrganization();
    const said = { areaId, status: 'on_track' };
    const future = await owner
      .at(WEDNESDAY)
      .post('check-ins', { ...said, datedAt: FRIDAY })
      .expect(422);
    expect(pointersOf(future.body)).toEqual(['/datedAt']);
    const unknown = await owner
      .post('check-ins', { ...said, planOwnerId: other.member.personId })
      .expect(422);
    expect(pointersOf(unknown.body)).toEqual(['/planOwnerId']);
  });
});

describe('a repeated request', () => {
  it('is one check-in', async () => {
    const { areaId, owner } = await castOf();
    const once = owner.at(WEDNESDAY).with({ 'idempotency-key': 'one' });
    const first = await checkIn(once, areaId);
    expect(await checkIn(once, areaId)).toEqual(first);
    const { body } = await owner.get(`check-ins?areaId=${areaId}`).expect(200);
    expect(body.data).toHaveLength(1);
  });
});
