import { parse } from 'yaml';
import type { Client } from '../support/client.ts';
import { commit, importAll, map, undo, upload, type ImportBody } from '../support/imports.ts';
import { foundOrganization } from '../support/organization.ts';
import { pages } from '../support/pages.ts';
import { dataFile, describeData, print } from '../support/shared-data.ts';

const SET = 'gitlab-2022';
const DATES = ['2022-08-12', '2022-09-01', '2022-10-01', '2022-11-01', '2022-11-10'] as const;
const LADDER = ['planned', 'minimal', 'viable', 'complete', 'lovable'];
/** Column of the file, and the maturity that is planned for its day. */
const PLANS = [
  ['available', 'minimal'],
  ['viable', 'viable'],
  ['complete', 'complete'],
  ['lovable', 'lovable'],
] as const;

interface Category {
  readonly name: string;
  readonly stage: string;
  readonly maturity?: string | null;
  readonly available?: string | null;
  readonly viable?: string | null;
  readonly complete?: string | null;
  readonly lovable?: string | null;
}

interface Product {
  readonly id: string;
  readonly name: string;
  readonly stage: { readonly key: string; readonly since: string } | null;
}

interface Statement {
  readonly stage: { readonly key: string };
  readonly plannedOn: string | null;
  readonly before: string | null;
  readonly movedBy: number | null;
  readonly statedOn: string;
  readonly reason: string;
}

interface Change {
  readonly from: { readonly key: string } | null;
  readonly to: { readonly key: string };
  readonly effectiveOn: string;
}

const mapping = (date: string) => ({
  columns: {
    name: { column: 'name' },
    area: { column: 'stage' },
    description: { column: 'description' },
    stage: { column: 'maturity' },
  },
  constants: { statedOn: date },
  dictionaries: { plannedStage: Object.fromEntries(PLANS) },
  externalKey: ['(key)'],
  unpivot: { columns: PLANS.map(([column]) => column), header: 'plannedStage', cell: 'plannedOn' },
});

const file = (kind: string, date: string) => ({
  kind,
  fileName: `categories of ${date}.yml`,
  source: 'categories',
  type: 'application/yaml',
  text: dataFile(SET, date, 'categories.yml'),
});

describeData(SET, 'GitLab categories 2022', () => {
  let cpo: Client;
  const done: ImportBody[] = [];

  beforeAll(async () => {
    ({ cpo } = await foundOrganization({ foundedAt: '2022-08-01T00:00:00Z' }));
    await useOwnStages(cpo);
    for (const date of DATES) {
      await importAll(cpo, file('areas', date), { columns: { name: { column: 'stage' } } });
      done.push(await importAll(cpo, file('products', date), mapping(date)));
    }
  });

  it('has every category of the five files as a product, where the last file has it', async () => {
    const products = await pages<Product>(cpo, 'products?');
    const all = new Set(DATES.flatMap((date) => Object.keys(categories(date))));
    expect(products).toHaveLength(all.size);
    const last = Object.values(categories(DATES[4]));
    expect(last).toHaveLength(139);
    const standing = new Map(products.map(({ name, stage }) => [name, stage?.key ?? null]));
    expect(last.map(({ name }) => [name, standing.get(name)])).toEqual(
      last.map(({ name, maturity }) => [name, maturity || null]),
    );
    const counted = LADDER.map(
      (key) => `${last.filter(({ maturity }) => maturity === key).length} ${key}`,
    );
    print(
      `GitLab categories: ${last.length} at the last date (${counted.join(', ')}), ${all.size} over five dates.`,
    );
  });

  it('lists what vanished from file to file, and removes nothing', () => {
    for (const [index, date] of DATES.entries()) {
      const earlier = DATES.slice(0, index).flatMap((one) => Object.entries(categories(one)));
      const gone = new Map(earlier.filter(([key]) => !(key in categories(date))));
      const names = [...gone.values()].map(({ name }) => name);
      expect(done[index]?.preview?.vanished.names.toSorted()).toEqual(names.toSorted());
    }
  });

  it('records the same moves of planned days as the files show when they are compared', async () => {
    const moves: string[] = [];
    const slips: number[] = [];
    for (const { id, name } of await pages<Product>(cpo, 'products?'))
      for (const one of await statements(cpo, id)) {
        if (one.before === null) continue;
        expect(one.reason).toBe(`Import of categories of ${one.statedOn}.yml`);
        moves.push([one.statedOn, name, one.stage.key, one.before, one.plannedOn].join(' '));
        if (one.movedBy !== null) slips.push(one.movedBy);
      }
    expect(moves.toSorted()).toEqual(movesBetweenFiles().toSorted());
    const later = slips.filter((days) => days > 0).length;
    expect(moves.filter((move) => move.startsWith('2022-09-01'))).toHaveLength(6);
    print(`GitLab categories: ${moves.length} planned days moved, ${later} of them to later.`);
  });

  it('dates each change of maturity by the file that shows it first', async () => {
    const changes: string[] = [];
    for (const { id, name } of await pages<Product>(cpo, 'products?')) {
      const { body } = await cpo.get(`products/${id}/stage-changes`).expect(200);
      const after = (body as Change[]).filter(
        ({ from, effectiveOn }) => from !== null || effectiveOn > firstSeen(name),
      );
      changes.push(
        ...after.map(
          ({ from, to, effectiveOn }) => `${effectiveOn} ${name} ${from?.key ?? 'none'} ${to.key}`,
        ),
      );
    }
    expect(changes.toSorted()).toEqual(changesBetweenFiles().toSorted());
    print(
      `GitLab categories: ${changes.length} changes of maturity: ${changes.toSorted().join('; ')}.`,
    );
  });

  it('changes nothing by the same file again, and no day or stage by an older one', async () => {
    expect((await dryRun(cpo, DATES[4])).preview).toMatchObject({
      counts: { create: 0, update: 0, fail: 0 },
    });
    const older = (await dryRun(cpo, DATES[0])).preview;
    expect(older?.counts).toMatchObject({ create: 0, fail: 0 });
    const fields = new Set(older?.changes.flatMap((change) => Object.keys(change.new)));
    expect([...fields].filter((field) => field !== 'description' && field !== 'areaId')).toEqual(
      [],
    );
  });

  it('goes back to the fourth file when the fifth is undone, and can have it again', async () => {
    const before = await statements(cpo, await idOf(cpo, 'Secrets Management'));
    await undo(cpo, await latest(cpo, done[4]));
    const undone = await statements(cpo, await idOf(cpo, 'Secrets Management'));
    expect(undone).toHaveLength(before.length + 1);
    expect(undone[0]).toMatchObject({
      plannedOn: '2023-01-22',
      before: '2023-07-22',
      movedBy: -181,
    });
    expect(await pages<Product>(cpo, 'products?')).toHaveLength(
      new Set(DATES.slice(0, 4).flatMap((date) => Object.keys(categories(date)))).size,
    );
    await commit(cpo, await dryRun(cpo, DATES[4]));
    const restored = await statements(cpo, await idOf(cpo, 'Secrets Management'));
    expect(restored[0]).toMatchObject({ plannedOn: '2023-07-22', before: '2023-01-22' });
  });
});

const dryRun = async (cpo: Client, date: string): Promise<ImportBody> =>
  map(cpo, await upload(cpo, file('products', date)), mapping(date));

/** The organization's own words instead of those that it begins with. */
async function useOwnStages(cpo: Client): Promise<void> {
  const { body } = await cpo.get('stages').expect(200);
  for (const [position, key] of LADDER.entries())
    await cpo
      .post('stages', { key, name: key, position, phase: position < 2 ? 'before_launch' : 'live' })
      .expect(201);
  for (const { key } of body as { key: string }[])
    await cpo.change('put', `stages/${key}/archival`, { read: `stages/${key}` });
}

async function statements(cpo: Client, id: string): Promise<readonly Statement[]> {
  const { body } = await cpo.get(`products/${id}/stage-plans`).expect(200);
  return body as Statement[];
}

async function idOf(cpo: Client, name: string): Promise<string> {
  const products = await pages<Product>(cpo, 'products?');
  return products.find((product) => product.name === name)?.id ?? '';
}

async function latest(cpo: Client, body: ImportBody | undefined): Promise<ImportBody> {
  return (await cpo.get(`imports/${body?.id ?? ''}`).expect(200)).body as ImportBody;
}

/** Read without the product. */
const read = new Map<string, Readonly<Record<string, Category>>>();

function categories(date: string): Readonly<Record<string, Category>> {
  const known =
    read.get(date) ??
    (parse(dataFile(SET, date, 'categories.yml').toString('utf8')) as Record<string, Category>);
  read.set(date, known);
  return known;
}

const firstSeen = (name: string): string =>
  DATES.find((date) => Object.values(categories(date)).some((one) => one.name === name)) ?? '';

/** Both files give a day, or the later one takes it away, for a maturity that lies ahead in both. */
function movesBetweenFiles(): string[] {
  return pairs().flatMap(({ date, before, after }) =>
    PLANS.flatMap(([column, stage]) => {
      const [was, is] = [before[column] || null, after[column] || null];
      const isAhead = [before, after].every(
        ({ maturity }) => LADDER.indexOf(stage) > LADDER.indexOf(maturity || ''),
      );
      return isAhead && was !== null && was !== is
        ? [[date, after.name, stage, was, is].join(' ')]
        : [];
    }),
  );
}

const changesBetweenFiles = (): string[] =>
  pairs()
    .filter(({ before, after }) => after.maturity && after.maturity !== before.maturity)
    .map(
      ({ date, before, after }) =>
        `${date} ${after.name} ${before.maturity || 'none'} ${after.maturity}`,
    );

const pairs = () =>
  DATES.slice(1).flatMap((date, index) => {
    const earlier = categories(DATES[index] ?? '');
    return Object.entries(categories(date)).flatMap(([key, after]) => {
      const before = earlier[key];
      return before === undefined ? [] : [{ date, before, after }];
    });
  });
