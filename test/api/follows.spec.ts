import { randomUUID } from 'node:crypto';
import { runJob, type Client } from '../support/client.ts';
import { makeKpi } from '../support/kpis.ts';
import { foundOrganization } from '../support/organization.ts';
import { patch, roadmapped, step } from '../support/roadmap.ts';

// The cast lives on a Friday; the digest comes on the Monday after.
const MONDAY = '2026-11-09T10:05:00Z';

const WINDOW = { startsOn: '2026-10-01', targetOn: '2026-11-30' };

/** An area with an item, a KPI and a report, by the kinds under which they are followed. */
async function setUp() {
  const cast = await roadmapped();
  const { add, areaId, cpo, member } = cast;
  const item = await add('Trial', WINDOW);
  const kpi = await makeKpi(member, areaId);
  const { body: report } = await cpo.post('reports', { period: '2026-10' }).expect(201);
  const things = [`area/${areaId}`, `item/${item.id}`, `kpi/${kpi.id}`, `report/${report.id}`];
  return { ...cast, item, kpi, reportId: String(report.id), things };
}

const follow = async (who: Client, things: readonly string[]): Promise<void> => {
  for (const thing of things) await who.put(`follows/${thing}`).expect(200);
};

const names = async (who: Client): Promise<readonly string[]> => {
  const { body } = await who.get('follows').expect(200);
  return (body as { name: string }[]).map(({ name }) => name);
};

const hide = (who: Client, key: string) =>
  who.change('patch', `kpis/${key}`, { body: { isConfidential: true } });

describe('following', () => {
  it('is each person’s own, once, ends when they like, and leaves no activity', async () => {
    const { viewer, stranger, admin, things, areaId, kpi } = await setUp();
    const revision = async () => (await admin.get('activity?limit=1').expect(200)).body.data[0].id;
    const before = await revision();
    const [area = ''] = things;
    const not = { kind: 'area', id: areaId, isFollowing: false, since: null };
    expect((await viewer.get(`follows/${area}`).expect(200)).body).toEqual(not);
    await follow(viewer, [...things, ...things]);
    const { body } = await viewer.get(`follows/${area}`).expect(200);
    expect(body).toEqual({ ...not, isFollowing: true, since: '2026-11-06T09:00:00.000Z' });
    expect(await names(viewer)).toEqual(['New customers', 'October 2026', 'Roadmap', 'Trial']);
    expect((await viewer.get('follows').expect(200)).body[0]).toEqual({
      kind: 'kpi',
      id: kpi.id,
      key: kpi.key,
      name: 'New customers',
      since: '2026-11-06T09:00:00.000Z',
    });
    expect((await stranger.get(`follows/${area}`).expect(200)).body).toEqual(not);
    expect(await names(stranger)).toEqual([]);
    expect((await viewer.delete(`follows/${area}`).expect(200)).body).toEqual(not);
    expect((await viewer.delete(`follows/${area}`).expect(200)).body).toEqual(not);
    expect(await names(viewer)).toEqual(['New customers', 'October 2026', 'Trial']);
    expect(await revision()).toBe(before);
  });

  it('is of what there is, and of what the person may know of', async () => {
    const { viewer, member, things, kpi } = await setUp();
    const { admin: outsider } = await foundOrganization();
    for (const thing of things) await outsider.put(`follows/${thing}`).expect(404);
    await viewer.put(`follows/item/${randomUUID()}`).expect(404);
    await viewer.put(`follows/planet/${randomUUID()}`).expect(404);
    await viewer.put('follows/area/roadmap').expect(400);
    await follow(viewer, [`kpi/${kpi.id}`]);
    await follow(member, [`kpi/${kpi.id}`]);
    await hide(member, kpi.key);
    expect(await names(viewer)).toEqual([]);
    for (const deed of ['get', 'put', 'delete'] as const)
      await viewer[deed](`follows/kpi/${kpi.id}`).expect(404);
    expect(await names(member)).toEqual(['New customers']);
  });
});

const say = (who: Client, subjectKind: string, subjectId: string, body: string) =>
  who.post('comments', { subjectKind, subjectId, body }).expect(201);

/** Those of Monday, as the sentences in them, by who gets them. */
async function digests(organizationId: string, admin: Client): Promise<Map<string, string>> {
  for (let hour = 0; hour < 2; hour += 1) {
    await runJob('notices.remind', { organizationId }, MONDAY);
    await runJob('notices.write', { organizationId }, MONDAY);
  }
  const { body } = await admin.at(MONDAY).get('outbox').expect(200);
  const all = body.data as { id: string; kind: string; toName: string }[];
  const told = all.filter(({ kind }) => kind === 'digest');
  const texts = new Map<string, string>();
  for (const { id, toName } of told)
    texts.set(toName, (await admin.at(MONDAY).get(`outbox/${id}`).expect(200)).body.text);
  expect(texts.size).toBe(told.length);
  return texts;
}

const lines = (text = '') =>
  text
    .split('\n')
    .filter((line) => line.startsWith('* '))
    .toSorted();

describe('the weekly digest', () => {
  it('tells followers what others did, once', async () => {
    const { id, areaId, reportId, item, kpi, things, ...people } = await setUp();
    const { admin, ceo, cpo, member, viewer } = people;
    for (const who of [viewer, member]) await follow(who, things);
    const checkIn = { areaId, status: 'on_track', highlights: 'All is well.' };
    await member.post('check-ins', checkIn).expect(201);
    await say(ceo, 'kpi', kpi.id, 'This is new.');
    await say(member, 'report', reportId, 'My own words.');
    const unsaid = await say(ceo, 'report', reportId, 'Never mind.');
    await ceo.change('delete', `comments/${unsaid.body.id}`);
    await step(member, item, 'commitment');
    await patch(member, item, { targetOn: '2026-12-14', reason: 'Vendor is late' });
    const report = `reports/${reportId}`;
    await cpo.change('put', `${report}/submission`, { body: {}, read: report });
    const texts = await digests(id, admin);
    const told = texts.get('viewer');
    expect(lines(told)).toEqual([
      '* October 2026, submitted by cpo',
      '* Roadmap: On track (member)',
      '* Trial: moved to 2026-12-14 (member)',
      '* ceo on New customers',
      '* member on October 2026',
    ]);
    for (const part of ['This is new.', 'All is well.', 'Vendor is late', '/roadmap/trial'])
      expect(told).toContain(part);
    expect(lines(texts.get('member'))).toEqual([
      '* October 2026, submitted by cpo',
      '* ceo on New customers',
    ]);
  });

  it('tells nothing confidential, nothing of what is no longer followed, and nobody who left', async () => {
    const { id, areaId, kpi, things, admin, ceo, member, viewer, join } = await setUp();
    const leaver = await join('member', 'leaver');
    const follower = (await join('member', 'follower')).at('2026-11-06T09:00:00Z');
    await follow(follower, things);
    await follow(leaver, things);
    await follow(viewer, [`area/${areaId}`, `kpi/${kpi.id}`]);
    await say(ceo, 'kpi', kpi.id, 'A secret.');
    await hide(member, kpi.key);
    await say(ceo, 'area', areaId, 'Good work.');
    await viewer.delete(`follows/area/${areaId}`).expect(200);
    const gone = `people/${leaver.personId}`;
    await admin.change('put', `${gone}/deactivation`, { body: {}, read: gone });
    const texts = await digests(id, admin);
    expect([...texts.keys()]).toEqual(['follower']);
    expect(lines(texts.get('follower'))).toEqual(['* ceo on Roadmap']);
  });
});
