import { bytesOf, pdfText } from '../support/files.ts';
import { FLOW, makeArea, makeKpi, recordValues } from '../support/kpis.ts';
import { foundOrganization } from '../support/organization.ts';

const NOW = '2026-11-10T09:00:00Z';
const monthOf = (at: number): string =>
  `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;

describe('six weeks and twelve months', () => {
  it('stand with the year before and the figures to date, on the page and in the sealed report', async () => {
    const organization = await foundOrganization({ foundedAt: '2025-01-01T08:00:00Z' });
    const cpo = organization.cpo.at(NOW);
    const kpi = await makeKpi(cpo, await makeArea(organization, { name: 'Care' }), FLOW, {
      isCritical: true,
    });
    const values = Array.from({ length: 22 }, (_, at) => [monthOf(at), 100 + at] as const);
    await recordValues(cpo, kpi.key, Object.fromEntries(values));
    const address = `kpis/${kpi.key}/six-twelve`;
    const { body } = await organization.viewer.at(NOW).get(`${address}?period=2026-10`).expect(200);
    expect(body.weeks).toEqual([]);
    expect(body.months).toHaveLength(12);
    expect(body.months.at(-1)).toMatchObject({ periodKey: '2026-10', value: 121, lastYear: 109 });
    expect(body.box).toMatchObject([
      {
        span: 'month',
        value: 121,
        changes: [
          { than: 'month', absolute: 1, verdict: 'better' },
          { than: 'year', absolute: 12 },
        ],
      },
      { span: 'quarter', value: 121, changes: [{ than: 'year', absolute: 12 }] },
      { span: 'year', value: 1165, changes: [{ than: 'year', absolute: 120 }] },
    ]);
    await cpo.get('kpis/nothing/six-twelve').expect(404);
    await cpo.get(`${address}?period=never`).expect(422);
    const { body: report } = await cpo.post('reports', { period: '2026-10' }).expect(201);
    const path = `reports/${report.id}`;
    await cpo.change('put', `${path}/submission`, { body: {}, read: path });
    const edition = `${path}/editions/1`;
    const { body: sealed } = await cpo.get(edition).expect(200);
    expect(sealed.charts).toEqual([{ kpiKey: kpi.key, ...body }]);
    const { text } = await cpo.get(`${edition}?format=html`).expect(200);
    expect(text).toContain('<figcaption>New customers</figcaption>');
    expect(text).toMatch(/<svg [^>]*role="img"[^>]*><title>New customers<\/title>/);
    const [one, other] = [
      await bytesOf(cpo.get(`${edition}?format=pdf`)),
      await bytesOf(cpo.get(`${edition}?format=pdf`)),
    ];
    expect(one.equals(other)).toBe(true);
    const paper = (await pdfText(one)).replaceAll(/\s+/g, ' ');
    for (const told of ['Quarter to date', '1,165', '+12']) {
      expect(paper).toContain(told);
      expect(text).toContain(told);
    }
  });
});
