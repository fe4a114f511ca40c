import type { Client } from '../support/client.ts';
import { commit, importAll, map, upload, type ImportBody } from '../support/imports.ts';
import {
  followed,
  plain,
  projects,
  reportOf,
  SET,
  slips,
  YEARS,
  type Year,
} from '../support/major-projects.ts';
import { foundOrganization } from '../support/organization.ts';
import { pages } from '../support/pages.ts';
import { dataFile, describeData, print } from '../support/shared-data.ts';

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly areaId: string;
  readonly targetOn: string | null;
  readonly baseline: { readonly targetOn: string } | null;
  readonly slipDays: number | null;
}

interface Move {
  readonly movedOn: string;
  readonly fromTargetOn: string | null;
  readonly toTargetOn: string | null;
  readonly isCommitted: boolean;
  readonly reason: string;
}

interface CheckIn {
  readonly datedAt: string;
  readonly status: string;
  readonly item: { readonly id: string } | null;
}

/** Departments in two spellings, and one project of two of them. */
const AREAS = { DFT: 'DfT', DFE: 'DfE', MOJ: 'MoJ', 'DEFRA & DFT': 'DEFRA' };
const RATINGS = {
  Green: 'on_track',
  'Amber/Green': 'at_risk',
  Amber: 'at_risk',
  'Amber/Red': 'at_risk',
  Red: 'off_track',
};
/** Words that say no day and no rating; the file writes one year with two digits that is of this century. */
const PLANNING =
  'The project is still at the planning stage and is not yet in a position to provide this information';
const WORDLESS = {
  'The project is not in a position to provide this information': null,
  [PLANNING]: null,
};
const DAYS = { ...WORDLESS, '31.12.50': '2050-12-31' };

const isNumbered = (year: Year): boolean => year >= '2020';

const items = (year: Year, days: object = DAYS) => {
  const dayFormat = year === '2021' ? 'yyyy-mm-dd' : 'dd.mm.yy';
  return {
    columns: {
      name: { column: 'project_name' },
      area: { column: 'department' },
      problem: { column: 'description_aims', cut: true },
      startsOn: { column: 'start_date', dayFormat },
      targetOn: { column: 'end_date', dayFormat },
    },
    constants: {
      horizon: 'now',
      stage: 'in_progress',
      committedOn: reportOf(year),
      statedOn: reportOf(year),
    },
    dictionaries: { area: AREAS, startsOn: WORDLESS, targetOn: days },
    externalKey: isNumbered(year) ? ['project_number'] : [],
  };
};

const checkIns = (year: Year) => ({
  columns: {
    item: { column: isNumbered(year) ? 'project_number' : 'project_name' },
    status: { column: 'colour_rating' },
    narrative: { column: 'rating_comment', cut: true },
  },
  constants: { datedAt: `${reportOf(year)}T12:00:00Z` },
  dictionaries: { status: { ...RATINGS, ...unrated(year) } },
});

/** Every other word of the file means that there is no rating: a person has read the list that the preview gives. */
const unrated = (year: Year) =>
  Object.fromEntries(
    projects(year)
      .map(({ colour_rating }) => colour_rating.trim())
      .filter((word) => !Object.keys(RATINGS).some((known) => plain(known) === plain(word)))
      .map((word) => [word, 'unknown']),
  );

const file = (kind: string, year: Year) => ({
  kind,
  fileName: `uk_${year}.csv`,
  source: 'major projects',
  text: dataFile(SET, `uk_${year}.csv`),
});

describeData(SET, 'UK major projects 2018 to 2021', () => {
  let cpo: Client;
  const done = new Map<Year, ImportBody>();

  const roadmap = async (): Promise<readonly Entry[]> =>
    ((await cpo.get('roadmap').expect(200)).body as { items: Entry[] }).items;

  beforeAll(async () => {
    ({ cpo } = await foundOrganization({ foundedAt: '2018-01-01T00:00:00Z' }));
    for (const year of YEARS) {
      const area = { columns: { name: { column: 'department' } }, dictionaries: { name: AREAS } };
      await importAll(cpo, file('areas', year), area);
      done.set(year, await importAll(cpo, file('roadmap_items', year), items(year)));
      await importAll(cpo, file('check_ins', year), checkIns(year));
    }
  });

  it('has every project of the four reports once, followed by number or name', async () => {
    const entries = await roadmap();
    const known = followed();
    expect(entries.map(({ name }) => plain(name)).toSorted()).toEqual(
      known.map(({ name }) => plain(name)).toSorted(),
    );
    expect(projects('2021')).toHaveLength(184);
    const { body } = await cpo.get('areas').expect(200);
    const departments = new Set(
      YEARS.flatMap((year) => projects(year).map((one) => departmentOf(one.department))),
    );
    expect((body as object[]).length).toBe(departments.size);
    const rows = YEARS.map((year) => `${projects(year).length} in ${year}`).join(', ');
    print(
      `UK major projects: ${entries.length} items of ${departments.size} departments (${rows}).`,
    );
  });

  it('records each end that moved between two reports as a slip', async () => {
    const moved: string[] = [];
    const entries = await roadmap();
    for (const { id, name } of entries) {
      const { body } = await cpo.get(`roadmap-items/${id}/moves`).expect(200);
      const ends = (body as Move[]).filter(
        ({ fromTargetOn, toTargetOn }) => fromTargetOn !== null && fromTargetOn !== toTargetOn,
      );
      expect(ends.every((move) => move.isCommitted && move.reason.startsWith('Import of'))).toBe(
        true,
      );
      moved.push(
        ...ends.map(
          ({ movedOn, fromTargetOn, toTargetOn }) =>
            `${movedOn} ${plain(name)} ${fromTargetOn} ${toTargetOn}`,
        ),
      );
    }
    expect(moved.toSorted()).toEqual(slips().toSorted());
    const late = entries.filter(({ slipDays }) => slipDays !== null && slipDays > 0).length;
    print(
      `UK major projects: ${moved.length} ends moved; ${late} items end later than their baseline.`,
    );
  });

  it('keeps the first end as the baseline of each project', async () => {
    const first = followed().map(({ name, ends }) => `${plain(name)} ${[...ends.values()][0]}`);
    const entries = await roadmap();
    const kept = entries.map(({ name, baseline }) => `${plain(name)} ${baseline?.targetOn}`);
    expect(kept.toSorted()).toEqual(first.toSorted());
  });

  it('has a check-in of each project in each year: in 2021 red 7, amber 157, green 12, unrated 8', async () => {
    const said = await pages<CheckIn>(cpo, 'check-ins?');
    expect(said).toHaveLength(YEARS.reduce((sum, year) => sum + projects(year).length, 0));
    const count = (year: Year, status: string) =>
      said.filter((one) => one.datedAt.startsWith(year) && one.status === status).length;
    const colours = ['off_track', 'at_risk', 'on_track', 'unknown'];
    expect(colours.map((colour) => count('2021', colour))).toEqual([7, 157, 12, 8]);
    for (const year of YEARS) {
      const red = projects(year).filter(({ colour_rating }) => plain(colour_rating) === 'red');
      expect(count(year, 'off_track')).toBe(red.length);
    }
    expect(said.every(({ item }) => item !== null)).toBe(true);
    print(
      `UK major projects: ${said.length} check-ins; 2021: ${colours.map((one) => `${count('2021', one)} ${one}`).join(', ')}.`,
    );
  });

  it('asks about the year 50 instead of guessing, and warns of the stray byte', async () => {
    const uploaded = await upload(cpo, file('roadmap_items', '2020'));
    const { preview } = await map(cpo, uploaded, items('2020', WORDLESS));
    expect(preview?.errors).toMatchObject([
      { column: 'end_date', message: 'The target cannot lie before the start, 2015-07-01.' },
    ]);
    expect(uploaded).toMatchObject({ encoding: 'windows-1252' });
    expect((uploaded as unknown as { warnings: object[] }).warnings).toMatchObject([
      { kind: 'encoding' },
    ]);
  });

  it('lists what vanished, and changes nothing by the same file', async () => {
    for (const kind of ['roadmap_items', 'check_ins'] as const) {
      const mapping = kind === 'check_ins' ? checkIns('2021') : items('2021');
      const again = await map(cpo, await upload(cpo, file(kind, '2021')), mapping);
      expect(again.preview?.counts).toEqual({ create: 0, update: 0, same: 184, fail: 0 });
    }
    const gone = done.get('2021')?.preview?.vanished.count;
    expect(gone).toBe(followed().length - 184);
    print(
      `UK major projects: ${gone} projects of earlier reports are not in the last one, and stay.`,
    );
    const nothing = await upload(cpo, file('roadmap_items', '2021'));
    await commit(cpo, await map(cpo, nothing, items('2021')));
    expect(await roadmap()).toHaveLength(followed().length);
  });
});

const departmentOf = (written: string): string =>
  new Map(Object.entries(AREAS)).get(written.toUpperCase())?.toUpperCase() ?? written.toUpperCase();
