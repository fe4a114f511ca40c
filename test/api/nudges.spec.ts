import { castOf, checkIn, type Cast } from '../support/check-ins.ts';
import type { Client } from '../support/client.ts';
import { plan } from '../support/obligations.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';
import { addKpi } from '../support/ownership.ts';

/** The 41st week's check-in was due on Friday at five; October's value is due in November. */
const THURSDAY = '2026-10-08T12:00:00Z';
const SATURDAY = '2026-10-10T09:00:00Z';
const SUNDAY = '2026-10-11T08:59:00Z';
const SUNDAY_LATER = '2026-10-11T09:00:00Z';
const NOVEMBER = '2026-11-03T09:00:00Z';

interface Owed {
  readonly id: string;
  readonly kind: string;
  readonly period: { readonly key: string } | null;
  readonly nudgedAt: string | null;
  readonly nudgedBy: { readonly name: string } | null;
}

async function owed(client: Client, scope = 'mine'): Promise<readonly Owed[]> {
  const { body } = await client.get(`obligations?scope=${scope}&state=open`).expect(200);
  return body.data as readonly Owed[];
}

async function weekly(client: Client): Promise<Owed> {
  const found = (await owed(client)).find(({ kind }) => kind === 'check_in');
  if (!found) throw new Error('No check-in is owed.');
  return found;
}

const nudge = (client: Client, body: object, status = 201) =>
  client.post('obligations/nudges', body).expect(status);

describe('a nudge', () => {
  let cast: Cast;

  beforeEach(async () => {
    cast = await castOf();
  });

  it('is found by the debtor with what they owe, and seen by those who wait for it', async () => {
    const { owner, cpo, reviewer } = cast;
    const { id, ...before } = await weekly(owner.at(THURSDAY));
    expect(before).toMatchObject({ nudgedAt: null, nudgedBy: null });
    const { body } = await nudge(cpo.at(THURSDAY), { obligationId: id });
    expect(body).toEqual({
      obligations: 1,
      people: [{ personId: owner.personId, name: 'member' }],
      skipped: 0,
    });
    const nudged = {
      nudgedAt: '2026-10-08T12:00:00.000Z',
      nudgedBy: { personId: cpo.personId, name: 'cpo' },
    };
    expect(await weekly(owner.at(THURSDAY))).toMatchObject({ id, ...nudged });
    const [waited] = await owed(reviewer.at(THURSDAY), 'to-me');
    expect(waited).toMatchObject({ id, ...nudged });
  });

  it('leaves one activity, whatever it reminds of', async () => {
    const { id, areaId, owner, cpo } = cast;
    await addKpi(id, { at: '2026-10-05T08:00:00Z', areaId, by: owner.personId });
    await plan(id, NOVEMBER);
    const { body } = await nudge(cpo.at(NOVEMBER), { areaId, period: '2026-10' });
    const { body: activity } = await cpo.get('activity?action=obligation.nudge').expect(200);
    expect(activity.data).toHaveLength(1);
    expect(activity.data[0]).toMatchObject({ subjectKind: 'area', subjectId: areaId, areaId });
    expect(activity.data[0].details.note.reminders).toHaveLength(body.obligations);
  });

  it('of one obligation comes once in 24 hours to the same person', async () => {
    const { owner, cpo, reviewer } = cast;
    const { id: obligationId } = await weekly(owner.at(SATURDAY));
    await nudge(cpo.at(SATURDAY), { obligationId });
    const { body } = await nudge(reviewer.at(SUNDAY), { obligationId }, 409);
    expect(body.detail).toContain('2026-10-10T09:00:00.000Z');
    expect(await weekly(owner.at(SUNDAY))).toMatchObject({ nudgedBy: { name: 'cpo' } });
    await nudge(reviewer.at(SUNDAY_LATER), { obligationId });
    expect(await weekly(owner.at(SUNDAY))).toMatchObject({ nudgedBy: { name: 'reviewer' } });
  });

  it('reminds of an area in one go: of what is due, or of what a period still lacks', async () => {
    const { id, areaId, owner, cpo, contributor } = cast;
    await addKpi(id, {
      at: '2026-10-05T08:00:00Z',
      areaId,
      by: owner.personId,
      owner: contributor.personId,
    });
    await plan(id, NOVEMBER);
    await nudge(cpo.at(THURSDAY), { areaId }, 409);
    const { body: due } = await nudge(cpo.at(SATURDAY), { areaId });
    expect(due).toMatchObject({ obligations: 1, people: [{ name: 'member' }], skipped: 0 });
    const { body } = await nudge(cpo.at(SATURDAY), { areaId, period: '2026-10' });
    expect(body).toMatchObject({ skipped: 1 });
    expect(body.people).toContainEqual({ personId: contributor.personId, name: 'contributor' });
    expect(await owed(contributor.at(SATURDAY))).toMatchObject([
      { kind: 'value', period: { key: '2026-10' }, nudgedBy: { name: 'cpo' } },
    ]);
  });

  it('is told of an area as long as all that its period lacks has been reminded of', async () => {
    const { id, areaId, owner, cpo } = cast;
    const nudgedAt = async () => {
      const { body } = await cpo.at(SATURDAY).get('obligations/summary?period=2026-10').expect(200);
      return (body as { readiness: { areas: { nudgedAt: string | null }[] } }).readiness.areas[0]
        ?.nudgedAt;
    };
    expect(await nudgedAt()).toBeNull();
    await nudge(cpo.at(SATURDAY), { areaId, period: '2026-10' });
    expect(await nudgedAt()).toBe(SATURDAY.replace('Z', '.000Z'));
    await addKpi(id, { at: '2026-10-05T08:00:00Z', areaId, by: owner.personId });
    await plan(id, NOVEMBER);
    expect(await nudgedAt()).toBeNull();
  });

  it('does not keep the fiscal calendar from moving while nothing was answered', async () => {
    const { owner, cpo, admin } = cast;
    const { id: obligationId } = await weekly(owner.at(THURSDAY));
    await nudge(cpo.at(THURSDAY), { obligationId });
    const body = { fiscalStartMonth: 4 };
    const { body: moved } = await admin.at(THURSDAY).change('patch', 'organization', { body });
    expect(moved).toMatchObject(body);
  });

  it('asks for nothing that was given, that nobody else owes, or that is not there', async () => {
    const { areaId, owner, cpo, ceo } = cast;
    const { id: obligationId } = await weekly(owner.at(THURSDAY));
    await checkIn(owner.at(THURSDAY), areaId);
    const { body } = await nudge(cpo.at(THURSDAY), { obligationId }, 409);
    expect(body.detail).toMatch(/answered/);
    const own = (await owed(cpo.at(NOVEMBER))).find(({ kind }) => kind === 'report');
    await nudge(cpo.at(NOVEMBER), { obligationId: own?.id }, 409);
    await nudge(ceo.at(NOVEMBER), { obligationId: own?.id }, 403);
    await nudge(cpo, { obligationId: areaId }, 404);
  });

  it('is for those who lead and those who review the area', async () => {
    const { areaId, owner, contributor, stranger, executive, viewer, reviewer } = cast;
    const { id: obligationId } = await weekly(owner.at(SATURDAY));
    for (const client of [contributor, stranger, executive, viewer]) {
      await nudge(client.at(SATURDAY), { obligationId }, 403);
      await nudge(client.at(SATURDAY), { areaId }, 403);
    }
    const { body } = await nudge(reviewer.at(SATURDAY), { areaId });
    expect(body).toMatchObject({ obligations: 1 });
  });

  it('tells nobody of a KPI that they may not know of', async () => {
    const { id, areaId, owner, stranger } = cast;
    const kpiId = await addKpi(id, { at: '2026-10-05T08:00:00Z', areaId, by: owner.personId });
    await plan(id, NOVEMBER);
    await asOwner(id, (client) =>
      client.query('UPDATE kpis SET is_confidential = true WHERE organization_id = $1', [id]),
    );
    const value = (await owed(owner.at(NOVEMBER))).find(({ kind }) => kind === 'value');
    expect(value).toMatchObject({ subject: { id: kpiId } });
    await nudge(stranger.at(NOVEMBER), { obligationId: value?.id }, 404);
    const { cpo: foreign } = await foundOrganization();
    await nudge(foreign, { obligationId: value?.id }, 404);
    await nudge(foreign, { areaId }, 404);
  });

  it.each([
    [{}, 422, '/obligationId'],
    [{ areaId: 'both', obligationId: 'both' }, 422, '/obligationId'],
    [{ obligationId: 'one', period: '2026-10' }, 422, '/period'],
    [{ areaId: 'one', period: '2026-13' }, 422, '/period'],
    [{ areaId: 'roadmap' }, 400, '/areaId'],
    [{ personId: 'me' }, 400, '/personId'],
  ])('refuses %j with %i', async (wish, status, pointer) => {
    const ids = Object.entries(wish).map(([name, value]) => [
      name,
      value === 'one' || value === 'both' ? cast.areaId : value,
    ]);
    const { body } = await nudge(cast.cpo, Object.fromEntries(ids) as object, status);
    expect(body.errors).toMatchObject([{ pointer }]);
  });
});
