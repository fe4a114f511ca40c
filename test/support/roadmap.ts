import { asOwner, foundOrganization, type TestOrganization } from './organization.ts';
import type { Client } from './client.ts';

const FOUNDED = '2026-01-05T09:00:00Z';
export const NOW = '2026-11-06T09:00:00Z';

export interface MadeItem {
  readonly id: string;
  readonly key: string;
  readonly version: number;
}

/** An organization with the area Roadmap, for which `member` answers. Everybody lives on 6 November 2026. */
export async function roadmapped(options: Parameters<typeof foundOrganization>[0] = {}) {
  const found = await foundOrganization({ foundedAt: FOUNDED, ...options });
  const now = travellers(found, NOW);
  const given = { name: 'Roadmap', accountableId: found.member.personId, adoptedOn: '2025-01-01' };
  const { body } = await now.cpo.post('areas', given).expect(201);
  const areaId = (body as { id: string }).id;
  const add = (name: string, more: object = {}, who: Client = now.member) =>
    addItem(who, { name, areaId, horizon: 'now', ...more });
  return { ...found, ...now, areaId, add };
}

const PEOPLE = ['admin', 'cpo', 'ceo', 'executive', 'member', 'viewer', 'stranger'] as const;

function travellers(
  organization: TestOrganization,
  time: string,
): Record<(typeof PEOPLE)[number], Client> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- one client of each was just made
  return Object.fromEntries(PEOPLE.map((name) => [name, organization[name].at(time)])) as Record<
    (typeof PEOPLE)[number],
    Client
  >;
}

export async function addItem(who: Client, item: object): Promise<MadeItem> {
  const { body } = await who.post('roadmap-items', item).expect(201);
  return body as MadeItem;
}

export const itemPath = ({ key }: MadeItem): string => `roadmap-items/${key}`;

/** Changes an item by one of its resources, as somebody who has just read it. */
export const step = (who: Client, item: MadeItem, name: string, body: object = {}, status = 200) =>
  who.change('put', `${itemPath(item)}/${name}`, { body, read: itemPath(item), status });

export const patch = (who: Client, item: MadeItem, body: object, status = 200) =>
  who.change('patch', itemPath(item), { body, status });

/** A product and an objective, behind the API's back. */
export async function makeTargets(organizationId: string, areaId: string) {
  const productId = crypto.randomUUID();
  const objectiveId = crypto.randomUUID();
  await asOwner(organizationId, async (client) => {
    await client.query(
      `INSERT INTO products (organization_id, id, key, kind, name, area_id) VALUES ($1, $2, 'console', 'product', 'Console', $3)`,
      [organizationId, productId, areaId],
    );
    await client.query(
      `INSERT INTO objectives (organization_id, id, key, name, area_id, starts_on, ends_on)
       VALUES ($1, $2, 'win-back', 'Win them back', $3, '2026-01-01', '2026-12-31')`,
      [organizationId, objectiveId, areaId],
    );
  });
  return { productId, objectiveId };
}
