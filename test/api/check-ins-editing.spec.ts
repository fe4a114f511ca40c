import type { Client } from '../support/client.ts';
import {
  castOf,
  checkIn,
  FRIDAY,
  MONDAY,
  trouble,
  WEDNESDAY,
  type CheckInBody,
} from '../support/check-ins.ts';
import { named, owed } from '../support/obligations.ts';
import { foundOrganization } from '../support/organization.ts';
import { addOwnership } from '../support/ownership.ts';

const edit = (client: Client, { id }: CheckInBody, body: object, status = 200) =>
  client.change('patch', `check-ins/${id}`, { body, status });

const acknowledge = (client: Client, { id }: CheckInBody, status = 200) =>
  client.change('put', `check-ins/${id}/acknowledgement`, { read: `check-ins/${id}`, status });

const takeBack = (client: Client, { id }: CheckInBody, status = 200) =>
  client.change('delete', `check-ins/${id}/acknowledgement`, { read: `check-ins/${id}`, status });

const publish = (client: Client, { id }: CheckInBody, status = 200) =>
  client.change('put', `check-ins/${id}/publication`, { read: `check-ins/${id}`, status });

const draftOf = (author: Client, areaId: string, more: object = {}) =>
  checkIn(author, areaId, { state: 'draft', ...more });

describe('a draft', () => {
  it('is seen by its author and by those who answer for the area', async () => {
    const { areaId, contributor, owner, cpo, reviewer, viewer } = await castOf();
    const draft = await draftOf(contributor.at(MONDAY), areaId);
    for (const reader of [contributor, owner, cpo])
      await reader.get(`check-ins/${draft.id}`).expect(200);
    for (const other of [reviewer, viewer]) {
      await other.get(`check-ins/${draft.id}`).expect(404);
      const { body } = await other.get(`check-ins?areaId=${areaId}`).expect(200);
      expect(body.data).toEqual([]);
    }
  });

  it('may lack anything and answers for nothing until it is published', async () => {
    const { areaId, owner } = await castOf();
    const draft = await draftOf(owner.at(MONDAY), areaId, { status: 'off_track', confidence: 3 });
    expect(draft).toMatchObject({ state: 'draft', publishedAt: null, isLatest: false });
    expect(named(await owed(owner.at(MONDAY), 'state=open'))).toEqual([['check_in', '2026-W41']]);
    const { body } = await publish(owner.at(WEDNESDAY), draft, 422);
    expect(body.errors).toHaveLength(5);
    await edit(owner.at(WEDNESDAY), draft, { status: 'on_track', confidence: null });
    const { body: published } = await publish(owner.at(WEDNESDAY), draft);
    expect(published).toMatchObject({
      state: 'published',
      datedAt: '2026-10-07T08:00:00.000Z',
      publishedAt: '2026-10-07T08:00:00.000Z',
      confidence: null,
      period: { key: '2026-W41' },
    });
    expect(await owed(owner.at(WEDNESDAY), 'state=open')).toEqual([]);
  });

  it('is discarded by its author alone, and then found by nobody', async () => {
    const { areaId, contributor, owner } = await castOf();
    const { id } = await draftOf(contributor.at(MONDAY), areaId);
    const path = `check-ins/${id}`;
    await owner.change('delete', path, { status: 403 });
    await contributor.delete(path).expect(428);
    await contributor.delete(path).set('if-match', '"v9"').expect(412);
    await contributor.change('delete', path, { status: 204 });
    for (const client of [contributor, owner]) {
      await client.get(path).expect(404);
      const { body } = await client.get(`check-ins?areaId=${areaId}`).expect(200);
      expect(body.data).toEqual([]);
    }
    await contributor.delete(path).set('if-match', '"v1"').expect(404);
    const { body: prefill } = await contributor.get(`check-ins/prefill?areaId=${areaId}`);
    expect(prefill).toMatchObject({ draft: null });
    const { body: activity } = await owner.get(`activity?subjectId=${id}`).expect(200);
    expect(activity.data).toMatchObject([
      { action: 'check_in.discard' },
      { action: 'check_in.create' },
    ]);
    const published = await checkIn(owner.at(MONDAY), areaId);
    await owner.change('delete', `check-ins/${published.id}`, { status: 409 });
  });

  it('keeps the date that it was given', async () => {
    const { areaId, owner } = await castOf();
    const draft = await draftOf(owner.at(WEDNESDAY), areaId, { datedAt: MONDAY });
    const { body } = await publish(owner.at(FRIDAY), draft);
    expect(body.datedAt).toBe('2026-10-05T08:00:00.000Z');
  });

  it('is published once, however often it is asked', async () => {
    const { areaId, owner } = await castOf();
    const draft = await draftOf(owner.at(MONDAY), areaId);
    const { body } = await publish(owner.at(WEDNESDAY), draft);
    expect((await publish(owner.at(FRIDAY), draft)).body).toEqual(body);
  });

  it('keeps its words out of the activity until it is published', async () => {
    const { areaId, owner, viewer } = await castOf();
    const draft = await draftOf(owner.at(MONDAY), areaId, { highlights: 'Not yet.' });
    await edit(owner.at(MONDAY), draft, { highlights: 'Nearly.' });
    const activity = async () => {
      const { body } = await viewer.get(`activity?subjectId=${draft.id}`).expect(200);
      return body.data as { action: string; details: object }[];
    };
    const [update, create] = await activity();
    expect(update?.details).toEqual({ note: { fields: ['highlights'] } });
    expect(JSON.stringify(create)).not.toContain('Not yet.');
    await publish(owner.at(WEDNESDAY), draft);
    expect((await activity())[0]).toMatchObject({
      action: 'check_in.publish',
      details: { after: { highlights: 'Nearly.', status: 'on_track' } },
    });
  });

  it('is not published by others, nor unread', async () => {
    const { areaId, owner, contributor } = await castOf();
    const draft = await draftOf(owner.at(MONDAY), areaId);
    await contributor.put(`check-ins/${draft.id}/publication`).set('if-match', '"v1"').expect(404);
    await owner.put(`check-ins/${draft.id}/publication`).expect(428);
    await owner.put(`check-ins/${draft.id}/publication`).set('if-match', '"v9"').expect(412);
  });
});

describe('an edit', () => {
  it('changes the texts, keeps the versions, and asks for a new acknowledgement', async () => {
    const { areaId, owner, reviewer, viewer } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId, { highlights: 'Shipped.' });
    await acknowledge(reviewer.at(WEDNESDAY), first);
    expect(await owed(reviewer.at(WEDNESDAY), '')).toMatchObject([{ metAt: expect.any(String) }]);
    const { body } = await edit(owner.at(FRIDAY), first, { highlights: 'Shipped to **all**.' });
    expect(body).toMatchObject({ highlights: 'Shipped to **all**.', acknowledgement: null });
    expect(await owed(reviewer.at(FRIDAY), 'state=open')).toMatchObject([
      { kind: 'check_in_acknowledgement', dueAt: '2026-10-14T17:00:00.000Z', metAt: null },
    ]);
    const history = await viewer.get(`check-ins/${first.id}/history`).expect(200);
    expect(history.body).toMatchObject([
      { version: 3, highlights: 'Shipped to **all**.', acknowledgement: null, to: null },
      {
        version: 2,
        highlights: 'Shipped.',
        acknowledgement: { name: 'reviewer', at: '2026-10-07T08:00:00.000Z' },
        from: '2026-10-07T08:00:00.000Z',
        to: '2026-10-09T12:00:00.000Z',
      },
      { version: 1, highlights: 'Shipped.', acknowledgement: null },
    ]);
  });

  it('changes figures only of the latest', async () => {
    const { areaId, owner } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId, { confidence: 8 });
    await edit(owner.at(MONDAY), first, { confidence: 7 });
    await checkIn(owner.at(WEDNESDAY), areaId);
    await edit(owner.at(FRIDAY), first, { confidence: 2 }, 409);
    await edit(owner.at(FRIDAY), first, { status: 'done' }, 409);
    const { body } = await edit(owner.at(FRIDAY), first, { confidence: 7, lowlights: 'One bug.' });
    expect(body).toMatchObject({ confidence: 7, lowlights: 'One bug.', isLatest: false });
    expect(body.can).toMatchObject({ update: true, updateFigures: false });
  });

  it('leaves a published check-in complete', async () => {
    const { areaId, owner } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId, trouble(owner.personId));
    const { body } = await edit(owner.at(WEDNESDAY), first, { cause: null }, 422);
    expect(body.errors).toMatchObject([{ pointer: '/cause' }]);
    await edit(owner.at(WEDNESDAY), first, { datedAt: MONDAY }, 409);
  });

  it('that changes nothing is none', async () => {
    const { areaId, owner } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId, { highlights: 'Shipped.' });
    const { body } = await edit(owner.at(WEDNESDAY), first, { highlights: 'Shipped.' });
    expect(body).toEqual(first);
  });

  it('needs the version that was read, and the right', async () => {
    const { areaId, owner, contributor, stranger, viewer } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId);
    const path = `check-ins/${first.id}`;
    await owner.patch(path, { plan: 'x' }).expect(428);
    await owner.patch(path, { plan: 'x' }).set('if-match', '"v7"').expect(412);
    await owner.patch(path, { areaId }).set('if-match', '"v1"').expect(400);
    for (const other of [contributor, stranger, viewer])
      await edit(other.at(WEDNESDAY), first, { plan: 'x' }, 403);
    const elsewhere = await foundOrganization();
    await elsewhere.admin.patch(path, { plan: 'x' }).set('if-match', '"v1"').expect(404);
  });
});

describe('an acknowledgement', () => {
  it('is owed by the reviewer, given once, and never by the author', async () => {
    const { areaId, owner, reviewer, viewer, stranger, cpo } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId);
    expect(await owed(reviewer.at(MONDAY), 'state=open')).toMatchObject([
      {
        kind: 'check_in_acknowledgement',
        subject: { kind: 'check_in', id: first.id, name: 'Roadmap' },
        dueAt: '2026-10-08T17:00:00.000Z',
        owedBy: [{ personId: reviewer.personId, as: 'reviewer' }],
        answerAt: `/check-ins/${first.id}/acknowledgement`,
      },
    ]);
    expect(named(await owed(owner.at(MONDAY), 'scope=to-me'))).toEqual([
      ['check_in_acknowledgement', '2026-W41'],
    ]);
    for (const other of [owner, viewer, stranger]) await acknowledge(other, first, 403);
    const { body } = await acknowledge(reviewer.at(WEDNESDAY), first);
    expect(body).toMatchObject({
      version: 2,
      acknowledgement: { personId: reviewer.personId, at: '2026-10-07T08:00:00.000Z' },
    });
    const again = await cpo
      .put(`check-ins/${first.id}/acknowledgement`)
      .set('if-match', '"v1"')
      .expect(200);
    expect(again.body).toMatchObject({ version: 2, acknowledgement: body.acknowledgement });
    expect(await owed(reviewer.at(WEDNESDAY), 'state=open')).toEqual([]);
  });

  it('is owed by the owner, where the reviewer wrote it', async () => {
    const { id, areaId, owner, reviewer } = await castOf();
    const contributes = { role: 'contributor', person: reviewer.personId, from: '2026-10-05' };
    await addOwnership(id, areaId, contributes);
    const first = await checkIn(reviewer.at(MONDAY), areaId);
    expect(await owed(reviewer.at(MONDAY), 'state=open')).toEqual([]);
    expect(await owed(owner.at(MONDAY), 'state=open')).toMatchObject([
      { kind: 'check_in_acknowledgement', owedBy: [{ as: 'accountable' }] },
    ]);
    await acknowledge(reviewer, first, 403);
    await acknowledge(owner.at(MONDAY), first);
    expect(await owed(owner.at(MONDAY), 'state=open')).toEqual([]);
  });

  it('is taken back only by whoever gave it, and then owed again', async () => {
    const { areaId, owner, reviewer, cpo } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId);
    await takeBack(reviewer.at(MONDAY), first);
    await acknowledge(reviewer.at(WEDNESDAY), first);
    await takeBack(cpo.at(WEDNESDAY), first, 403);
    const { body } = await takeBack(reviewer.at(WEDNESDAY), first);
    expect(body.acknowledgement).toBeNull();
    expect(await owed(reviewer.at(WEDNESDAY), 'state=open')).toHaveLength(1);
  });

  it('of a text that changed meanwhile is refused', async () => {
    const { areaId, owner, reviewer } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId);
    await edit(owner.at(WEDNESDAY), first, { lowlights: 'On second thought.' });
    await reviewer.put(`check-ins/${first.id}/acknowledgement`).set('if-match', '"v1"').expect(412);
  });

  it('is not given to a draft', async () => {
    const { areaId, contributor, cpo } = await castOf();
    const draft = await draftOf(contributor.at(MONDAY), areaId);
    const { body } = await acknowledge(cpo, draft, 409);
    expect(body).toMatchObject({ status: 409, detail: expect.stringContaining('draft') });
  });

  it('leaves one entry for each change', async () => {
    const { areaId, owner, reviewer, viewer } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId);
    await edit(owner.at(MONDAY), first, { plan: 'Rest.' });
    await acknowledge(reviewer.at(WEDNESDAY), first);
    await acknowledge(reviewer.at(WEDNESDAY), first);
    await takeBack(reviewer.at(WEDNESDAY), first);
    const { body } = await viewer.get(`activity?subjectId=${first.id}`).expect(200);
    expect(body.data).toMatchObject([
      { action: 'check_in.withdraw_acknowledgement', areaId },
      { action: 'check_in.acknowledge' },
      { action: 'check_in.update', details: { before: { plan: '' }, after: { plan: 'Rest.' } } },
      { action: 'check_in.publish' },
    ]);
  });
});
