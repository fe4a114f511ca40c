import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { BenefitKind } from '#domain/benefit';
import type { Day } from '#domain/day';
import { isId } from '#domain/natural-key';
import { Database } from '#platform/database/database';
import type { CaseStanding } from './business-case.policy.ts';
import {
  ALL_TAKEN,
  DAY,
  KNOWN,
  LifecycleReadings,
  ORGANIZATION,
  rolesIn,
  versionsOf,
  type ReadTimes,
} from './reading.ts';

interface Person {
  readonly personId: string;
  readonly name: string;
}

export interface BenefitFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: BenefitKind;
  readonly currency: string | null;
  readonly kpiId: string | null;
  /** Minor units, or the change of the KPI. */
  readonly claimed: number;
  readonly dueOn: Day;
  readonly owner: Person | null;
  readonly gapReason: string;
  readonly version: number;
  /** By day, the newest record of each; the last one counts. */
  readonly measurements: readonly {
    readonly measuredOn: Day;
    readonly measured: number;
    readonly note: string;
    readonly recordedBy: Person;
  }[];
}

export interface CaseRow extends CaseStanding {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  readonly product: { readonly id: string; readonly key: string; readonly name: string } | null;
  readonly itemId: string | null;
  readonly owner: Person | null;
  readonly cost: { readonly amount: number; readonly currency: string } | null;
  readonly startsOn: Day;
  readonly horizonMonths: number;
  readonly benefits: readonly BenefitFacts[];
  readonly version: number;
  readonly day: Day;
}

export interface CaseFilter extends ReadTimes {
  /** Id or key. */
  readonly product?: string;
  readonly itemId?: string;
  readonly archived?: boolean;
}

const CASE_COLUMNS = `id, organization_id, key, name, summary, area_id, product_id, item_id, owner_id, cost_amount, cost_currency,
  starts_on, horizon_months, archived_at, version`;
const BENEFIT_COLUMNS = `id, case_id, name, kind, claimed_amount, claimed_currency, claimed_change, kpi_id, due_on, owner_id,
  gap_reason, archived_at, version`;

const person = (id: string): string =>
  `(SELECT json_build_object('personId', q.id, 'name', q.name) FROM people q WHERE q.organization_id = ${ORGANIZATION} AND q.id = ${id})`;

const MEASUREMENTS = `coalesce((SELECT json_agg(json_build_object('measuredOn', n.measured_on,
      'measured', coalesce(n.amount, n.change), 'note', n.note, 'recordedBy', ${person('n.recorded_by')}) ORDER BY n.measured_on)
    FROM (SELECT DISTINCT ON (m.measured_on) m.* FROM benefit_measurements m
      WHERE m.organization_id = ${ORGANIZATION} AND m.benefit_id = b.id AND m.measured_on <= ${DAY} AND m.recorded_at <= ${KNOWN}
      ORDER BY m.measured_on, m.recorded_at DESC, m.id DESC) n), '[]')`;

const cases = (isAsOf: boolean): string => `
  SELECT c.id, c.key, c.name, c.summary, c.item_id AS "itemId", c.starts_on AS "startsOn", c.horizon_months AS "horizonMonths",
    c.version, c.area_id AS "areaId", c.owner_id AS "ownerId", c.archived_at AS "archivedAt", a.archived_at IS NOT NULL AS "isArchived",
    CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'key', p.key, 'name', p.name) END AS product,
    CASE WHEN c.cost_amount IS NOT NULL THEN json_build_object('amount', c.cost_amount, 'currency', c.cost_currency) END AS cost,
    ${person('c.owner_id')} AS owner, ${rolesIn('c.area_id')} AS roles, ${DAY} AS day, found.benefits, found."benefitOwnerIds"
  FROM ${versionsOf('business_cases', CASE_COLUMNS, isAsOf)} c
  JOIN areas a ON a.organization_id = c.organization_id AND a.id = c.area_id
  LEFT JOIN products p ON p.organization_id = c.organization_id AND p.id = c.product_id
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(b.owner_id) FILTER (WHERE b.owner_id IS NOT NULL), '{}') AS "benefitOwnerIds",
      coalesce(json_agg(json_build_object('id', b.id, 'name', b.name, 'kind', b.kind, 'currency', b.claimed_currency, 'kpiId', b.kpi_id,
        'claimed', coalesce(b.claimed_amount, b.claimed_change), 'dueOn', b.due_on, 'owner', ${person('b.owner_id')},
        'gapReason', b.gap_reason, 'version', b.version, 'measurements', ${MEASUREMENTS}) ORDER BY b.due_on, b.id), '[]') AS benefits
    FROM ${versionsOf('benefits', BENEFIT_COLUMNS, isAsOf)} b
    WHERE b.case_id = c.id AND b.archived_at IS NULL) found
  WHERE ${ALL_TAKEN}`;

@Injectable()
export class BusinessCasesQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: LifecycleReadings,
  ) {}

  async list(
    actor: Actor,
    { product, itemId, archived = false, ...times }: CaseFilter,
  ): Promise<readonly CaseRow[]> {
    const { isAsOf, values } = await this.readings.of(actor, times);
    return this.db.rows<CaseRow & Record<string, unknown>>({
      text: `${cases(isAsOf)} AND (c.archived_at IS NOT NULL) = $6 AND ($7::text IS NULL OR $7 IN (p.key, p.id::text))
        AND ($8::uuid IS NULL OR c.item_id = $8) ORDER BY c.key`,
      values: [...values, archived, product ?? null, itemId ?? null],
    });
  }

  /** By id or key. */
  async find(actor: Actor, reference: string, times: ReadTimes = {}): Promise<CaseRow | undefined> {
    const { isAsOf, values } = await this.readings.of(actor, times);
    return this.db.row<CaseRow & Record<string, unknown>>({
      text: `${cases(isAsOf)} AND c.${isId(reference) ? 'id' : 'key'} = $6`,
      values: [...values, reference],
    });
  }

  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM business_cases WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }

  /** Counts the case's version up, for a change of its benefits. */
  async touch({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'UPDATE business_cases SET horizon_months = horizon_months WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id],
    });
  }
}
