import type { Client } from '../support/client.ts';
import { importAll, map, upload, type ImportBody } from '../support/imports.ts';
import { foundOrganization, type TestOrganization } from '../support/organization.ts';
import {
  csvOf,
  dayOfReport,
  printed,
  reports,
  SET,
  sumOf,
  type Obligation,
  type Report,
} from '../support/philadelphia.ts';
import { describeData, print } from '../support/shared-data.ts';

const ADOPTED = ['Adopted Budget', 'Full Year'] as const;
const TARGET = ['Target Budget', 'Full Year'] as const;
const PROJECTION = ['Current Projection', 'Full Year'] as const;
const TO_DATE = ['Actual', 'YTD'] as const;
const ACTUAL = ['Actual', 'Full Year'] as const;
const CENTS = 100;
const SOURCE = 'quarterly-reports';

interface Grid {
  readonly question: { readonly plan: { readonly id: string } | null };
  readonly rows: readonly {
    readonly name: string;
    readonly year: Readonly<Record<string, number | null>>;
    readonly fullYear: { readonly amount: number | null };
  }[];
  readonly totals: readonly { readonly year: Readonly<Record<string, number | null>> }[];
}

interface Version {
  readonly id: string;
  readonly label: string;
  readonly state: string;
}

/** The first reports, the year of the shared code, and the last five years: all 61 take a minute. */
const SHOWN = new Set(['2008', '2009', '2013', '2020', '2021', '2022', '2023']);
const isWhole = process.env['REMIT_ALL_REPORTS'] === 'true';
const all = reports().filter(({ year }) => isWhole || SHOWN.has(year));
const years = [
  ...new Set(all.flatMap(({ rows }) => rows.map((row) => row.fiscal_year))),
].toSorted();
const known = <Value>(entries: readonly (readonly [string, Value])[]) =>
  Object.fromEntries(entries);
const BUDGETS = known(years.map((year) => [year, `fy${year}`]));

const LINES = {
  columns: {
    budget: { column: 'fiscal_year' },
    name: { column: 'dept_name' },
    area: { column: 'dept_code' },
  },
  dictionaries: { budget: BUDGETS },
  externalKey: ['dept_code'],
};

/** Two departments share a code in FY2013, so their rows are added up. */
const AMOUNTS = {
  columns: {
    budget: { column: 'fiscal_year' },
    budgetLine: { column: 'dept_code' },
    figure: { column: ['variable', 'time_period'] },
    statedOn: { column: ['report_fiscal_year', 'report_quarter'] },
    amount: { column: 'total', decimal: '.' },
  },
  dictionaries: {
    budget: BUDGETS,
    figure: {
      'Adopted Budget Full Year': 'plan',
      'Target Budget Full Year': 'revised_plan',
      'Current Projection Full Year': 'forecast',
      'Actual YTD': 'actual_to_date',
      'Actual Full Year': 'actual',
      'Target Budget YTD': null,
    },
    statedOn: known(
      years.flatMap((year) =>
        ['1', '2', '3', '4'].map((quarter) => [`${year} ${quarter}`, dayOfReport(year, quarter)]),
      ),
    ),
  },
  repeats: 'add',
};

const fileOf = ({ name, rows }: Report) => ({
  kind: 'budget_amounts',
  fileName: `${name}.csv`,
  source: SOURCE,
  text: csvOf(rows),
});

async function city(): Promise<TestOrganization> {
  const organization = await foundOrganization({
    foundedAt: '2006-07-01T09:00:00Z',
    fiscalStartMonth: 7,
    currency: 'USD',
  });
  const cpo = organization.cpo.at('2006-07-02T09:00:00Z');
  const departments = new Map(
    all.flatMap(({ rows }) => rows.map((row) => [row.dept_code, row] as const)),
  );
  await importAll(
    cpo,
    { kind: 'areas', source: SOURCE, text: csvOf([...departments.values()]) },
    { columns: { name: { column: 'dept_name' } }, externalKey: ['dept_code'] },
  );
  for (const year of years)
    await cpo
      .post('budgets', { name: `FY${year}`, key: `fy${year}`, year: `FY${year}`, grain: 'year' })
      .expect(201);
  const lines = new Map(
    all.flatMap(({ rows }) =>
      rows.map((row) => [`${row.fiscal_year} ${row.dept_code}`, row] as const),
    ),
  );
  const done = await importAll(
    cpo,
    { kind: 'budget_lines', source: SOURCE, text: csvOf([...lines.values()]) },
    LINES,
  );
  print(
    `Philadelphia: ${departments.size} departments, ${years.length} budgets, ${done.preview?.counts.create} lines.`,
  );
  return organization;
}

const gridOf = async (who: Client, year: string, query: string): Promise<Grid> =>
  (await who.get(`budgets/fy${year}/view?groupBy=line&${query}`).expect(200)).body as Grid;

const totalOf = ({ totals }: Grid, kind: string): number => Number(totals[0]?.year[kind]) / CENTS;

/** What a grid of the report's day says otherwise than the report. */
function differences(grid: Grid, report: Report): readonly string[] {
  const said = { plan: TARGET, forecast: PROJECTION, actual: TO_DATE } as const;
  return Object.entries(said).flatMap(([kind, pair]) => {
    const expected = printed(report, pair, report.year);
    const found = totalOf(grid, kind);
    return expected.size === 0 || found === sumOf(expected)
      ? []
      : [`${report.name}: ${kind} ${found} is not ${sumOf(expected)}`];
  });
}

describeData(SET, 'Philadelphia', () => {
  let organization: TestOrganization;
  const last = all.at(-1);
  const seen: ImportBody[] = [];

  beforeAll(async () => {
    organization = await city();
    for (const report of all) {
      const cpo = organization.cpo.at(`${report.on}T20:00:00Z`);
      seen.push(await importAll(cpo, fileOf(report), seen.length === 0 ? AMOUNTS : undefined));
    }
  }, 900_000);

  it('reads the reports in their order, row by row', () => {
    const rows = all.reduce((sum, report) => sum + report.rows.length, 0);
    const told = seen.reduce((sum, { preview }) => {
      const { create = 0, update = 0, same = 0 } = preview?.counts ?? {};
      return sum + create + update + same + (preview?.skipped ?? 0) + (preview?.added ?? 0);
    }, 0);
    expect([seen.length, told]).toEqual([all.length, rows]);
    const added = seen.reduce((sum, { preview }) => sum + (preview?.added ?? 0), 0);
    expect(all.length).toBeGreaterThan(20);
    print(
      `Philadelphia: ${seen.length} reports with ${rows} rows, of which ${added} were added to others.`,
    );
  });

  it('reads FY2023 Q3 as of that report', async () => {
    const grid = await gridOf(organization.viewer, '2023', 'at=2023-03-31');
    const plans = await organization.viewer.get('budgets/fy2023/versions?kind=plan').expect(200);
    const adopted = (plans.body as readonly Version[]).find(
      ({ label }) => label === 'Adopted plan',
    );
    const { body } = await organization.viewer
      .get(`budget-versions/${adopted?.id}/amounts`)
      .expect(200);
    const { lines } = body as { lines: { amounts: { amount: number }[] }[] };
    const cells = lines.flatMap((line) => line.amounts);
    const sum = cells.reduce((total, { amount }) => total + amount, 0) / CENTS;
    const report = last as Report;
    expect(sum).toBe(sumOf(printed(report, ADOPTED, '2023')));
    expect(sum).toBe(7_445_989_081);
    expect(totalOf(grid, 'plan')).toBe(sumOf(printed(report, TARGET, '2023')));
    expect(totalOf(grid, 'plan')).toBe(7_633_822_923);
    expect(totalOf(grid, 'outlook')).toBe(sumOf(printed(report, PROJECTION, '2023')));
    expect(totalOf(grid, 'forecast')).toBe(7_679_835_053);
    expect(totalOf(grid, 'actual')).toBe(sumOf(printed(report, TO_DATE, '2023')));
    print(
      `Philadelphia FY2023 Q3: adopted ${sum}, target ${totalOf(grid, 'plan')}, projection ${totalOf(grid, 'outlook')}.`,
    );
  });

  it('names the 46 of 81 departments over their target, Finance before all, and Fire', async () => {
    const { rows } = await gridOf(organization.viewer, '2023', 'at=2023-03-31');
    const over = rows
      .map(({ name, fullYear }) => [name, -Number(fullYear.amount) / CENTS] as const)
      .filter(([, amount]) => amount > 0)
      .toSorted(([, one], [, other]) => other - one);
    const report = last as Report;
    const target = printed(report, TARGET, '2023');
    const above = [...printed(report, PROJECTION, '2023')].filter(
      ([code, figure]) => figure > (target.get(code) ?? 0),
    );
    expect([rows.length, over.length]).toEqual([81, above.length]);
    expect(over.length).toBe(46);
    expect(over[0]).toEqual(['Office of the Director of Finance', 72_648_232]);
    expect(over).toContainEqual(['Fire Department', 11_090_209]);
    print(`Philadelphia FY2023 Q3: ${over.length} of ${rows.length} departments over target.`);
  });

  it('still reads every earlier report as it was', async () => {
    const wrong: string[] = [];
    for (const report of all)
      for (const query of [`at=${report.on}`, `asOf=${report.on}T23:00:00Z`]) {
        const grid = await gridOf(organization.viewer, report.year, query);
        wrong.push(...differences(grid, report).map((problem) => `${query} ${problem}`));
      }
    expect(wrong).toEqual([]);
    print(`Philadelphia: ${all.length} reports read as they were, by their day and as known then.`);
  }, 900_000);

  it('keeps the actual of a whole year, which the next year tells', async () => {
    const tellers = all.filter(
      (report) => printed(report, ACTUAL, String(Number(report.year) - 1)).size > 0,
    );
    for (const report of tellers) {
      const year = String(Number(report.year) - 1);
      const grid = await gridOf(organization.viewer, year, `at=${report.on}`);
      const figures = printed(report, ACTUAL, year);
      const told = new Set(figures.keys());
      const names = new Set(
        report.rows.filter((row) => told.has(row.dept_code)).map((row) => row.dept_name),
      );
      const actual = grid.rows
        .filter(({ name }) => names.has(name))
        .reduce((sum, row) => sum + Number(row.year['actual']), 0);
      expect([report.name, actual / CENTS]).toEqual([report.name, sumOf(figures)]);
    }
    expect(tellers.length).toBeGreaterThan(5);
  });

  it('changes nothing when reports come again', async () => {
    for (const report of [all[0], all[9], last] as Report[]) {
      const { mappingOrigin, preview } = await upload(
        organization.cpo.at('2023-06-01T09:00:00Z'),
        fileOf(report),
      );
      expect(mappingOrigin).toBe('saved');
      expect(preview?.counts).toMatchObject({ create: 0, update: 0, fail: 0 });
    }
  });

  it('leaves sub-totals out where the mapping names them, and says so', async () => {
    const report = last as Report;
    const sub = report.rows.filter(({ dept_code }) => dept_code === '35-EB');
    const parts = report.rows.filter(
      ({ dept_code }) => dept_code.startsWith('35-EB-') || dept_code === '35-COVID',
    );
    const targetOf = (rows: readonly Obligation[]) =>
      sumOf(printed({ ...report, rows }, TARGET, '2023'));
    expect(targetOf(sub)).toBe(1_600_261_059);
    expect(Math.abs(targetOf(sub) - targetOf(parts))).toBeLessThan(100);
    const cpo = organization.cpo.at('2023-06-01T09:00:00Z');
    const mapped = await map(cpo, await upload(cpo, fileOf(report)), {
      ...AMOUNTS,
      subtotals: [{ column: 'dept_name_raw', in: ['Finance Employee Benefits'] }],
    });
    expect(mapped.preview).toMatchObject({
      subtotals: { count: sub.length, names: ['Finance Employee Benefits'] },
      counts: { fail: 0 },
    });
  });
});
