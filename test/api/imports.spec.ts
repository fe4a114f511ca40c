import { commit, importAll, map, undo, upload } from '../support/imports.ts';
import { FLOW, makeArea, makeKpi, RATIO } from '../support/kpis.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';

const VALUES =
  'KPI;Month;Value;Note\nnew-customers;2026-01;1.200;first\nnew-customers;2026-02;;\nnew-customers;2026-03;N/A;\n';
const BY_MONTH = {
  columns: {
    kpi: { column: 'KPI' },
    period: { column: 2 },
    value: { column: 'Value', decimal: ',' },
    note: { column: 'Note' },
  },
};
const PLAIN = {
  columns: { kpi: { column: 'kpi' }, period: { column: 'month' }, value: { column: 'value' } },
};
const plainCsv = (...rows: readonly string[]) => `kpi,month,value\n${rows.join('\n')}\n`;

describe('importing measurements', () => {
  let organization: TestOrganization;
  let kpi: string;
  let count = 0;
  const recorded = async (key = kpi) => {
    const { body } = await organization.cpo.get(`kpis/${key}/measurements`).expect(200);
    const { data } = body as {
      data: { period: string; value: number | null; state: string; reason: string }[];
    };
    return data.map(({ period, value, state }) => [period, value, state]);
  };
  const lastActivity = async () => {
    const { body } = await organization.cpo.get('activity?limit=1').expect(200);
    return (body as { data: { seq: number; action: string; details: object }[] }).data[0];
  };

  beforeAll(async () => {
    organization = await foundOrganization();
  });

  beforeEach(async () => {
    count += 1;
    const area = await makeArea(organization, { name: `Area ${count}` });
    kpi = (await makeKpi(organization.cpo, area)).key;
  });

  it('proposes how to read the file, says what would happen, and only then writes', async () => {
    const { cpo } = organization;
    const text = VALUES.replaceAll('new-customers', kpi);
    const uploaded = await upload(cpo, { kind: 'measurements', text });
    expect(uploaded).toMatchObject({
      state: 'uploaded',
      mappingOrigin: 'guessed',
      delimiter: ';',
      encoding: 'utf-8',
      rows: 3,
      columns: [{ position: 1, name: 'KPI', samples: [kpi], filled: 3 }, {}, {}, {}],
      mapping: {
        columns: {
          kpi: { column: 'KPI' },
          period: { column: 'Month' },
          value: { decimal: 'auto' },
        },
      },
    });
    const mapped = await map(cpo, uploaded, BY_MONTH);
    expect(mapped.preview).toMatchObject({
      counts: { create: 2, update: 0, same: 0, fail: 0 },
      skipped: 1,
      changes: [
        { row: 2, name: 'New customers, 2026-01', old: null, new: { value: 1200 } },
        { row: 4, old: null, new: { value: null, state: 'not_applicable' } },
      ],
    });
    expect(await recorded()).toEqual([]);
    const done = await commit(cpo, mapped);
    expect(done).toMatchObject({ state: 'committed', can: { commit: false, undo: true } });
    expect(await recorded()).toEqual([
      ['2026-03', null, 'not_applicable'],
      ['2026-01', 1200, 'final'],
    ]);
    expect(await lastActivity()).toMatchObject({
      action: 'import.commit',
      details: { note: { counts: { create: 2, fail: 0 } } },
    });
  });

  it('changes nothing when the same file comes again, and remembers how to read its source', async () => {
    const { cpo } = organization;
    const file = { kind: 'measurements', source: `s${count}`, text: plainCsv(`${kpi},2026-01,5`) };
    await importAll(cpo, file, PLAIN);
    const again = await upload(cpo, file);
    expect(again).toMatchObject({
      mappingOrigin: 'saved',
      preview: { counts: { create: 0, update: 0, same: 1, fail: 0 }, vanished: { count: 0 } },
    });
    await commit(cpo, again);
    const { body } = await cpo.get(`kpis/${kpi}/measurements/2026-01/corrections`).expect(200);
    expect(body).toHaveLength(1);
  });

  it('takes a newer file as corrections with a reason, and tells what has vanished', async () => {
    const { cpo } = organization;
    const source = `s${count}`;
    const first = plainCsv(`${kpi},2026-01,5`, `${kpi},2026-02,6`);
    await importAll(cpo, { kind: 'measurements', source, text: first }, PLAIN);
    const text = plainCsv(`${kpi},2026-01,5.5`, `${kpi},2026-03,7`);
    const newer = await upload(cpo, { kind: 'measurements', source, fileName: 'new.csv', text });
    expect(newer.preview).toMatchObject({
      counts: { create: 1, update: 1, same: 0, fail: 0 },
      vanished: { count: 1, names: ['New customers, 2026-02'] },
      changes: [
        { row: 2, old: { value: 5 }, new: { value: 5.5 } },
        { row: 3, old: null },
      ],
    });
    await commit(cpo, newer);
    expect(await recorded()).toEqual([
      ['2026-03', 7, 'final'],
      ['2026-02', 6, 'final'],
      ['2026-01', 5.5, 'restated'],
    ]);
    const { body } = await cpo.get(`kpis/${kpi}/measurements/2026-01/corrections`).expect(200);
    expect(body).toMatchObject([{ reason: 'Import of new.csv' }, { value: 5, reason: '' }]);
  });

  it('can be undone: what was there before counts again, the rest is withdrawn', async () => {
    const { cpo } = organization;
    await cpo.put(`kpis/${kpi}/measurements/2026-01`, { value: 5 }).expect(200);
    const text = plainCsv(`${kpi},2026-01,9`, `${kpi},2026-02,6`);
    const done = await importAll(cpo, { kind: 'measurements', text }, PLAIN);
    expect(await undo(cpo, done)).toMatchObject({ state: 'undone', can: { undo: false } });
    expect(await recorded()).toEqual([['2026-01', 5, 'final']]);
    expect(await lastActivity()).toMatchObject({
      action: 'import.undo',
      details: { note: { count: 2 } },
    });
    await undo(cpo, { ...done, version: done.version + 1 }, 409);
    const again = await upload(cpo, { kind: 'measurements', text });
    expect(again.preview?.counts).toMatchObject({ create: 1, update: 1, same: 0 });
  });

  it('is not undone over the head of somebody who corrected it since', async () => {
    const { cpo } = organization;
    const text = plainCsv(`${kpi},2026-01,9`, `${kpi},2026-02,6`);
    const done = await importAll(cpo, { kind: 'measurements', text }, PLAIN);
    await cpo.put(`kpis/${kpi}/measurements/2026-02`, { value: 7, reason: 'Typo' }).expect(200);
    const { body } = await cpo
      .put(`imports/${done.id}/undo`, {})
      .set('if-match', `"v${done.version}"`)
      .expect(409);
    expect(body.detail).toBe(`Corrected since the import: “${kpi}” in 2026-02.`);
    expect(await recorded()).toContainEqual(['2026-01', 9, 'final']);
  });

  it('names row and column of everything that is wrong, and writes nothing until told to skip it', async () => {
    const { cpo } = organization;
    const text = plainCsv(
      `${kpi},2026-01,5`,
      'nobody,2026-01,5',
      `${kpi},2026-W02,5`,
      `${kpi},2026-04,five`,
      `${kpi},2026-05,6%`,
      `${kpi},2026-01,8`,
      `${kpi},2026-01,5`,
      `${kpi},2999-01,1`,
    );
    const mapped = await map(cpo, await upload(cpo, { kind: 'measurements', text }), PLAIN);
    expect(mapped.preview).toMatchObject({
      counts: { create: 1, update: 0, same: 1, fail: 6 },
      errors: [
        { row: 3, column: 'kpi', message: 'There is no KPI "nobody".' },
        {
          row: 4,
          column: 'month',
          message: 'Week 2, 2026 is a week, and this is kept by the month.',
        },
        { row: 5, column: 'value', message: '"five" is not a number.' },
        { row: 6, column: 'value', message: 'A percentage, and “New customers” is kept in count.' },
        {
          row: 7,
          column: 'value',
          message: 'Row 2 gives another value of “New customers” for 2026-01.',
        },
        { row: 9, column: 'month', message: 'January 2999 has not begun: nothing is measured.' },
      ],
    });
    await commit(cpo, mapped, { status: 409 });
    expect(await recorded()).toEqual([]);
    const rejects = await cpo.get(`imports/${mapped.id}/rejects`).expect(200);
    expect(rejects.headers['content-type']).toMatch('text/csv');
    expect(rejects.text.split('\r\n').slice(0, 2)).toEqual([
      '\ufeffkpi,month,value,Problems',
      'nobody,2026-01,5,"kpi: There is no KPI ""nobody""."',
    ]);
    await commit(cpo, mapped, { skipFailed: true });
    expect(await recorded()).toEqual([['2026-01', 5, 'final']]);
  });

  it('counts causes, lists words without a meaning, and shows no more than 200 errors', async () => {
    const { cpo } = organization;
    const rows = Array.from({ length: 300 }, (_, row) => `${kpi},2026-01,x${row}`);
    const text = `kpi,month,value\n${rows.join('\n')}\n`;
    const uploaded = await upload(cpo, { kind: 'measurements', text });
    const { preview } = await map(cpo, uploaded, PLAIN);
    expect(preview?.errors).toHaveLength(200);
    expect(preview?.causes).toEqual([
      { column: 'value', message: '"x0" is not a number.', count: 300, firstRow: 2 },
    ]);
    const series = { ...PLAIN, columns: { ...PLAIN.columns, series: { column: 'value' } } };
    const second = await map(cpo, { ...uploaded, version: uploaded.version + 1 }, series);
    expect(second.preview?.unmapped[0]).toEqual({ field: 'series', term: 'x0', count: 1 });
  });

  it('turns wide columns into rows, leaves out sub-totals, and finds columns by position', async () => {
    const { cpo } = organization;
    const text = `who,Q,Jan 2026,Feb 2026\n${kpi},,1,2\nTotal,sum,1,2\n`;
    const mapping = {
      columns: { kpi: { column: 1 } },
      unpivot: { columns: [3, 'Feb 2026'], header: 'period', cell: 'value' },
      filter: [{ column: 'Q', notEmpty: false }],
    };
    const done = await importAll(cpo, { kind: 'measurements', text }, mapping);
    expect(done.preview).toMatchObject({ counts: { create: 2 }, excluded: 1 });
    expect(await recorded()).toEqual([
      ['2026-02', 2, 'final'],
      ['2026-01', 1, 'final'],
    ]);
  });

  it('reads parts of ratios, days within periods, and what the words of a source mean', async () => {
    const { cpo } = organization;
    const area = await makeArea(organization, { name: 'Growth' });
    const { key } = await makeKpi(cpo, area, RATIO);
    const text = `name;day;won;asked;kind\nActivation rate;31.01.2026;1;4;Ist\nActivation rate;28.02.2026;1;2;Plan\n`;
    const mapping = {
      columns: {
        kpi: { column: 'name' },
        date: { column: 'day' },
        numerator: { column: 'won' },
        denominator: { column: 'asked' },
        series: { column: 'kind' },
      },
      constants: { area: 'Growth' },
      dictionaries: { series: { ist: 'actual', plan: 'plan' } },
      dayFormat: 'dd.mm.yyyy',
    };
    const done = await importAll(cpo, { kind: 'measurements', text }, mapping);
    expect(done.preview?.counts).toMatchObject({ create: 2 });
    expect(await recorded(key)).toEqual([['2026-01', 25, 'final']]);
  });

  it('takes four years of weekly values at once into an organization that has none yet', async () => {
    const fresh = await foundOrganization();
    const area = await makeArea(fresh);
    const names = Array.from({ length: 12 }, (_, index) => `Weekly ${index}`);
    for (const name of names) await makeKpi(fresh.cpo, area, { ...FLOW, name, cadence: 'weekly' });
    const weeks = Array.from({ length: 208 }, (_, index) => {
      const week = String((index % 52) + 1).padStart(2, '0');
      return `${2021 + Math.floor(index / 52)}-W${week}`;
    });
    const rows = names.flatMap((name) => weeks.map((week, index) => `${name},${week},${index}`));
    const done = await importAll(
      fresh.cpo,
      { kind: 'measurements', text: plainCsv(...rows) },
      PLAIN,
    );
    expect(done.preview?.counts).toMatchObject({ create: 12 * 208, fail: 0 });
  });

  it('takes JSON lists and YAML as well', async () => {
    const { cpo } = organization;
    const json = JSON.stringify({ rows: [{ kpi, month: '2026-01', value: 3 }], other: [1] });
    const file = {
      kind: 'measurements',
      fileName: 'v.json',
      type: 'application/octet-stream',
      text: json,
    };
    await upload(cpo, file, 422);
    const done = await importAll(cpo, { ...file, query: '&listKey=rows' }, PLAIN);
    expect(done).toMatchObject({ rows: 1, preview: { counts: { create: 1 } } });
    const yaml = `- kpi: ${kpi}\n  month: 2026-02\n  value: 4\n`;
    await importAll(
      cpo,
      { kind: 'measurements', fileName: 'v.yml', type: 'application/yaml', text: yaml },
      PLAIN,
    );
    expect(await recorded()).toEqual([
      ['2026-02', 4, 'final'],
      ['2026-01', 3, 'final'],
    ]);
  });
});
