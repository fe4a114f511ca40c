import { FLOW, makeArea, makeKpi } from '../support/kpis.ts';
import { foundOrganization } from '../support/organization.ts';

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
});
