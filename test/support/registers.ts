import { randomUUID } from 'node:crypto';
import { asOwner } from './organization.ts';

type Row = Readonly<Record<string, unknown>>;

/** A row of a register, made behind the API's back at a time of its own; answers its id. */
async function add(organizationId: string, table: string, at: string, row: Row): Promise<string> {
  const id = randomUUID();
  const fields = Object.entries({ organization_id: organizationId, id, key: `k-${id}`, ...row });
  await asOwner(organizationId, async (client) => {
    await client.query(`SELECT set_config('app.now', $1, true)`, [at]);
    await client.query(
      `INSERT INTO ${table} (${fields.map(([column]) => column).join(', ')})
       VALUES (${fields.map((_, index) => `$${index + 1}`).join(', ')})`,
      fields.map(([, value]) => value),
    );
  });
  return id;
}

interface New {
  readonly at: string;
  readonly areaId: string;
}

/** Committed in January to be done by the end of October. */
export const addItem = (organizationId: string, { at, areaId }: New, more: Row = {}) =>
  add(organizationId, 'roadmap_items', at, {
    name: 'Offline mode',
    area_id: areaId,
    horizon: 'now',
    stage: 'committed',
    target_on: '2026-10-31',
    entered_on: '2026-01-05',
    committed_on: '2026-01-12',
    baseline_target_on: '2026-10-31',
    baseline_precision: 'day',
    ...more,
  });

/** Open from the first day of the year to its last. */
export const addObjective = (organizationId: string, { at, areaId }: New, more: Row = {}) =>
  add(organizationId, 'objectives', at, {
    name: 'Trusted in the field',
    area_id: areaId,
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
    baseline_ends_on: '2026-12-31',
    state: 'open',
    committed_on: '2026-01-12',
    ...more,
  });

export const addProduct = (organizationId: string, { at, areaId }: New) =>
  add(organizationId, 'products', at, { kind: 'product', name: 'Field kit', area_id: areaId });

/** Of the whole company. */
export const addDecision = (organizationId: string, at: string, askedBy: string) =>
  add(organizationId, 'decisions', at, {
    name: 'One price list',
    question: 'Do we sell at one price everywhere?',
    scope: 'company',
    asked_by: askedBy,
    asked_on: at.slice(0, 10),
  });

/** Changes a row as another part of the product would. */
export async function setRegister(
  organizationId: string,
  table: 'roadmap_items' | 'objectives',
  id: string,
  row: Row,
): Promise<void> {
  const fields = Object.entries(row);
  await asOwner(organizationId, (client) =>
    client.query(
      `UPDATE ${table} SET ${fields.map(([column], index) => `${column} = $${index + 3}`).join(', ')}
       WHERE organization_id = $1 AND id = $2`,
      [organizationId, id, ...fields.map(([, value]) => value)],
    ),
  );
}
