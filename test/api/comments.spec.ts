import { randomUUID } from 'node:crypto';
import { castOf, checkIn, MONDAY, WEDNESDAY, type Cast } from '../support/check-ins.ts';
import type { Client } from '../support/client.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';
import { addKpi } from '../support/ownership.ts';

interface CommentBody {
  readonly id: string;
  readonly body: string;
}

const on = (subjectKind: string, subjectId: string) => ({ subjectKind, subjectId });

async function say(client: Client, subject: object, more: object = {}): Promise<CommentBody> {
  const { body } = await client
    .post('comments', { ...subject, body: 'Why **so** late?', ...more })
    .expect(201);
  return body as CommentBody;
}

async function talk(
  client: Client,
  { subjectKind, subjectId }: ReturnType<typeof on>,
  more = '',
): Promise<CommentBody[]> {
  const query = `subjectKind=${subjectKind}&subjectId=${subjectId}${more}`;
  const { body } = await client.get(`comments?${query}`).expect(200);
  return body.data as CommentBody[];
}

const bodies = (rows: readonly CommentBody[]) => rows.map(({ body }) => body);

async function addReport({ id, cpo }: Cast): Promise<string> {
  const reportId = randomUUID();
  await asOwner(id, async (client) => {
    await client.query(
      `INSERT INTO reports (organization_id, id, period_key, state, author_id) VALUES ($1, $2, '2026-10', 'draft', $3)`,
      [id, reportId, cpo.personId],
    );
  });
  return reportId;
}

describe('comments', () => {
  let cast: Cast;

  beforeAll(async () => {
    cast = await castOf();
  });

  it('are made on areas, KPIs, check-ins and reports, with mentions', async () => {
    const { id, areaId, owner, ceo, reviewer } = cast;
    const kpiId = await addKpi(id, { at: MONDAY, areaId, by: owner.personId });
    const { id: checkInId } = await checkIn(owner.at(MONDAY), areaId);
    const reportId = await addReport(cast);
    const mentions = [owner.personId, reviewer.personId, owner.personId];
    const said = await say(ceo.at(WEDNESDAY), on('check_in', checkInId), { mentions });
    expect(said).toEqual({
      id: expect.any(String),
      subjectKind: 'check_in',
      subjectId: checkInId,
      author: { personId: ceo.personId, name: 'ceo' },
      body: 'Why **so** late?',
      mentions: [
        { personId: owner.personId, name: 'member' },
        { personId: reviewer.personId, name: 'reviewer' },
      ],
      isQuestion: true,
      line: null,
      createdAt: '2026-10-07T08:00:00.000Z',
      editedAt: null,
      removedAt: null,
      version: 1,
      can: { update: true, remove: true },
    });
    for (const subject of [on('area', areaId), on('kpi', kpiId), on('report', reportId)]) {
      const { id: commentId } = await say(owner, subject);
      expect(await talk(ceo, subject)).toMatchObject([{ id: commentId, can: { update: false } }]);
    }
  });

  it('are read oldest first, in pages', async () => {
    const { owner, areaId, viewer } = cast;
    const { id } = await checkIn(owner.at(MONDAY), areaId);
    const subject = on('check_in', id);
    for (const body of ['one', 'two', 'three']) await say(owner, subject, { body });
    expect(bodies(await talk(viewer, subject))).toEqual(['one', 'two', 'three']);
    const { body } = await viewer
      .get(`comments?subjectKind=check_in&subjectId=${id}&limit=2`)
      .expect(200);
    expect(bodies(await talk(viewer, subject, `&limit=2&cursor=${body.next}`))).toEqual(['three']);
  });

  it('are changed and taken back by their author alone', async () => {
    const { owner, areaId, cpo, viewer } = cast;
    const { id: checkInId } = await checkIn(owner.at(MONDAY), areaId);
    const subject = on('check_in', checkInId);
    const { id } = await say(owner.at(MONDAY), subject);
    const path = `comments/${id}`;
    await cpo.change('patch', path, { body: { body: 'No.' }, status: 403 });
    await cpo.change('delete', path, { status: 403 });
    await owner.patch(path, { body: 'No.' }).expect(428);
    const edited = await owner.at(WEDNESDAY).change('patch', path, { body: { body: 'Ah, so.' } });
    expect(edited.body).toMatchObject({ body: 'Ah, so.', editedAt: '2026-10-07T08:00:00.000Z' });
    await owner.patch(path, { body: 'No.' }).set('if-match', '"v1"').expect(412);
    await owner.delete(path).set('if-match', '"v1"').expect(412);
    const removed = await owner.at(WEDNESDAY).change('delete', path);
    const hidden = { id, body: '', mentions: [], removedAt: '2026-10-07T08:00:00.000Z' };
    expect(removed.body).toMatchObject(hidden);
    expect((await owner.change('delete', path)).body).toEqual(removed.body);
    expect(await talk(viewer, subject)).toMatchObject([hidden]);
    await owner.change('patch', path, { body: { body: 'Again.' }, status: 403 });
    const { body } = await viewer.get(`activity?subjectId=${id}`).expect(200);
    expect(body.data).toMatchObject([
      { action: 'comment.remove' },
      { action: 'comment.update' },
      { action: 'comment.create', areaId },
    ]);
    expect(JSON.stringify(body.data)).not.toContain('Ah, so.');
  });

  it('are not for viewers to make, nor on what they cannot see', async () => {
    const { id, areaId, owner, viewer, contributor } = cast;
    const subject = on('area', areaId);
    await viewer.post('comments', { ...subject, body: 'Hm.' }).expect(403);
    const draft = await checkIn(owner.at(MONDAY), areaId, { state: 'draft' });
    const onDraft = on('check_in', draft.id);
    await contributor.post('comments', { ...onDraft, body: 'Hm.' }).expect(404);
    const { id: commentId } = await say(owner, onDraft);
    await contributor.get(`comments/${commentId}`).expect(404);
    await contributor.get(`comments?subjectKind=check_in&subjectId=${draft.id}`).expect(404);
    const kpiId = await addKpi(id, { at: MONDAY, areaId, by: owner.personId });
    await asOwner(id, (client) =>
      client.query(
        'UPDATE kpis SET is_confidential = true WHERE organization_id = $1 AND id = $2',
        [id, kpiId],
      ),
    );
    await viewer.get(`comments?subjectKind=kpi&subjectId=${kpiId}`).expect(404);
    expect(await talk(owner, on('kpi', kpiId))).toEqual([]);
  });

  it('end at the walls of the organization', async () => {
    const { areaId, owner } = cast;
    const { id } = await say(owner, on('area', areaId));
    const { admin, member } = await foundOrganization();
    await admin.post('comments', { ...on('area', areaId), body: 'Hm.' }).expect(404);
    await admin.get(`comments/${id}`).expect(404);
    await admin.patch(`comments/${id}`, { body: 'x' }).set('if-match', '"v1"').expect(404);
    await owner.post('comments', { ...on('report', randomUUID()), body: 'Hm.' }).expect(404);
    const mentions = [owner.personId, member.personId];
    const { body } = await owner
      .post('comments', { ...on('area', areaId), body: 'Hm.', mentions })
      .expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/mentions/1' }]);
  });

  it.each([
    [{ body: '' }, '/body'],
    [{ body: 'x'.repeat(10_001) }, '/body'],
    [{ body: 'x', subjectKind: 'person' }, '/subjectKind'],
    [{ body: 'x', subjectId: 'roadmap' }, '/subjectId'],
    [{ body: 'x', mentions: ['cpo'] }, '/mentions'],
    [{ body: 'x', authorId: randomUUID() }, '/authorId'],
  ])('refuse %j', async (fields, pointer) => {
    const { owner, areaId } = cast;
    const { body } = await owner.post('comments', { ...on('area', areaId), ...fields }).expect(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });
});
