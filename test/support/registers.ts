import { randomUUID } from 'node:crypto';
import { asOwner } from './organization.ts';

type Row = Readonly<Record<string, unknown>>;

/** A row, made behind the API's back at a time of its own; answers its id. */
async function add(organizationId: string, table: string, at: string, row: Row): Promise<string> {
  const id = randomUUID();
  const fields = Object.entries({ organization_id: organizationId, id, ...row });
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

const named = (name: string) => ({ name, key: `k-${randomUUID()}` });

interface New {
  readonly at: string;
  readonly areaId: string;
}

/** Committed in January to be done by the end of October. */
export const addItem = (organizationId: string, { at, areaId }: New, more: Row = {}) =>
  add(organizationId, 'roadmap_items', at, {
    ...named('Offline mode'),
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
    ...named('Trusted in the field'),
    area_id: areaId,
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
    baseline_ends_on: '2026-12-31',
    state: 'open',
    committed_on: '2026-01-12',
    ...more,
  });

export const addProduct = (organizationId: string, { at, areaId }: New) =>
  add(organizationId, 'products', at, { ...named('Field kit'), kind: 'product', area_id: areaId });

/** Of the whole company. */
export const addDecision = (organizationId: string, at: string, askedBy: string) =>
  add(organizationId, 'decisions', at, {
    ...named('One price list'),
    question: 'Do we sell at one price everywhere?',
    scope: 'company',
    asked_by: askedBy,
    asked_on: at.slice(0, 10),
  });

/** On a KPI, from 0 to 100 over the year. */
export const addKeyResult = (
  organizationId: string,
  at: string,
  { objectiveId, kpiId }: { readonly objectiveId: string; readonly kpiId: string },
) =>
  add(organizationId, 'key_results', at, {
    objective_id: objectiveId,
    kpi_id: kpiId,
    baseline: 0,
    target: 100,
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
  });

/** With its reason, two weeks later than before. */
export const addMove = (organizationId: string, at: string, itemId: string, by: string) =>
  add(organizationId, 'item_moves', at, {
    item_id: itemId,
    from_target_on: '2026-10-31',
    from_precision: 'day',
    to_target_on: '2026-11-14',
    to_precision: 'day',
    days: 14,
    is_committed: true,
    reason: 'The supplier was late.',
    moved_on: at.slice(0, 10),
    recorded_by: by,
  });

export const addMilestone = (
  organizationId: string,
  at: string,
  itemId: string,
  more: Row & { readonly name: string },
) => add(organizationId, 'milestones', at, { item_id: itemId, due_on: '2026-10-20', ...more });

export const addDependency = (
  organizationId: string,
  at: string,
  { blocker, blocked }: { readonly blocker: string; readonly blocked: string },
) =>
  add(organizationId, 'dependencies', at, {
    blocker_id: blocker,
    blocked_id: blocked,
    needed_by: '2026-10-15',
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
