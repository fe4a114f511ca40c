import writeXlsx from 'write-excel-file/node';
import { APRIL, budgetCast, makeBudget, makeLine, type BudgetCast } from '../support/budget.ts';
import { commit, importAll, map, undo, upload, type ImportBody } from '../support/imports.ts';

const HEADER = 'line,what,month,amount,asof\n';
const MAPPING = {
  columns: {
    budgetLine: { column: 'line' },
    figure: { column: 'what' },
    period: { column: 'month' },
    amount: { column: 'amount' },
    statedOn: { column: 'asof' },
  },
  constants: { budget: 'product-2026' },
};

const messages = ({ preview }: ImportBody) =>
  preview?.errors.map(({ row, column, message }) => `${row} ${column}: ${message}`);

describe('importing a budget', () => {
  let org: BudgetCast;
  const file = async (rows: string, more: object = {}) =>
    map(org.cpo, await upload(org.cpo, { kind: 'budget_amounts', text: HEADER + rows }), {
      ...MAPPING,
      ...more,
    });
  const cloud = async (query: string) => {
    const { body } = await org.viewer
      .get(`budgets/product-2026/view?groupBy=line&${query}`)
      .expect(200);
    const { rows } = body as {
      rows: { key: string; plan: number[]; forecast: number[]; actual: number[] }[];
    };
    const row = rows.find(({ key }) => key === 'cloud');
    return [row?.plan[0], row?.forecast[3], row?.actual[0]];
  };

  beforeEach(async () => {
    org = await budgetCast();
    await makeBudget(org.cpo);
    await makeLine(org.cpo, 'product-2026', org.areaId);
  });

  it('makes lines once, and changes nothing when they come again', async () => {
    const text =
      'budget,id,name,area,category\nproduct-2026,A1,Licences,Platform,Software\nproduct-2026,A2,Licences,Mobile,Software\n';
    const mapping = {
      columns: {
        budget: { column: 'budget' },
        name: { column: 'name' },
        area: { column: 'area' },
        category: { column: 'category' },
      },
      externalKey: ['id'],
    };
    const done = await importAll(org.cpo, { kind: 'budget_lines', text }, mapping);
    expect(done.preview?.counts).toMatchObject({ create: 2 });
    const { preview } = await upload(org.cpo, { kind: 'budget_lines', text });
    expect(preview?.counts).toEqual({ create: 0, update: 0, same: 2, fail: 0 });
    await undo(org.cpo, done);
    const { body } = await org.viewer.get('budgets/product-2026/lines').expect(200);
    expect((body as { data: object[] }).data).toHaveLength(1);
  });

  it('keeps each report as it was, and takes the last one back', async () => {
    const first =
      'cloud,plan,2026-01,"€1,200.50",2026-01-31\ncloud,forecast,2026-04,1k,2026-01-31\ncloud,actual,2026-01,(50),2026-01-31\n';
    await commit(org.cpo, await file(first));
    const second = await commit(
      org.cpo,
      await file(
        'cloud,revised_plan,2026-01,1300,2026-02-28\ncloud,forecast,2026-04,N/A,2026-02-28\ncloud,actual,2026-01,80,2026-02-28\ncloud,actual,2026-02,,2026-02-28\n',
      ),
    );
    expect(second.preview).toMatchObject({ counts: { create: 1, update: 2, fail: 0 }, skipped: 1 });
    expect(await cloud('at=2026-01-31')).toEqual([120_050, 100_000, -5_000]);
    expect(await cloud('at=2026-02-28')).toEqual([130_000, null, 8_000]);
    expect((await file(first)).preview?.counts).toEqual({ create: 0, update: 0, same: 3, fail: 0 });
    await undo(org.cpo, second);
    expect(await cloud('at=2026-02-28')).toEqual([120_050, 100_000, -5_000]);
    expect(await cloud('')).toEqual([120_050, 100_000, -5_000]);
  });

  it('posts what is missing to a sum to date, in the period of its day', async () => {
    await commit(
      org.cpo,
      await file('cloud,actual_to_date,,100,2026-01-31\ncloud,actual_to_date,,250,2026-03-31\n'),
    );
    const { body } = await org.viewer.get('budgets/product-2026/view?groupBy=line').expect(200);
    expect((body as { rows: { actual: number[] }[] }).rows[0]?.actual.slice(0, 4)).toEqual([
      10_000,
      null,
      15_000,
      null,
    ]);
    const early = await file('cloud,actual,2026-01,90,2026-01-15\n');
    expect(messages(early)).toEqual([
      '2 amount: A figure was posted on 2026-01-31, after the day of which this file speaks.',
    ]);
  });

  it('refuses row by row, and writes nothing at all', async () => {
    const mapped = await file(
      'clowd,plan,2026-01,1,2026-01-31\ncloud,plan,2027-01,1,2026-01-31\ncloud,plan,2026-02,1.005,2026-01-31\ncloud,plan,2026-03,USD 5,2026-01-31\ncloud,plan,2026-04,1,2026-01-31\ncloud,plan,2026-04,2,2026-01-31\ncloud,plan,2026-05,5,2027-01-31\ncloud,guess,2026-05,5,2026-01-31\n',
    );
    expect(mapped.preview?.counts.fail).toBe(7);
    expect(messages(mapped)?.map((message) => message.split(':')[0])).toEqual([
      '2 line',
      '3 month',
      '4 amount',
      '5 amount',
      '7 amount',
      '8 asof',
      '9 what',
    ]);
    await commit(org.cpo, mapped, { status: 409 });
    expect(await cloud('')).toEqual([null, null, null]);
  });

  it('reads wide columns that say figure and month, in thousands, without sub-totals, adding repeats', async () => {
    const text = 'line;plan Jan;plan Feb\ncloud;1,5;2\ncloud;0,5;\nSubtotal cloud;2;2\n';
    const uploaded = await upload(org.cpo, { kind: 'budget_amounts', text });
    const mapped = await map(org.cpo, uploaded, {
      columns: { budgetLine: { column: 'line' } },
      constants: { budget: 'product-2026', statedOn: '2026-01-31' },
      dictionaries: {
        figure: { 'plan Jan': 'plan', 'plan Feb': 'plan' },
        period: { 'plan Jan': '2026-01', 'plan Feb': '2026-02' },
      },
      decimal: ',',
      unpivot: { columns: ['plan Jan', 'plan Feb'], header: ['figure', 'period'], cell: 'amount' },
      money: { scale: 1000 },
      repeats: 'add',
      subtotals: [{ column: 'line', startsWith: ['subtotal'] }],
    });
    expect(mapped.preview).toMatchObject({
      counts: { create: 2, fail: 0 },
      added: 1,
      skipped: 1,
      subtotals: { count: 1, names: ['Subtotal cloud'] },
    });
    await commit(org.cpo, mapped);
    expect((await cloud(''))[0]).toBe(200_000);
  });

  it('reads workbooks', async () => {
    const rows = [
      ['line', 'what', 'month', 'amount', 'asof'],
      ['cloud', 'plan', '2026-01', 1.234, '2026-01-31'],
    ].map((row) => row.map((value) => ({ value })));
    const text = await writeXlsx(rows).toBuffer();
    const type = 'application/octet-stream';
    const uploaded = await upload(org.cpo, {
      kind: 'budget_amounts',
      text,
      type,
      fileName: 'b.xlsx',
    });
    expect(uploaded).toMatchObject({ format: 'xlsx', rows: 1 });
    const mapped = await map(org.cpo, uploaded, { ...MAPPING, money: { round: true } });
    await commit(org.cpo, mapped);
    expect((await cloud(''))[0]).toBe(123);
    const zip = Buffer.from([0x50, 0x4b, 3, 4, 0, 0]);
    await upload(org.cpo.at(APRIL), { kind: 'budget_amounts', text: zip, type }, 422);
  });
});
