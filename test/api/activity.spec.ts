import { FLOW, makeArea, makeKpi } from '../support/kpis.ts';
import { asOwner, foundOrganization } from '../support/organization.ts';

describe('activity', () => {
  it('is empty and whole in a new organization', async () => {
    const { viewer } = await foundOrganization();
    const { body } = await viewer.get('activity').expect(200);
    expect(body).toEqual({ data: [], next: null });
    const verification = await viewer.get('activity/verification').expect(200);
    expect(verification.body).toMatchObject({ checked: 0, firstBreak: null });
  });

  it('names what each entry is about, as it is called now', async () => {
    const org = await foundOrganization();
    const area = await makeArea(org, { name: 'Pricing' });
    await makeKpi(org.member, area, FLOW, { key: 'new-customers' });
    await org.cpo.change('patch', `areas/${area}`, { body: { name: 'Packaging' } });
    const { body } = await org.viewer.get('activity').expect(200);
    expect(body).toMatchObject({
      data: [
        { action: 'area.update', subjectName: 'Packaging', subjectKey: 'pricing' },
        {
          action: 'kpi.create',
          subjectName: 'New customers',
          subjectKey: 'new-customers',
          areaName: 'Packaging',
        },
        { action: 'area.create', subjectName: 'Packaging' },
      ],
    });
  });

  it('does not tell of a confidential KPI what it is, except to those who may know of it', async () => {
    const org = await foundOrganization();
    const area = await makeArea(org, { name: 'Secrets' });
    await makeKpi(org.member, area, FLOW, { key: 'secret', isConfidential: true });
    await org.member.put('kpis/secret/measurements/2026-10', { value: 987654321 }).expect(200);
    for (const who of [org.cpo, org.ceo, org.executive, org.member]) {
      const { body } = await who.get('activity?subjectKind=kpi').expect(200);
      expect(body).toMatchObject({
        data: [
          { action: 'measurement.record', details: { after: { value: 987654321 } } },
          { action: 'kpi.create', subjectName: 'New customers', subjectKey: 'secret' },
        ],
      });
    }
    for (const who of [org.stranger, org.viewer]) {
      const { body } = await who.get('activity?subjectKind=kpi').expect(200);
      const hidden = { subjectName: null, subjectKey: null };
      expect(body).toMatchObject({
        data: [
          { action: 'measurement.record', ...hidden },
          { action: 'kpi.create', ...hidden },
        ],
      });
      expect(JSON.stringify(body)).not.toMatch(/987654321|New customers/);
    }
  });

  it('that was cut or rewritten by somebody who owns the database is found out', async () => {
    const org = await foundOrganization();
    const area = await makeArea(org, { name: 'Pricing' });
    for (const name of ['A', 'B', 'C'])
      await org.cpo.change('patch', `areas/${area}`, { body: { name } });
    const check = async (link = '') =>
      (await org.viewer.get(`activity/verification${link}`).expect(200)).body.firstBreak;
    const { body } = await org.viewer.get('activity').expect(200);
    const [last, before] = body.data;
    const kept = `?seq=${last.seq}&hash=${last.hash}`;
    expect([await check(), await check(kept)]).toEqual([null, null]);
    expect(await check(`?seq=${last.seq}&hash=${before.hash}`)).toMatchObject({
      reason: 'rewritten',
    });
    await tamper(org.id, `DELETE FROM activities WHERE organization_id = $1 AND seq = ${last.seq}`);
    expect(await check()).toEqual({ seq: last.seq, reason: 'truncated' });
    await tamper(
      org.id,
      `UPDATE activity_heads SET seq = ${before.seq}, hash = '${before.hash}' WHERE organization_id = $1`,
    );
    expect(await check()).toBeNull();
    expect(await check(kept)).toEqual({ seq: last.seq, reason: 'truncated' });
    await tamper(org.id, 'DELETE FROM activities WHERE organization_id = $1 AND seq = 2');
    expect(await check()).toEqual({ seq: 2, reason: 'missing' });
  });
});

/** What only the owner of the schema can do, and only by taking the guard away. */
const tamper = (organizationId: string, text: string): Promise<void> =>
  asOwner(organizationId, async (db) => {
    await db.query('ALTER TABLE activities DISABLE TRIGGER ledger');
    await db.query(text, [organizationId]);
    await db.query('ALTER TABLE activities ENABLE TRIGGER ledger');
  });
