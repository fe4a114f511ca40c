import type { Client } from '../support/client.ts';
import { FLOW, makeArea, makeKpi, RATIO, recordValues } from '../support/kpis.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';

const NOW = '2026-11-10T09:00:00Z';
const LATER = '2026-12-10T09:00:00Z';
const RATIO_OF_SUMS = { ...RATIO, numeratorLabel: 'active', denominatorLabel: 'all' };

interface SealedFigure {
  readonly reportId: string;
  readonly number: number;
  readonly sealedAt: string;
  readonly value: number | null;
  readonly presentValue: number | null;
  readonly restatedSince: boolean;
}

const editions = async (reader: Client, key: string): Promise<readonly SealedFigure[]> => {
  const { body } = await reader.get(`kpis/${key}/editions`).expect(200);
  return body as readonly SealedFigure[];
};

const told = (figures: readonly SealedFigure[]) =>
  figures.map(({ number, value, presentValue, restatedSince }) => [
    number,
    value,
    presentValue,
    restatedSince,
  ]);

describe('the editions in which a KPI stands', () => {
  let organization: TestOrganization;
  let cpo: Client;
  let areaId: string;

  beforeEach(async () => {
    organization = await foundOrganization({ foundedAt: '2026-01-05T08:00:00Z' });
    cpo = organization.cpo.at(NOW);
    areaId = await makeArea(organization);
  });

  const track = (definition: object, more: object = {}) =>
    makeKpi(organization.cpo.at('2026-01-05T09:00:00Z'), areaId, definition, more);

  async function seal(period: string): Promise<string> {
    const { body } = await cpo.post('reports', { period }).expect(201);
    const path = `reports/${body.id}`;
    await cpo.change('put', `${path}/submission`, { body: {}, read: path });
    return path;
  }

  it('show what was sealed, and whether it still holds', async () => {
    const { key } = await track(FLOW);
    const target = { shape: 'flat', from: '2026-01', figures: { target: 10 } };
    await cpo.post(`kpis/${key}/targets`, target).expect(201);
    await recordValues(cpo, key, { '2026-10': 7 });
    expect(await editions(cpo, key)).toEqual([]);
    const path = await seal('2026-10');
    const { body: report } = await cpo.get(path).expect(200);
    const { text } = await cpo.get(`${path}/editions/1`).expect(200);
    const sealed = JSON.parse(text).scorecard[0].kpis[0];
    expect(await editions(organization.viewer, key)).toEqual([
      {
        reportId: report.id,
        period: { key: '2026-10', label: report.period.label },
        number: 1,
        sealedAt: NOW.replace('Z', '.000Z'),
        periodKey: '2026-10',
        value: sealed.value,
        target: sealed.target,
        status: sealed.status,
        presentValue: 7,
        restatedSince: false,
      },
    ]);
    expect(sealed).toMatchObject({ key, periodKey: '2026-10', value: 7, target: 10 });
    await cpo.put(`kpis/${key}/measurements/2026-10`, { value: 9, reason: 'Two were forgotten' });
    expect(told(await editions(cpo, key))).toEqual([[1, 7, 9, true]]);
    const restated = async (number: number) =>
      (await organization.ceo.get(`${path}/editions/${number}/restatements`).expect(200)).body;
    expect(await restated(1)).toEqual([{ kpi: key, periodKey: '2026-10', presentValue: 9 }]);
    const again = { reason: 'A figure was corrected' };
    await cpo.at(LATER).change('put', `${path}/submission`, { body: again, read: path });
    expect(told(await editions(cpo, key))).toEqual([
      [2, 9, 9, false],
      [1, 7, 9, true],
    ]);
    expect(await restated(2)).toEqual([]);
  });

  it('tell a value that came or went from one that is not there', async () => {
    const { key } = await track(FLOW);
    await seal('2026-10');
    expect(told(await editions(cpo, key))).toEqual([[1, null, null, false]]);
    await recordValues(cpo, key, { '2026-10': 0 });
    expect(told(await editions(cpo, key))).toEqual([[1, null, 0, true]]);
  });

  it('compare figures of the same period, where a report shows a longer or an older one', async () => {
    const quarterly = await track({ ...FLOW, cadence: 'quarterly' });
    const ratio = await track(RATIO_OF_SUMS);
    const parts = [
      ['2026-07', 1, 3],
      ['2026-08', 2, 7],
      ['2026-09', 5, 11],
    ] as const;
    await recordValues(
      cpo,
      ratio.key,
      Object.fromEntries(
        parts.map(([period, numerator, denominator]) => [period, { numerator, denominator }]),
      ),
    );
    await recordValues(cpo, quarterly.key, { '2026-Q2': 40 });
    await seal('2026-09');
    await seal('2026-Q3');
    const [inQuarter] = await editions(cpo, ratio.key);
    expect(inQuarter).toMatchObject({ periodKey: '2026-Q3', restatedSince: false });
    expect(inQuarter?.value).toBeCloseTo((100 * 8) / 21, 10);
    await recordValues(cpo, quarterly.key, { '2026-Q3': 50 });
    expect(await editions(cpo, quarterly.key)).toMatchObject([
      { period: { key: '2026-Q3' }, periodKey: '2026-Q3', value: null, restatedSince: true },
      { period: { key: '2026-09' }, periodKey: '2026-Q2', value: 40, restatedSince: false },
    ]);
  });

  it('are as withheld as the KPI, and end at the walls of the organization', async () => {
    const { key } = await track(FLOW);
    await recordValues(cpo, key, { '2026-10': 7 });
    const path = await seal('2026-10');
    await cpo.put(`kpis/${key}/measurements/2026-10`, { value: 8, reason: 'Found' }).expect(200);
    await cpo.change('patch', `kpis/${key}`, { body: { isConfidential: true } });
    const restated = `${path}/editions/1/restatements`;
    expect((await organization.viewer.get(restated).expect(200)).body).toEqual([]);
    expect((await cpo.get(restated).expect(200)).body).toMatchObject([{ presentValue: 8 }]);
    await organization.viewer.get(`kpis/${key}/editions`).expect(404);
    expect(await editions(organization.member, key)).toHaveLength(1);
    const { cpo: foreign } = await foundOrganization();
    await foreign.get(`kpis/${key}/editions`).expect(404);
  });

  it('are answered from their ETag until the record changes', async () => {
    const { key } = await track(FLOW);
    await seal('2026-10');
    const path = `kpis/${key}/editions`;
    const tag = String((await cpo.get(path).expect(200)).headers['etag']);
    await cpo.get(path).set('if-none-match', tag).expect(304);
    await recordValues(cpo, key, { '2026-10': 1 });
    await cpo.get(path).set('if-none-match', tag).expect(200);
  });
});
