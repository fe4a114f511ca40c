import type { Client } from '../support/client.ts';
import { commit, importAll, map, undo, upload } from '../support/imports.ts';
import { makeArea, makeKpi } from '../support/kpis.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';

interface Area {
  readonly name: string;
  readonly key: string;
  readonly id: string;
  readonly parentId: string | null;
  readonly accountable: { readonly name: string } | null;
}

const areasOf = async (who: Client): Promise<readonly Area[]> =>
  (await who.get('areas').expect(200)).body as Area[];

describe('importing areas and people', () => {
  let organization: TestOrganization;

  beforeEach(async () => {
    organization = await foundOrganization();
  });

  it('lists people by their roles, then makes a tree of areas that belong to them', async () => {
    const { cpo } = organization;
    const people = 'name,title\nHead of Data,Lead\nHead of Quality,Lead\nHead of Data,Lead\n';
    const listed = await importAll(cpo, { kind: 'people', text: people });
    expect(listed.preview?.counts).toEqual({ create: 2, update: 0, same: 1, fail: 0 });
    const text = 'name,parent,owner,purpose\nPipelines,Data,Head of Data,\nData,,TBD,All of it\n';
    const unknown = await upload(cpo, { kind: 'areas', text: text.replace('TBD', 'Nobody') });
    expect(unknown.preview?.errors).toEqual([
      { row: 2, column: 'parent', message: 'There is no parent "Data".' },
      { row: 3, column: 'owner', message: 'There is no person "Nobody".' },
    ]);
    await importAll(cpo, { kind: 'areas', text });
    const areas = await areasOf(cpo);
    const data = areas.find(({ name }) => name === 'Data');
    expect(areas.find(({ name }) => name === 'Pipelines')).toMatchObject({
      parentId: data?.id,
      accountable: { name: 'Head of Data' },
    });
    expect(data).toMatchObject({ parentId: null, accountable: null, purpose: 'All of it' });
  });

  it('knows areas again by name, changes them, and puts them back when undone', async () => {
    const { cpo } = organization;
    await makeArea(organization, { name: 'Data' });
    const text = 'name,purpose\ndata ,New purpose\nQuality,Good\n';
    const uploaded = await upload(cpo, { kind: 'areas', text });
    expect(uploaded.preview).toMatchObject({
      counts: { create: 1, update: 1, same: 0, fail: 0 },
      matches: [{ row: 2, name: 'data', matched: 'Data' }],
    });
    const done = await commit(cpo, uploaded);
    await undo(cpo, done);
    expect(await areasOf(cpo)).toMatchObject([{ name: 'Data', purpose: '' }]);
    const again = await upload(cpo, { kind: 'areas', text });
    expect(again.preview?.counts).toMatchObject({ create: 0, update: 2, fail: 0 });
    await commit(cpo, again);
    expect((await areasOf(cpo)).map(({ name }) => name).toSorted()).toEqual(['Quality', 'data']);
  });

  it('refuses circles, archived areas and administrators out of a file', async () => {
    const { cpo } = organization;
    const circle = await upload(cpo, { kind: 'areas', text: 'name,parent\nA,B\nB,A\n' });
    expect(circle.preview?.errors).toMatchObject([
      { row: 3, column: 'parent', message: 'It would come to stand below itself.' },
    ]);
    const area = await makeArea(organization, { name: 'Old' });
    await cpo.change('put', `areas/${area}/archival`, { read: `areas/${area}` });
    const old = await upload(cpo, { kind: 'areas', text: 'name\nOld\n' });
    expect(old.preview?.errors).toMatchObject([
      { message: '“Old” is archived: restore it first.' },
    ]);
    const admin = await upload(cpo, { kind: 'people', text: 'name,role\nEve,admin\n' });
    expect(admin.preview?.errors).toMatchObject([{ row: 2, column: 'role' }]);
  });

  it('is not undone over the head of somebody who changed what it made', async () => {
    const { cpo } = organization;
    const done = await importAll(cpo, { kind: 'areas', text: 'name\nData\nQuality\n' });
    const [area] = await areasOf(cpo);
    await cpo.change('patch', `areas/${area?.id}`, { body: { purpose: 'Mine' } });
    const { body } = await cpo
      .put(`imports/${done.id}/undo`, {})
      .set('if-match', `"v${done.version}"`)
      .expect(409);
    expect((body as { detail: string }).detail).toBe(`Changed since the import: “${area?.name}”.`);
    expect(await areasOf(cpo)).toHaveLength(2);
  });
});

describe('importing KPIs, targets and check-ins', () => {
  let organization: TestOrganization;
  const KPIS = {
    columns: {
      name: { column: 'name' },
      area: { column: 'area' },
      formula: { column: 'definition' },
      unit: { column: 'unit' },
      direction: { column: 'better' },
      parent: { column: 'parent' },
      isKey: { column: 'key' },
    },
    constants: { kind: 'stock', cadence: 'monthly' },
    dictionaries: {
      unit: { '%': 'percent', pcs: 'count' },
      direction: { up: 'higher', down: 'lower' },
    },
    externalKey: ['id'],
  };
  const HEADER = 'id,name,area,definition,unit,better,parent,key\n';
  const ROWS = `${HEADER}7,Churn,Customer,Left / all,%,down,Growth,yes\n8,Growth,Customer,,%,up,,no\n`;

  beforeEach(async () => {
    organization = await foundOrganization();
    await makeArea(organization, { name: 'Customer' });
  });

  it('makes KPIs with what they mean, and knows them again by the key of their source', async () => {
    const { cpo } = organization;
    await importAll(cpo, { kind: 'kpis', text: ROWS }, KPIS);
    const { body: churn } = await cpo.get('kpis/churn').expect(200);
    const { body: growth } = await cpo.get('kpis/growth').expect(200);
    expect(churn).toMatchObject({
      isKey: true,
      parentId: (growth as { id: string }).id,
      definition: { name: 'Churn', formula: 'Left / all', unit: 'percent', direction: 'lower' },
    });
    const renamed = ROWS.replace(
      '7,Churn,Customer,Left / all',
      '7,Customer churn,Customer,Lost / all',
    );
    const newer = await upload(cpo, { kind: 'kpis', text: `${renamed.split('\n8')[0]}\n` });
    expect(newer.preview).toMatchObject({
      counts: { create: 0, update: 1, same: 0, fail: 0 },
      changes: [{ old: { name: 'Churn', formula: 'Left / all' }, new: { name: 'Customer churn' } }],
      vanished: { count: 1, names: ['Growth'] },
    });
    const done = await commit(cpo, newer);
    const versions = await cpo.get('kpis/churn/definitions').expect(200);
    expect(versions.body).toMatchObject([
      { number: 2, name: 'Customer churn', reason: 'Import of file.csv' },
      { number: 1 },
    ]);
    await undo(cpo, done);
    const { body: back } = await cpo.get('kpis/churn').expect(200);
    expect(back).toMatchObject({ definition: { name: 'Churn', formula: 'Left / all' } });
  });

  it('lists words that no dictionary explains instead of guessing, and what is missing around a KPI', async () => {
    const { cpo } = organization;
    const text = `${HEADER}1,A,Customer,,EUR,up,,\n2,B,Nowhere,,%,up,,\n3,,Customer,,%,up,,\n4,D,Customer,,EUR,up,,\n`;
    const mapped = await map(cpo, await upload(cpo, { kind: 'kpis', text }), KPIS);
    expect(mapped.preview).toMatchObject({
      counts: { create: 0, fail: 4 },
      unmapped: [{ field: 'unit', term: 'EUR', count: 2 }],
      errors: [
        {
          row: 2,
          column: 'unit',
          message: 'The dictionary of unit does not say what "EUR" means.',
        },
        { row: 3, column: 'area', message: 'There is no area "Nowhere". Import the areas first.' },
        { row: 4, column: 'name', message: 'There is no name.' },
        { row: 5, column: 'unit' },
      ],
    });
  });

  it('archives what it made when undone, and brings it back with the next file', async () => {
    const { cpo } = organization;
    const done = await importAll(cpo, { kind: 'kpis', text: ROWS }, KPIS);
    await undo(cpo, done);
    expect((await cpo.get('kpis').expect(200)).body).toMatchObject({ data: [] });
    await importAll(cpo, { kind: 'kpis', text: ROWS }, KPIS);
    const { body } = await cpo.get('kpis').expect(200);
    expect(body).toMatchObject({ data: [{ key: 'churn' }, { key: 'growth' }] });
  });

  it('reads targets by the direction of the KPI, keeps prose as prose, and undoes both', async () => {
    const { cpo } = organization;
    await importAll(cpo, { kind: 'kpis', text: ROWS }, KPIS);
    await cpo
      .post('kpis/churn/targets', { shape: 'flat', figures: { target: 9 }, from: '2026-01' })
      .expect(201);
    const text =
      'kpi,operator,target,text,period\nchurn,<=,5,,2026-03\ngrowth,,,as high as we can,2026-03\ngrowth,<=,3,,2026-04\n';
    const uploaded = await upload(cpo, { kind: 'targets', text });
    expect(uploaded.preview).toMatchObject({
      counts: { create: 1, update: 1, same: 0, fail: 1 },
      errors: [
        { row: 4, column: 'operator', message: '“Growth” is better higher, and this says <=.' },
      ],
    });
    const done = await commit(cpo, uploaded, { skipFailed: true });
    const targetIn = async (kpi: string, period: string) => {
      const { body } = await cpo.get(`kpis/${kpi}/series?period=${period}&points=1`).expect(200);
      const { points } = body as { points: { target: { target: number; text: string } | null }[] };
      return points[0]?.target;
    };
    expect(await targetIn('churn', '2026-03')).toMatchObject({ target: 5 });
    expect(await targetIn('churn', '2026-04')).toMatchObject({ target: 9 });
    expect(await targetIn('growth', '2026-03')).toMatchObject({
      target: null,
      text: 'as high as we can',
    });
    const again = await upload(cpo, { kind: 'targets', text });
    expect(again.preview?.counts).toMatchObject({ create: 0, update: 0, same: 2 });
    await undo(cpo, done);
    expect(await targetIn('churn', '2026-03')).toMatchObject({ target: 9 });
    expect(await targetIn('growth', '2026-03')).toBeNull();
  });

  it('takes check-ins of the past with their own times, once, and withdraws them when undone', async () => {
    const { cpo } = organization;
    const { key } = await makeKpi(cpo, (await areasOf(cpo))[0]?.id ?? '');
    const text = `area,kpi,rag,at,comment\nCustomer,,Amber/ Red,2022-03-01T10:00:00Z,Slow\nCustomer,${key},GREEN,2022-03-02,Good\n`;
    const mapping = {
      columns: {
        area: { column: 'area' },
        kpi: { column: 'kpi' },
        status: { column: 'rag' },
        datedAt: { column: 'at' },
        narrative: { column: 'comment' },
      },
      dictionaries: { status: { 'amber/red': 'off_track', green: 'on_track' } },
    };
    const done = await importAll(cpo, { kind: 'check_ins', text }, mapping);
    const { body } = await cpo.get('check-ins').expect(200);
    expect(body).toMatchObject({
      data: [
        {
          status: 'on_track',
          highlights: 'Good',
          datedAt: '2022-03-02T12:00:00.000Z',
          isImported: true,
        },
        { status: 'off_track', lowlights: 'Slow', datedAt: '2022-03-01T10:00:00.000Z' },
      ],
    });
    const again = await upload(cpo, { kind: 'check_ins', text });
    expect(again.preview?.counts).toEqual({ create: 0, update: 0, same: 2, fail: 0 });
    await undo(cpo, done);
    expect((await cpo.get('check-ins').expect(200)).body).toMatchObject({ data: [] });
  });
});
