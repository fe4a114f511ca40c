import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { asOwner } from './organization.ts';

interface NewArea {
  readonly at: string;
  readonly key?: string;
  readonly cadence?: string;
  /** Accountable from the first day; absent: open. */
  readonly owner?: string;
}

interface NewOwnership {
  readonly role: string;
  readonly person: string;
  readonly from: string;
  readonly to?: string;
}

interface NewKpi {
  readonly at: string;
  readonly areaId: string;
  readonly by: string;
  readonly owner?: string;
  readonly cadence?: string;
}

const inTime = <Result>(
  organizationId: string,
  at: string,
  work: (client: pg.Client) => Promise<Result>,
) =>
  asOwner(organizationId, async (client) => {
    await client.query(`SELECT set_config('app.now', $1, true)`, [at]);
    return work(client);
  });

/** An area with its accountable row, made behind the API's back at a time of its own. */
export async function addArea(
  organizationId: string,
  { at, key = 'roadmap', cadence = 'weekly', owner }: NewArea,
): Promise<string> {
  const id = randomUUID();
  await inTime(organizationId, at, (client) =>
    client.query(
      `INSERT INTO areas (organization_id, id, key, kind, name, cadence, adopted_on)
       VALUES ($1, $2, $3, 'roadmap', initcap($3), $4, $5::timestamptz::date)`,
      [organizationId, id, key, cadence, at],
    ),
  );
  await inTime(organizationId, at, (client) =>
    client.query(
      `INSERT INTO ownerships (organization_id, id, area_id, role, person_id, starts_on)
       VALUES ($1, $2, $3, 'accountable', $4, $5::timestamptz::date)`,
      [organizationId, randomUUID(), id, owner ?? null, at],
    ),
  );
  return id;
}

export async function addOwnership(
  organizationId: string,
  areaId: string,
  { role, person, from, to }: NewOwnership,
): Promise<void> {
  await asOwner(organizationId, (client) =>
    client.query(
      `INSERT INTO ownerships (organization_id, id, area_id, role, person_id, starts_on, ends_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [organizationId, randomUUID(), areaId, role, person, from, to ?? null],
    ),
  );
}

export async function addKpi(
  organizationId: string,
  { at, areaId, by, owner, cadence = 'monthly' }: NewKpi,
): Promise<string> {
  const id = randomUUID();
  await inTime(organizationId, at, async (client) => {
    await client.query(
      `INSERT INTO kpis (organization_id, id, key, area_id, owner_id, tracked_from)
       VALUES ($1, $2, $3, $4, $5, $6::timestamptz::date)`,
      [organizationId, id, `kpi-${id}`, areaId, owner ?? null, at],
    );
    await client.query(
      `INSERT INTO kpi_definitions (organization_id, id, kpi_id, number, effective_from, name, unit, decimals, direction, kind,
         roll_up, cadence, indicator, recorded_by)
       VALUES ($1, $2, $3, 1, $4::timestamptz::date, 'On-time delivery', 'percent', 1, 'higher', 'ratio', 'ratio_of_sums', $5, 'lagging', $6)`,
      [organizationId, randomUUID(), id, at, cadence, by],
    );
  });
  return id;
}

export async function archive(
  organizationId: string,
  table: 'areas' | 'kpis',
  id: string,
): Promise<void> {
  await asOwner(organizationId, (client) =>
    client.query(
      `UPDATE ${table} SET archived_at = remit.now() WHERE organization_id = $1 AND id = $2`,
      [organizationId, id],
    ),
  );
}

interface NewValue {
  readonly at: string;
  readonly by: string;
  readonly period: string;
  readonly value: number;
  readonly green: number;
  readonly red: number;
}

/** The value of a month, with the lines by which it is judged. */
export async function addValue(
  organizationId: string,
  kpiId: string,
  { at, by, period, value, green, red }: NewValue,
): Promise<void> {
  await inTime(organizationId, at, async (client) => {
    const startsOn = `${period}-01`;
    await client.query(
      `INSERT INTO periods (organization_id, key, kind, starts_on, ends_on, fiscal_year, label)
       VALUES ($1, $2, 'month', $3::date, ($3::date + interval '1 month')::date - 1, left($2, 4)::int, $2) ON CONFLICT DO NOTHING`,
      [organizationId, period, startsOn],
    );
    await client.query(
      `INSERT INTO targets (organization_id, id, plan_id, kpi_id, shape, starts_on, ends_on, target, green_low, red_low, recorded_by)
       VALUES ($1, $2, $2, $3, 'flat', $4::date, ($4::date + interval '1 month')::date - 1, $5, $5, $6, $7)`,
      [organizationId, randomUUID(), kpiId, startsOn, green, red, by],
    );
    await client.query(
      `INSERT INTO measurements (organization_id, id, kpi_id, series, period_key, starts_on, ends_on, value, state, recorded_by)
       VALUES ($1, $2, $3, 'actual', $4, $5::date, ($5::date + interval '1 month')::date - 1, $6, 'final', $7)`,
      [organizationId, randomUUID(), kpiId, period, startsOn, value, by],
    );
  });
}
