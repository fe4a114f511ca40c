import Papa from 'papaparse';
import type { Client } from '../support/client.ts';
import { importAll, upload } from '../support/imports.ts';
import { foundOrganization } from '../support/organization.ts';
import { pages } from '../support/pages.ts';
import { dataFile, describeData, print } from '../support/shared-data.ts';

const SET = 'gc-infobase/sample';
const FILE = { fileName: 'indicators.csv', source: 'infobase', text: '' as string | Buffer };

/** Results of the fiscal year 2017-18, with a figure to reach. */
const FIGURES = [
  { column: 'doc', equals: 'drr17' },
  { column: 'target_type', in: ['percent', 'num', 'percent_range', 'num_range'] },
];
const JUDGED = [
  ...FIGURES,
  { column: 'actual_datatype', in: ['percent', 'num'] },
  { column: 'status_key', in: ['met', 'not_met'] },
];

const KPIS = {
  columns: {
    name: { column: 'name_en', cut: true },
    question: { column: 'name_en' },
    unit: { column: 'target_type' },
    direction: { column: 'target_type' },
    source: { column: 'stable_id' },
  },
  constants: { area: 'Results', kind: 'stock', cadence: 'annual', trackedFrom: '2017-04-01' },
  dictionaries: {
    unit: { percent: 'percent', num: 'count', percent_range: 'percent', num_range: 'count' },
    direction: { percent: 'higher', num: 'higher', percent_range: 'band', num_range: 'band' },
  },
  externalKey: ['stable_id'],
  filter: FIGURES,
};

const TARGETS = {
  columns: {
    kpi: { column: 'stable_id' },
    min: { column: 'target_min' },
    max: { column: 'target_max' },
  },
  constants: { period: 'FY2018' },
  filter: FIGURES,
};

const ACTUALS = {
  columns: { kpi: { column: 'stable_id' }, value: { column: 'actual_result_en' } },
  constants: { period: 'FY2018' },
  filter: JUDGED,
};

interface Row {
  readonly doc: string;
  readonly stable_id: string;
  readonly target_type: string;
  readonly target_min: string;
  readonly actual_datatype: string;
  readonly status_key: string;
}

describeData(SET, 'Canada InfoBase', () => {
  it('judges by its own rule as the official verdicts do, in 56 cases of 56', async () => {
    const { cpo } = await foundOrganization({ fiscalStartMonth: 4 });
    const file = { ...FILE, text: dataFile(SET, 'indicators.csv') };
    await cpo.post('areas', { name: 'Results', adoptedOn: '2017-04-01' }).expect(201);
    const kpis = await importAll(cpo, { ...file, kind: 'kpis' }, KPIS);
    const targets = await importAll(cpo, { ...file, kind: 'targets' }, TARGETS);
    const actuals = await importAll(cpo, { ...file, kind: 'measurements' }, ACTUALS);

    const verdicts = officialVerdicts(file.text);
    expect(actuals.preview?.counts).toEqual({ create: verdicts.size, update: 0, same: 0, fail: 0 });
    const statuses = await statusesOf(cpo);
    const agreeing = [...verdicts].filter(
      ([id, isMet]) => statuses.has(id) && (statuses.get(id) === 'on_track') === isMet,
    );
    expect([agreeing.length, verdicts.size]).toEqual([56, 56]);
    const known = [kpis, targets].map(({ preview }) => preview?.counts.create);
    print(
      `Canada InfoBase: the rule agrees with the official verdict on ${agreeing.length} of ${verdicts.size} (${known[0]} KPIs, ${known[1]} targets).`,
    );

    const again = await upload(cpo, { ...file, kind: 'measurements' });
    expect(again.preview?.counts).toMatchObject({ create: 0, update: 0, same: 56 });
  });
});

/** By the source's id whether the target was met, worked out from the file alone. */
function officialVerdicts(text: Buffer): ReadonlyMap<string, boolean> {
  const { data } = Papa.parse<Row>(text.toString('utf8').replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const judged = data.filter(
    (row) =>
      row.doc === 'drr17' &&
      row.target_type !== 'text' &&
      row.target_min !== '' &&
      row.actual_datatype !== 'text' &&
      /^(?:not_)?met$/.test(row.status_key),
  );
  return new Map(judged.map((row) => [row.stable_id, row.status_key === 'met']));
}

/** What the product says of each KPI in the closed fiscal year. */
async function statusesOf(cpo: Client): Promise<ReadonlyMap<string, string>> {
  const kpis = await pages<{ readonly key: string; readonly source: string }>(cpo, 'kpis?');
  const statuses = new Map<string, string>();
  for (const { key, source } of kpis) {
    const { body } = await cpo.get(`kpis/${key}/series?period=FY2018&points=1`).expect(200);
    const [point] = (body as { readonly points: readonly { readonly status: string }[] }).points;
    if (point) statuses.set(source, point.status);
  }
  return statuses;
}
