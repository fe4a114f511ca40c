import type { Response } from 'supertest';
import {
  approvedPlan,
  budgetCast,
  makeBudget,
  makeLine,
  makeVersion,
  post,
  setAmounts,
  take,
  type BudgetCast,
} from '../support/budget.ts';
import { exportedRows as rowsOf, exportedText as exported } from '../support/budget-export.ts';
import type { Client } from '../support/client.ts';
import { upload } from '../support/imports.ts';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04'];
const HEAD =
  'budget,line,name,area,product,category,treatment,nature,currency,figure,period,amount,missing,stated_on';

const bytes = async (who: Client, path: string): Promise<Buffer> => {
  const answer: Response = await who
    .get(path)
    .buffer()
    .parse((stream, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => done(null, Buffer.concat(parts)));
    })
    .expect(200);
  return answer.body as Buffer;
};
/** A plan, a forecast, actuals and commitments in three currencies, of which some are missing and some are not there. */
async function spending(): Promise<BudgetCast> {
  const cast = await budgetCast();
  const { cpo, areaId } = cast;
  await makeBudget(cpo);
  const line = (name: string, currency: string, rest: object = {}) =>
    makeLine(cpo, 'product-2026', areaId, { name, currency, ...rest });
  await line('Cloud', 'EUR');
  await line('=HYPERLINK("x")', 'JPY', { key: 'tokyo', category: '+1 more', treatment: 'capex' });
  await line('Kuwait, sales', 'KWD', { key: 'kuwait', nature: 'revenue' });
  await line('Not yet', 'EUR', { key: 'later' });
  await approvedPlan(cast, 'product-2026', {
    cloud: { '2026-01': 120_050, '2026-02': 0, '2026-04': -5 },
    tokyo: { '2026-01': 1_000 },
    kuwait: { '2026-03': 1_234 },
  });
  const { id } = await makeVersion(cpo, 'product-2026', { kind: 'forecast', label: '1+11' });
  await setAmounts(cpo, id, { cloud: { '2026-05': 99_999_999_999_999 } });
  await take(cpo, id, 'publication', {});
  await post(cpo, 'product-2026', [
    { line: 'cloud', period: '2026-01', amount: 100, postedOn: '2026-01-20' },
    { line: 'cloud', period: '2026-01', amount: 23, postedOn: '2026-02-03' },
    { line: 'tokyo', period: '2026-02', missing: 'No bill, yet', postedOn: '2026-03-02' },
    { line: 'kuwait', period: '2026-01', kind: 'commitment', amount: -1, postedOn: '2026-04-01' },
  ]);
  return cast;
}

describe('a budget as a file', () => {
  let org: BudgetCast;

  beforeAll(async () => {
    org = await spending();
  });

  it('has a row for each amount, exact in its currency, and none that a spreadsheet would run', async () => {
    const answer = await org.viewer.get('budgets/product-2026/export').expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="budget-product-2026-long.csv"',
    });
    const tokyo = `product-2026,tokyo,"'=HYPERLINK(""x"")",platform,,"'+1 more",capex,cost,JPY`;
    const kuwait = 'product-2026,kuwait,"Kuwait, sales",platform,,,opex,revenue,KWD';
    const cloud = 'product-2026,cloud,Cloud,platform,,,opex,cost,EUR';
    expect(answer.text.split('\r\n')).toEqual([
      `\u{feff}${HEAD}`,
      `${cloud},plan,2026-01,1200.50,,2026-01-01`,
      `${cloud},plan,2026-02,0.00,,2026-01-01`,
      `${cloud},plan,2026-04,-0.05,,2026-01-01`,
      `${cloud},forecast,2026-05,999999999999.99,,2026-04-15`,
      `${cloud},actual,2026-01,1.23,,2026-02-03`,
      `${tokyo},plan,2026-01,1000,,2026-01-01`,
      `${tokyo},actual,2026-02,,"No bill, yet",2026-03-02`,
      `${kuwait},plan,2026-03,1.234,,2026-01-01`,
      `${kuwait},commitment,2026-01,-0.001,,2026-04-01`,
      'product-2026,later,Not yet,platform,,,opex,cost,EUR,plan,2026-01,,,',
      '',
    ]);
  });

  it('has a column for each period, and the reason where there is no figure', async () => {
    const [head, ...rows] = rowsOf(await exported(org.viewer, 'form=wide'));
    expect(head?.slice(9, 14)).toEqual(['figure', 'stated_on', ...MONTHS.slice(0, 3)]);
    expect(rows.map((row) => [row[1]].concat(row.slice(9, 15)))).toEqual([
      ['cloud', 'plan', '2026-01-01', '1200.50', '0.00', '', '-0.05'],
      ['cloud', 'forecast', '2026-04-15', '', '', '', ''],
      ['cloud', 'actual', '2026-02-03', '1.23', '', '', ''],
      ['tokyo', 'plan', '2026-01-01', '1000', '', '', ''],
      ['tokyo', 'actual', '2026-03-02', '', 'N/A: No bill, yet', '', ''],
      ['kuwait', 'plan', '2026-01-01', '', '', '1.234', ''],
      ['kuwait', 'commitment', '2026-04-01', '-0.001', '', '', ''],
      ['later', 'plan', '', '', '', '', ''],
    ]);
  });

  it('changes nothing when it is imported again, line by line and amount by amount', async () => {
    for (const [kind, form, same] of [
      ['budget_lines', 'lines', 4],
      ['budget_amounts', 'long', 9],
      ['budget_amounts', 'wide', 9],
    ] as const)
      for (const format of ['csv', 'xlsx']) {
        const file = await bytes(
          org.cpo,
          `budgets/product-2026/export?form=${form}&format=${format}`,
        );
        const type = format === 'csv' ? 'text/csv' : 'application/octet-stream';
        const fileName = `${form}.${format}`;
        const { preview } = await upload(org.cpo, { kind, text: file, type, fileName });
        expect([form, format, preview?.errors, preview?.counts]).toEqual([
          form,
          format,
          [],
          { create: 0, update: 0, same, fail: 0 },
        ]);
      }
  });

  it('still changes nothing when a line has been put away and a month closed', async () => {
    const lines = await org.cpo.get('budgets/product-2026/lines').expect(200);
    const tokyo = (lines.body as { data: { id: string; key: string }[] }).data[1];
    await org.cpo.change('put', `budget-lines/${tokyo?.id}/archival`, {
      read: `budget-lines/${tokyo?.id}`,
    });
    await org.cpo.post('budgets/product-2026/closes', { period: '2026-01' });
    const text = await exported(org.cpo, '');
    const again = await upload(org.cpo, { kind: 'budget_amounts', text });
    expect(again.preview?.counts).toEqual({ create: 0, update: 0, same: 9, fail: 0 });
    const changed = text.replace(',2026-01,1000,', ',2026-01,1001,');
    const { preview } = await upload(org.cpo, { kind: 'budget_amounts', text: changed });
    expect(preview?.errors.map(({ message }) => message)).toEqual([
      '“=HYPERLINK("x")” is archived: restore it first.',
    ]);
  });
  it('is what it was on another day, and by what was known then', async () => {
    const postedOn = '2026-05-02';
    const later = org.cpo.at(`${postedOn}T09:00:00Z`);
    await post(later, 'product-2026', [{ line: 'cloud', period: '2026-02', amount: 7, postedOn }]);
    const actuals = async (query: string) =>
      rowsOf(await exported(later, `${query}&form=wide`)).flatMap((row) =>
        row[9] === 'actual' && row[1] === 'cloud' ? [row.slice(10, 13)] : [],
      );
    expect(await actuals('at=2026-01-31')).toEqual([['2026-01-20', '1.00', '']]);
    expect(await actuals('asOf=2026-04-15T10:00:00Z')).toEqual([['2026-02-03', '1.23', '']]);
    expect(await actuals('')).toEqual([['2026-05-02', '1.23', '0.07']]);
    await org.viewer.get('budgets/product-2026/export?form=tall').expect(400);
    await org.viewer.get('budgets/other/export').expect(404);
  });
});
