import { randomUUID } from 'node:crypto';
import { castOf, checkIn, MONDAY, WEDNESDAY, type Cast } from '../support/check-ins.ts';
import type { Client } from '../support/client.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';
import { addKpi } from '../support/ownership.ts';

interface Mention {
  readonly comment: { readonly id: string; readonly body: string; readonly isQuestion: boolean };
  readonly answers: { readonly id: string } | null;
}

type Scope = 'to-me' | 'answered' | 'open';

const on = (subjectKind: string, subjectId: string) => ({ subjectKind, subjectId });

async function say(client: Client, subject: object, more: object = {}): Promise<string> {
  const { body } = await client
    .post('comments', { ...subject, body: 'Why so late?', ...more })
    .expect(201);
  return (body as { id: string }).id;
}

async function waiting(client: Client, scope: Scope, more = ''): Promise<readonly Mention[]> {
  const { body } = await client.get(`mentions?scope=${scope}${more}`).expect(200);
  return body.data as readonly Mention[];
}

const ids = async (client: Client, scope: Scope) =>
  (await waiting(client, scope)).map(({ comment }) => comment.id);

async function makeConfidential({ id }: Cast, kpiId: string): Promise<void> {
  await asOwner(id, (client) =>
    client.query('UPDATE kpis SET is_confidential = true WHERE organization_id = $1 AND id = $2', [
      id,
      kpiId,
    ]),
  );
}

describe('a mention', () => {
  let cast: Cast;

  beforeEach(async () => {
    cast = await castOf();
  });

  const ask = (subject: object, more: object = {}) =>
    say(cast.ceo.at(MONDAY), subject, { mentions: [cast.owner.personId], ...more });

  it('waits for the person with all that it takes to answer', async () => {
    const { areaId, owner, ceo, reviewer } = cast;
    const id = await ask(on('area', areaId));
    const rows = await waiting(owner, 'to-me');
    const { body: comment } = await owner.get(`comments/${id}`).expect(200);
    expect(rows).toEqual([
      {
        comment,
        subject: { kind: 'area', id: areaId, key: 'roadmap', name: 'Roadmap' },
        areaId,
        answers: null,
      },
    ]);
    expect(comment).toMatchObject({ isQuestion: true, can: { update: false } });
    expect((await owner.get('mentions').expect(200)).body.data).toEqual(rows);
    for (const client of [ceo, reviewer]) expect(await ids(client, 'to-me')).toEqual([]);
  });

  it('on a report is named by its period', async () => {
    const { cpo, owner } = cast;
    const { body } = await cpo.at(WEDNESDAY).post('reports', { period: '2026-09' }).expect(201);
    await ask(on('report', body.id));
    expect(await waiting(owner, 'to-me')).toMatchObject([
      {
        subject: { kind: 'report', id: body.id, key: '2026-09', name: body.period.label },
        areaId: null,
      },
    ]);
  });

  it('waits until it is answered, not until somebody else writes', async () => {
    const { areaId, owner, cpo } = cast;
    const subject = on('area', areaId);
    await say(owner.at(MONDAY), subject);
    const id = await ask(subject);
    await say(cpo.at(WEDNESDAY), subject);
    await say(owner.at(WEDNESDAY), on('check_in', (await checkIn(owner, areaId)).id));
    expect(await ids(owner, 'to-me')).toEqual([id]);
    const answer = await say(owner.at(WEDNESDAY), subject);
    expect(await ids(owner, 'to-me')).toEqual([]);
    await owner.change('delete', `comments/${answer}`);
    expect(await ids(owner, 'to-me')).toEqual([id]);
  });

  it('waits until it is read, and again when somebody is added to it later', async () => {
    const { areaId, owner, ceo, reviewer } = cast;
    const id = await ask(on('area', areaId));
    const path = `comments/${id}`;
    for (const client of [owner, owner, reviewer]) await client.put(`${path}/reading`).expect(204);
    expect(await ids(owner, 'to-me')).toEqual([]);
    await say(reviewer, on('area', areaId), { body: 'Before I was asked.' });
    const mentions = [owner.personId, reviewer.personId];
    await ceo.change('patch', path, { body: { mentions } });
    expect(await ids(reviewer, 'to-me')).toEqual([id]);
    expect(await ids(owner, 'to-me')).toEqual([]);
    await ceo.change('delete', path);
    expect(await ids(reviewer, 'to-me')).toEqual([]);
  });

  it('is read without a trace in the activity, by viewers too', async () => {
    const { areaId, viewer, admin } = cast;
    const id = await ask(on('area', areaId), { mentions: [viewer.personId] });
    const newest = async () => (await admin.get('activity?limit=1').expect(200)).body.data[0].seq;
    const before = await newest();
    expect(await ids(viewer, 'to-me')).toEqual([id]);
    await viewer.put(`comments/${id}/reading`).expect(204);
    expect(await ids(viewer, 'to-me')).toEqual([]);
    expect(await newest()).toBe(before);
  });

  it('is a question by its words, or because its author says so', async () => {
    const { areaId, ceo, owner } = cast;
    const subject = on('area', areaId);
    const [first, second, third] = [
      await ask(subject, { body: 'Please explain.' }),
      await ask(subject, { body: 'Please explain.', isQuestion: true }),
      await ask(subject, { isQuestion: false }),
    ];
    const asked = async () =>
      (await waiting(owner, 'to-me')).map(({ comment: { id, isQuestion } }) => [id, isQuestion]);
    expect(await asked()).toEqual([
      [third, false],
      [second, true],
      [first, false],
    ]);
    await ceo.change('patch', `comments/${first}`, { body: { isQuestion: true } });
    expect(await asked()).toContainEqual([first, true]);
  });

  it('comes in pages, newest first', async () => {
    const { areaId, owner } = cast;
    const subject = on('area', areaId);
    const [first, second, third] = [await ask(subject), await ask(subject), await ask(subject)];
    const { body } = await owner.get('mentions?limit=2').expect(200);
    const rest = await waiting(owner, 'to-me', `&limit=2&cursor=${body.next}`);
    expect([...body.data, ...rest].map(({ comment }) => comment.id)).toEqual([
      third,
      second,
      first,
    ]);
    await owner.get('mentions?cursor=nonsense').expect(400);
    await owner.get('mentions?scope=mine').expect(400);
  });
});

describe('an answer', () => {
  let cast: Cast;

  beforeEach(async () => {
    cast = await castOf();
  });

  it('waits for whoever asked until it is read, with the question beside it', async () => {
    const { areaId, owner, ceo, reviewer } = cast;
    const { id: checkInId } = await checkIn(owner.at(MONDAY), areaId);
    const subject = on('check_in', checkInId);
    await say(reviewer.at(MONDAY), subject, { body: 'Before the question.' });
    const asked = await say(ceo.at(MONDAY), subject, { mentions: [owner.personId] });
    const answer = await say(owner.at(WEDNESDAY), subject, { body: 'A supplier.' });
    await say(ceo.at(WEDNESDAY), subject, { body: 'I see.' });
    const [row, ...others] = await waiting(ceo, 'answered');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      comment: { id: answer, body: 'A supplier.' },
      subject: { kind: 'check_in', id: checkInId, key: null, name: 'Roadmap' },
      areaId,
      answers: { id: asked, body: 'Why so late?', createdAt: '2026-10-05T08:00:00.000Z' },
    });
    expect(await ids(owner, 'answered')).toEqual([]);
    expect(await ids(reviewer, 'answered')).toEqual([]);
    await ceo.put(`comments/${answer}/reading`).expect(204);
    expect(await ids(ceo, 'answered')).toEqual([]);
  });

  it('closes a question, which stays open until one of those who were asked writes', async () => {
    const { areaId, owner, ceo, cpo, contributor } = cast;
    const subject = on('area', areaId);
    const mentions = [owner.personId, contributor.personId];
    const id = await say(ceo, subject, { mentions });
    await say(ceo, subject, { mentions, body: 'No question.' });
    await say(ceo, subject, { body: 'To nobody in particular?' });
    await say(cpo, subject);
    expect(await ids(cpo, 'open')).toEqual([id]);
    await say(contributor, subject, { body: 'Because.' });
    expect(await ids(cpo, 'open')).toEqual([]);
  });
});

describe('what somebody may not see', () => {
  let cast: Cast;

  beforeAll(async () => {
    cast = await castOf();
  });

  it('stays withheld where they are mentioned: a confidential KPI, and a draft', async () => {
    const { id, areaId, owner, ceo, stranger, contributor } = cast;
    const mentions = [stranger.personId, contributor.personId];
    const kpiId = await addKpi(id, { at: MONDAY, areaId, by: owner.personId });
    const onKpi = await say(ceo, on('kpi', kpiId), { mentions });
    const draft = await checkIn(owner.at(MONDAY), areaId, { state: 'draft' });
    await say(owner, on('check_in', draft.id), { mentions });
    const [row, ...others] = await waiting(stranger, 'to-me');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      comment: { id: onKpi },
      subject: { kind: 'kpi', id: kpiId, key: `kpi-${kpiId}`, name: 'On-time delivery' },
      areaId,
    });
    await makeConfidential(cast, kpiId);
    expect(await ids(stranger, 'to-me')).toEqual([]);
    expect(await ids(stranger, 'open')).toEqual([]);
    expect(await ids(contributor, 'to-me')).toEqual([onKpi]);
    await stranger.put(`comments/${onKpi}/reading`).expect(404);
  });

  it('ends at the walls of the organization', async () => {
    const { areaId, owner, ceo } = cast;
    const comment = await say(ceo, on('area', areaId), { mentions: [owner.personId] });
    const { admin } = await foundOrganization();
    for (const scope of ['to-me', 'answered', 'open'] as const)
      expect(await ids(admin, scope)).toEqual([]);
    await admin.put(`comments/${comment}/reading`).expect(404);
    await owner.put(`comments/${randomUUID()}/reading`).expect(404);
  });
});
