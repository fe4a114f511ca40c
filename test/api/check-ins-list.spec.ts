import {
  castOf,
  checkIn,
  FRIDAY,
  MONDAY,
  WEDNESDAY,
  type CheckInBody,
} from '../support/check-ins.ts';
import type { Client } from '../support/client.ts';
import { plan } from '../support/obligations.ts';
import { foundOrganization, asOwner } from '../support/organization.ts';
import { addKpi, addValue } from '../support/ownership.ts';

async function listed(client: Client, query: string): Promise<CheckInBody[]> {
  const { body } = await client.get(`check-ins?${query}`).expect(200);
  return body.data as CheckInBody[];
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('the list of check-ins', () => {
  it('comes newest first, in pages, cut as asked', async () => {
    const { areaId, owner, contributor, viewer } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId);
    const second = await checkIn(contributor.at(WEDNESDAY), areaId);
    const third = await checkIn(owner.at(FRIDAY), areaId);
    expect(ids(await listed(viewer, ''))).toEqual(ids([third, second, first]));
    expect(ids(await listed(viewer, `authorId=${contributor.personId}`))).toEqual([second.id]);
    expect(ids(await listed(viewer, 'from=2026-10-07&to=2026-10-07'))).toEqual([second.id]);
    expect(ids(await listed(viewer, 'at=2026-10-07'))).toEqual(ids([second, first]));
    expect(await listed(viewer, 'state=draft')).toEqual([]);
    const page = await viewer.get('check-ins?limit=2').expect(200);
    expect(ids(page.body.data)).toEqual(ids([third, second]));
    const rest = await viewer.get(`check-ins?limit=2&cursor=${page.body.next}`).expect(200);
    expect(rest.body).toMatchObject({ data: [{ id: first.id }], next: null });
  });

  it('answers on after a read that failed together with the end of its transaction', async () => {
    const { areaId, owner, viewer } = await castOf();
    const made = await checkIn(owner.at(MONDAY), areaId);
    const cursor = Buffer.from('["no time","no id"]').toString('base64url');
    for (let time = 0; time < 5; time += 1) {
      await viewer.get(`check-ins?cursor=${cursor}`).expect(400);
      expect(ids(await listed(viewer, ''))).toEqual([made.id]);
    }
  });

  it('shows what was known at an instant', async () => {
    const { areaId, owner, viewer } = await castOf();
    const first = await checkIn(owner.at(MONDAY), areaId, { plan: 'Before.' });
    await owner
      .at(WEDNESDAY)
      .change('patch', `check-ins/${first.id}`, { body: { plan: 'After.' } });
    await checkIn(owner.at(FRIDAY), areaId, { datedAt: MONDAY });
    const asOf = (time: string) => listed(viewer, `asOf=${time}`);
    expect(await asOf('2026-10-05T07:59:59Z')).toEqual([]);
    expect(await asOf('2026-10-06T00:00:00Z')).toMatchObject([{ plan: 'Before.', isLatest: true }]);
    expect(await asOf('2026-10-08T00:00:00Z')).toMatchObject([{ plan: 'After.' }]);
    expect(await asOf('2026-10-10T00:00:00Z')).toHaveLength(2);
  });

  it('ends at the walls of the organization', async () => {
    const { areaId, owner } = await castOf();
    const { id } = await checkIn(owner.at(MONDAY), areaId);
    const { admin } = await foundOrganization();
    expect(await listed(admin, '')).toEqual([]);
    await admin.get(`check-ins/${id}`).expect(404);
    await admin.get(`check-ins/${id}/history`).expect(404);
    await admin.get(`check-ins/prefill?areaId=${areaId}`).expect(404);
  });

  it('hides what is said about confidential KPIs', async () => {
    const { id, areaId, owner, viewer, ceo } = await castOf();
    const kpiId = await addKpi(id, { at: MONDAY, areaId, by: owner.personId });
    await asOwner(id, (client) =>
      client.query('UPDATE kpis SET is_confidential = true WHERE organization_id = $1', [id]),
    );
    const { id: secret } = await checkIn(owner.at(MONDAY), areaId, { kpiId });
    expect(await listed(viewer, '')).toEqual([]);
    await viewer.get(`check-ins/${secret}`).expect(404);
    expect(ids(await listed(ceo, `kpiId=${kpiId}`))).toEqual([secret]);
  });

  it.each([
    ['areaId=roadmap', '/areaId'],
    ['asOf=yesterday', '/asOf'],
    ['at=2026-13-01', '/at'],
    ['limit=201', '/limit'],
    ['mood=good', '/mood'],
  ])('refuses %s', async (query, pointer) => {
    const { viewer } = await foundOrganization();
    const { body } = await viewer.get(`check-ins?${query}`).expect(400);
    expect(body.errors).toMatchObject([{ pointer }]);
  });
});

describe('figures', () => {
  it('that say worse than the owner need a reason and show a mismatch', async () => {
    const { id, areaId, owner } = await castOf();
    const kpiId = await addKpi(id, { at: MONDAY, areaId, by: owner.personId });
    const september = { period: '2026-09', green: 90, red: 80, by: owner.personId };
    await addValue(id, kpiId, { ...september, at: MONDAY, value: 70 });
    const said = { areaId, status: 'on_track' };
    const { body } = await owner.at(WEDNESDAY).post('check-ins', said).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/mismatchReason' }]);
    const mismatchReason = 'The figure lags by a month.';
    expect(await checkIn(owner.at(WEDNESDAY), areaId, { mismatchReason })).toMatchObject({
      status: 'on_track',
      computedStatus: 'off_track',
      isMismatch: true,
    });
    expect(await checkIn(owner.at(FRIDAY), areaId, { status: 'paused' })).toMatchObject({
      computedStatus: 'off_track',
      isMismatch: false,
    });
  });

  it('that are overdue say nothing', async () => {
    const { id, areaId, owner } = await castOf();
    const kpiId = await addKpi(id, { at: MONDAY, areaId, by: owner.personId });
    await plan(id, MONDAY);
    const september = { period: '2026-09', green: 90, red: 80, by: owner.personId };
    await addValue(id, kpiId, { ...september, at: MONDAY, value: 95 });
    const status = async (at: string) =>
      (await owner.at(at).get(`check-ins/prefill?areaId=${areaId}`).expect(200)).body
        .computedStatus as string;
    expect(await status('2026-11-09T09:59:59Z')).toBe('on_track');
    expect(await status('2026-11-09T10:00:00Z')).toBe('unknown');
  });
});

describe('the prefilled page', () => {
  it('holds all but the judgement', async () => {
    const { id, areaId, owner } = await castOf();
    const kpiId = await addKpi(id, { at: MONDAY, areaId, by: owner.personId });
    const by = owner.personId;
    await addValue(id, kpiId, { at: MONDAY, by, period: '2026-08', value: 92, green: 90, red: 80 });
    const last = await checkIn(owner.at(MONDAY), areaId, { highlights: 'Shipped.' });
    const early = { at: WEDNESDAY, by, period: '2026-09', value: 91, green: 90, red: 80 };
    await addValue(id, kpiId, early);
    const draft = await checkIn(owner.at(WEDNESDAY), areaId, { state: 'draft' });
    const { body } = await owner
      .at('2026-10-12T10:00:00Z')
      .get(`check-ins/prefill?areaId=${areaId}`)
      .expect(200);
    expect(body).toMatchObject({
      areaId,
      period: { key: '2026-W42', label: 'Week 42, 2026' },
      computedStatus: 'on_track',
      last: { id: last.id, highlights: 'Shipped.' },
      draft: { id: draft.id },
      changedKpis: [
        {
          id: kpiId,
          name: 'On-time delivery',
          unit: 'percent',
          decimals: 1,
          periodKey: '2026-09',
          value: 91,
          previousValue: 92,
          recordedAt: '2026-10-07T08:00:00.000Z',
        },
      ],
      owed: [{ kind: 'check_in', period: { key: '2026-W42' } }],
    });
  });

  it('is there for an area of which nothing is known yet', async () => {
    const { areaId, viewer } = await castOf();
    const { body } = await viewer.get(`check-ins/prefill?areaId=${areaId}`).expect(200);
    expect(body).toMatchObject({ last: null, draft: null, changedKpis: [] });
    await viewer.get('check-ins/prefill').expect(400);
  });
});
