import { parse } from 'yaml';
import type { Client } from '../support/client.ts';
import { commit, importAll, map, undo, upload } from '../support/imports.ts';
import { makeArea } from '../support/kpis.ts';
import { foundOrganization } from '../support/organization.ts';
import { dataFile, describeData, print } from '../support/shared-data.ts';

const SET = 'gitlab-2022';
const DATE = '2022-11-10';

interface Priority {
  readonly name: string;
  readonly url: string;
  readonly be_dri?: string;
  readonly fe_dri?: string;
  readonly estimated_size?: string;
  readonly target_release?: string;
}

interface Item {
  readonly name: string;
  readonly ownerId: string | null;
  readonly targetOn: string | null;
  readonly effort: number | null;
  readonly horizon: string;
}

/** A release comes out on the 22nd of its month. */
const RELEASES = { '15.6': '2022-11-22', '15.7': '2022-12-22', '15.8': '2023-01-22' } as const;
const SIZES = { S: 1, M: 3, L: 6 } as const;

const MAPPING = {
  columns: {
    name: { column: 'name' },
    problem: { column: 'url' },
    owner: { column: 'be_dri' },
    targetOn: { column: 'target_release' },
    effort: { column: 'estimated_size' },
  },
  constants: { area: 'Security policies', horizon: 'next', statedOn: DATE },
  dictionaries: { targetOn: RELEASES, effort: SIZES },
  externalKey: ['url'],
};

const FILE = {
  kind: 'roadmap_items',
  fileName: 'product_priorities.yml',
  source: 'priorities',
  type: 'application/yaml',
  query: '&listKey=security_policies.priorities',
};

describeData(SET, 'GitLab product priorities 2022', () => {
  let cpo: Client;

  const roadmap = async (): Promise<readonly Item[]> => {
    const { body } = await cpo.get('roadmap').expect(200);
    return (body as { items: Item[] }).items;
  };

  beforeAll(async () => {
    const organization = await foundOrganization({ foundedAt: '2022-08-01T00:00:00Z' });
    cpo = organization.cpo;
    await makeArea(organization, { name: 'Security policies' });
  });

  it('puts 22 items on the roadmap, with the releases and sizes that the file gives', async () => {
    const done = await importAll(cpo, { ...FILE, text: text() }, MAPPING);
    expect(done.preview?.counts).toEqual({ create: 22, update: 0, same: 0, fail: 0 });
    const items = new Map((await roadmap()).map((item) => [item.name, item]));
    const told = priorities().map(({ name, target_release, estimated_size }) => [
      name,
      Reflect.get(RELEASES, target_release ?? '') ?? null,
      Reflect.get(SIZES, estimated_size ?? '') ?? null,
    ]);
    expect(
      told.map(([name]) => [name, items.get(name)?.targetOn, items.get(name)?.effort]),
    ).toEqual(told);
    const dated = [...items.values()].filter(({ targetOn }) => targetOn !== null);
    const sized = [...items.values()].filter(({ effort }) => effort !== null);
    expect([items.size, dated.length, sized.length]).toEqual([22, 5, 6]);
    print(
      `GitLab priorities: ${items.size} items, ${dated.length} with a release, ${sized.length} with a size.`,
    );
  });

  it('leaves owners open whom nobody knows, and says who they are', async () => {
    const { preview } = await map(cpo, await upload(cpo, { ...FILE, text: text() }), MAPPING);
    const named = Map.groupBy(
      priorities().filter(({ be_dri }) => Boolean(be_dri)),
      ({ be_dri = '' }) => be_dri,
    );
    const told = new Map(preview?.unmapped.map(({ term, count }) => [term, count]));
    expect(told).toEqual(new Map([...named].map(([name, all]) => [name, all.length])));
    expect((await roadmap()).every(({ ownerId }) => ownerId === null)).toBe(true);
    const nobody = priorities().filter(({ be_dri, fe_dri }) => !be_dri && !fe_dri);
    expect(nobody).toHaveLength(2);
    print(
      `GitLab priorities: ${told.size} names that nobody knows on ${[...told.values()].reduce((sum, count) => sum + count, 0)} items, owners open.`,
    );
  });

  it('changes nothing by the same file; gives owners by their roles; and takes that back', async () => {
    const again = await map(cpo, await upload(cpo, { ...FILE, text: text() }), MAPPING);
    expect(again.preview?.counts).toEqual({ create: 0, update: 0, same: 22, fail: 0 });
    const roles = 'name\nSecurity backend lead\n';
    await importAll(cpo, { kind: 'people', text: roles });
    const names = new Set(priorities().flatMap(({ be_dri }) => be_dri || []));
    const owner = Object.fromEntries([...names].map((name) => [name, 'Security backend lead']));
    const dictionaries = { ...MAPPING.dictionaries, owner };
    const owned = await map(cpo, again, { ...MAPPING, dictionaries });
    const led = priorities().filter(({ be_dri }) => Boolean(be_dri)).length;
    expect(owned.preview).toMatchObject({ counts: { update: led, same: 22 - led }, unmapped: [] });
    const done = await commit(cpo, owned);
    expect((await roadmap()).filter((item) => item.ownerId !== null)).toHaveLength(led);
    await undo(cpo, done);
    expect((await roadmap()).filter((item) => item.ownerId !== null)).toHaveLength(0);
  });
});

const text = () => dataFile(SET, DATE, 'product_priorities.yml');

/** Read without the product. */
const priorities = (): readonly Priority[] =>
  (
    parse(dataFile(SET, DATE, 'product_priorities.yml').toString('utf8')) as {
      security_policies: { priorities: Priority[] };
    }
  ).security_policies.priorities;
