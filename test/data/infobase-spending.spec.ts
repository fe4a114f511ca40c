import Papa from 'papaparse';
import type { Client } from '../support/client.ts';
import { importAll, upload, type ImportBody } from '../support/imports.ts';
import { foundOrganization } from '../support/organization.ts';
import { dataFile, describeData, hasData, print } from '../support/shared-data.ts';

const SET = 'gc-infobase/spending-2026';
const SOURCE = 'infobase-spending';

type Row = Readonly<Record<string, string>>;

/** What each column tells, and of which fiscal year, which is called by the year in which it ends. */
const COLUMNS = {
  pa_last_year_5_exp: ['actual', '2021'],
  pa_last_year_exp: ['actual', '2025'],
  pa_last_year_planned: ['plan', '2025'],
  planning_year_1: ['plan', '2027'],
  planning_year_3: ['plan', '2029'],
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];
const YEARS = [...new Set(NAMES.map((name) => COLUMNS[name][1]))];

const read = (file: string): readonly Row[] =>
  hasData(SET)
    ? Papa.parse<Row>(dataFile(SET, file).toString('utf8'), { header: true, skipEmptyLines: true })
        .data
    : [];
const spending = read('program_spending.csv');
const programmes = new Map(
  read('program_en.csv').map((row) => [`${row['dept_code']} ${row['activity_code']}`, row]),
);
/** One department is called TBC, which a file says of what is to be confirmed: so they go by their titles. */
const titles = new Map(
  read('igoc_en.csv').map((row) => [
    row['dept_code'] ?? '',
    row['applied_title_en'] || (row['legal_title_en'] ?? ''),
  ]),
);
const titleOf = (row: Row): string => titles.get(row['dept_code'] ?? '') ?? '';
const nameOf = (row: Row): string => `${row['dept_code']} ${row['activity_code']}`;

/** In cents; the file has the noise of doubles. Null: blank. */
const cents = (row: Row, column: Column): number | null =>
  row[column] === '' ? null : Math.round(Number(row[column]) * 100);
const sumOf = (rows: readonly Row[], column: Column): number =>
  rows.reduce((sum, row) => sum + (cents(row, column) ?? 0), 0);
const filled = NAMES.flatMap((column) => spending.filter((row) => row[column] !== ''));
const isIn = (row: Row, year: string): boolean =>
  NAMES.some((column) => COLUMNS[column][1] === year && row[column] !== '');

/** A line of a year for each programme that has a figure in it. */
const lines = YEARS.flatMap((year) =>
  spending
    .filter((row) => isIn(row, year))
    .map((row) => ({
      year,
      programme: nameOf(row),
      name: programmes.get(nameOf(row))?.['name_en'] ?? '',
      department: titleOf(row),
    })),
);

const LINES = {
  columns: {
    budget: { column: 'year' },
    name: { column: 'name', cut: true },
    area: { column: 'department' },
  },
  dictionaries: { budget: Object.fromEntries(YEARS.map((year) => [year, `fy${year}`])) },
  externalKey: ['programme'],
};

const AMOUNTS = {
  columns: { budgetLine: { column: ['dept_code', 'activity_code'] } },
  constants: { statedOn: '2026-03-31' },
  dictionaries: {
    budget: Object.fromEntries(NAMES.map((name) => [name, `fy${COLUMNS[name][1]}`])),
    figure: Object.fromEntries(NAMES.map((name) => [name, COLUMNS[name][0]])),
  },
  unpivot: { columns: NAMES, header: ['budget', 'figure'], cell: 'amount' },
  money: { round: true },
};

const FILE = {
  kind: 'budget_amounts',
  fileName: 'program_spending.csv',
  source: SOURCE,
} as const;

interface Grid {
  readonly rows: readonly {
    readonly name: string;
    readonly year: Readonly<Record<string, number | null>>;
  }[];
  readonly totals: readonly { readonly year: Readonly<Record<string, number | null>> }[];
}

const above = (all: readonly (readonly (string | number)[])[]): number =>
  all.filter(([, actual = 0, plan = 0]) => actual > plan).length;
const byText = (one: string, other: string): number => one.localeCompare(other);

describeData(SET, 'the spending of Canada', () => {
  let who: Client;
  let lined: ImportBody;
  let done: ImportBody;
  const grid = async (year: string): Promise<Grid> =>
    (await who.get(`budgets/fy${year}/view`).expect(200)).body as Grid;

  beforeAll(async () => {
    const organization = await foundOrganization({
      foundedAt: '2020-04-01T09:00:00Z',
      fiscalStartMonth: 4,
      currency: 'CAD',
    });
    who = organization.cpo.at('2026-04-10T09:00:00Z');
    const departments = [...new Set(spending.map(titleOf))];
    await importAll(
      who,
      { kind: 'areas', source: SOURCE, text: Papa.unparse(departments.map((name) => ({ name }))) },
      { columns: { name: { column: 'name' } } },
    );
    for (const year of YEARS)
      await who
        .post('budgets', { name: `FY${year}`, key: `fy${year}`, year: `FY${year}`, grain: 'year' })
        .expect(201);
    const text = Papa.unparse(lines);
    lined = await importAll(who, { kind: 'budget_lines', source: SOURCE, text }, LINES);
    done = await importAll(who, { ...FILE, text: dataFile(SET, FILE.fileName) }, AMOUNTS);
  });

  it('is read programme by programme, and blank is no figure', () => {
    expect(spending).toHaveLength(1_473);
    expect(lined.preview?.counts).toEqual({ create: lines.length, update: 0, same: 0, fail: 0 });
    expect(done.preview?.counts).toEqual({ create: filled.length, update: 0, same: 0, fail: 0 });
    expect(done.preview?.skipped).toBe(spending.length * NAMES.length - filled.length);
    print(
      `Canada: ${spending.length} programmes, ${lines.length} lines in ${YEARS.length} budgets, ${filled.length} figures, ${done.preview?.skipped} blanks.`,
    );
  });

  it('adds up to the totals of the file, to the cent', async () => {
    const grids = new Map<string, Grid>();
    for (const year of YEARS) grids.set(year, await grid(year));
    const told = NAMES.map((column) => {
      const [kind, year] = COLUMNS[column];
      return [column, grids.get(year)?.totals[0]?.year[kind]];
    });
    expect(told).toEqual(NAMES.map((column) => [column, sumOf(spending, column)]));
    expect(Object.fromEntries(told)).toMatchObject({
      pa_last_year_planned: 43_268_203_294_832,
      pa_last_year_exp: 47_443_141_939_465,
      planning_year_1: 48_586_980_455_699,
    });
    print(
      `Canada: planned 2024-25 ${sumOf(spending, 'pa_last_year_planned') / 100}, spent ${sumOf(spending, 'pa_last_year_exp') / 100}, planned 2026-27 ${sumOf(spending, 'planning_year_1') / 100}.`,
    );
  });

  it('tells what each organisation spent, and which spent above their plans', async () => {
    const byTitle = Map.groupBy(spending, titleOf);
    const { rows } = await grid('2025');
    const expected = [...byTitle]
      .filter(([, all]) => all.some((row) => isIn(row, '2025')))
      .map(([title, all]) => [
        title,
        sumOf(all, 'pa_last_year_exp'),
        sumOf(all, 'pa_last_year_planned'),
      ]);
    const found = rows.map(({ name, year }) => [name, year['actual'] ?? 0, year['plan'] ?? 0]);
    expect(found.map(String).toSorted(byText)).toEqual(expected.map(String).toSorted(byText));
    expect(above(found)).toBe(above(expected));
    print(`Canada 2024-25: ${above(found)} of ${rows.length} organisations above their plans.`);
  });

  it('changes nothing when it comes again', async () => {
    const { preview } = await upload(who, { ...FILE, text: dataFile(SET, FILE.fileName) });
    expect(preview?.counts).toEqual({ create: 0, update: 0, same: filled.length, fail: 0 });
  });
});
