import { foundOrganization } from '../support/organization.ts';
import { makeArea, makeKpi } from '../support/kpis.ts';

const NOV = '2026-11-06T17:00:00Z';

describe('measurements as duties', () => {
  it('meet what was owed for the period, and owe it again when withdrawn', async () => {
    const owed = await foundOrganization({ foundedAt: '2026-08-03T09:00:00Z' });
    const area = await makeArea(owed);
    const made = await makeKpi(owed.cpo.at('2026-10-01T09:00:00Z'), area);
    const open = async () => {
      const { body } = await owed.member
        .at(NOV)
        .get('obligations?state=open&limit=200')
        .expect(200);
      const { data } = body as {
        data: { kind: string; subject: { id: string }; period: { key: string } }[];
      };
      return data
        .filter(({ kind, subject }) => kind === 'value' && subject.id === made.id)
        .map(({ period }) => period.key);
    };
    expect(await open()).toContain('2026-10');
    await owed.member.at(NOV).put(`kpis/${made.key}/measurements/2026-10`, { value: 4 });
    expect(await open()).not.toContain('2026-10');
    await owed.member.at(NOV).delete(`kpis/${made.key}/measurements/2026-10?reason=wrong`);
    expect(await open()).toContain('2026-10');
  });
});
