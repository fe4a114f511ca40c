import type { Response } from 'supertest';
import { castOf, checkIn, FRIDAY, trouble, WEDNESDAY, type Cast } from '../support/check-ins.ts';
import { FLOW, makeKpi } from '../support/kpis.ts';
import { foundOrganization } from '../support/organization.ts';

const roles = ({ ownerships }: Response['body']) =>
  ownerships.map(({ role, name }: { role: string; name: string }) => [role, name]);

describe('the page of an area', () => {
  let cast: Cast;
  const page = async (who = cast.viewer, query = ''): Promise<Response['body']> =>
    (await who.at(FRIDAY).get(`areas/${cast.areaId}/overview?${query}`).expect(200)).body;

  beforeEach(async () => {
    cast = await castOf();
  });

  it('has the area as it stands on the scorecard', async () => {
    await makeKpi(cast.cpo.at(WEDNESDAY), cast.areaId, FLOW, { key: 'customers' });
    const { body } = await cast.viewer.at(FRIDAY).get('scorecard').expect(200);
    const { area, period, compare } = await page();
    expect({ area, period, compare }).toEqual({
      area: body.areas[0],
      period: body.period,
      compare: body.compare,
    });
  });

  it('tells who answers for it on the day', async () => {
    expect(roles(await page())).toEqual([
      ['accountable', 'member'],
      ['contributor', 'contributor'],
      ['reviewer', 'reviewer'],
    ]);
    expect(roles(await page(cast.viewer, 'at=2026-10-04'))).toEqual([]);
  });

  it('shows the last five check-ins with whoever acknowledged them', async () => {
    const owner = cast.owner.at(WEDNESDAY);
    const { id } = await checkIn(owner, cast.areaId, trouble(cast.contributor.personId));
    await cast.reviewer
      .at(FRIDAY)
      .change('put', `check-ins/${id}/acknowledgement`, { read: `check-ins/${id}` });
    const { checkIns } = await page();
    expect(checkIns).toHaveLength(1);
    expect(checkIns[0]).toMatchObject({
      id,
      status: 'at_risk',
      datedAt: expect.stringContaining('2026-10-07T08:00:00'),
      author: { personId: cast.owner.personId, name: 'member' },
      cause: 'The supplier is late.',
      planOwner: { personId: cast.contributor.personId, name: 'contributor' },
      planDueOn: '2026-10-31',
      acknowledgement: { name: 'reviewer', at: expect.stringContaining('2026-10-09T12:00:00') },
    });
    const weeks = ['16', '23', '30'].map((day) => `2026-10-${day}T08:00:00Z`);
    for (const week of [...weeks, '2026-11-06T08:00:00Z', '2026-11-13T08:00:00Z'])
      await checkIn(cast.owner.at(week), cast.areaId);
    const later = await cast.viewer
      .at('2026-11-14T08:00:00Z')
      .get(`areas/${cast.areaId}/overview`)
      .expect(200);
    expect(later.body.checkIns).toHaveLength(5);
    expect(later.body.checkIns.map((one: { id: string }) => one.id)).not.toContain(id);
  });

  it('lists what is still owed, and how late it is', async () => {
    const owed = async (at: string) => {
      const { body } = await cast.viewer.at(at).get(`areas/${cast.areaId}/overview`).expect(200);
      return body.obligations.filter(({ kind }: { kind: string }) => kind === 'check_in');
    };
    expect((await owed(FRIDAY))[0]).toMatchObject({
      kind: 'check_in',
      subjectId: cast.areaId,
      subjectName: null,
      periodKey: '2026-W41',
      freshness: 'current',
    });
    expect((await owed('2026-10-09T17:00:00Z'))[0]).toMatchObject({ freshness: 'due' });
    await checkIn(cast.owner.at('2026-10-09T18:00:00Z'), cast.areaId);
    const periods = (await owed('2026-10-09T19:00:00Z')).map(
      ({ periodKey }: { periodKey: string }) => periodKey,
    );
    expect(periods).not.toContain('2026-W41');
  });

  it('does not tell strangers what is owed of confidential KPIs', async () => {
    const secret = { key: 'secret', isConfidential: true };
    await makeKpi(cast.cpo.at(WEDNESDAY), cast.areaId, { ...FLOW, cadence: 'weekly' }, secret);
    const values = async (who = cast.viewer) =>
      (await page(who)).obligations.filter(({ kind }: { kind: string }) => kind === 'value');
    expect((await values(cast.owner)).length).toBeGreaterThan(0);
    expect(await values()).toEqual([]);
  });

  it('is not there for others', async () => {
    const other = await foundOrganization();
    await other.admin.get(`areas/${cast.areaId}/overview`).expect(404);
    await cast.viewer.get('areas/none/overview').expect(400);
    await cast.viewer.get(`areas/${cast.areaId}/overview?period=never`).expect(422);
    const { headers } = await cast.viewer.get(`areas/${cast.areaId}/overview`).expect(200);
    await cast.viewer
      .with({ 'if-none-match': String(headers['etag']) })
      .get(`areas/${cast.areaId}/overview`)
      .expect(304);
  });
});
