import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { AreaKind } from '#domain/area';
import type { Cadence } from '#domain/cadence';
import type { Day } from '#domain/day';
import type { RollUpMethod } from '#domain/roll-up';
import type { Standing } from '#domain/standing';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';

/** What other parts of the product need to know of an area. */
export interface AreaFacts {
  readonly id: string;
  readonly key: string;
  readonly kind: AreaKind;
  readonly name: string;
  readonly parentId: string | null;
  readonly cadence: Cadence;
  readonly rollUp: RollUpMethod;
  readonly adoptedOn: Day;
  readonly archivedAt: Date | null;
  /** Today's accountable person; null: open. */
  readonly accountableId: string | null;
  /** The organization's own day. */
  readonly today: Day;
}

/** How the asker stands to the area today, and what the area is. */
export type AreaStanding = Standing & AreaFacts;

export interface AreaRow extends AreaStanding {
  readonly purpose: string;
  readonly position: number;
  readonly version: number;
  readonly accountable: (Holder & { readonly acting: boolean }) | null;
  readonly deputies: readonly (Holder & { readonly to: Day })[];
}

interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly from: Day;
}

export interface AreaFilter {
  readonly archived?: boolean;
  readonly ownerId?: string;
}

/** Exactly one way to name an area. */
export type AreaReference =
  | { readonly id: string }
  | { readonly key: string }
  | { readonly externalKey: string; readonly importSource: string };

const FACTS = `a.id, a.id AS "areaId", a.key, a.kind, a.name, a.parent_id AS "parentId", a.cadence, a.roll_up AS "rollUp",
  a.adopted_on AS "adoptedOn", a.archived_at AS "archivedAt", a.archived_at IS NOT NULL AS "isArchived",
  ARRAY(SELECT DISTINCT o.role FROM ownerships o WHERE o.organization_id = a.organization_id AND o.area_id = a.id
    AND o.person_id = $2 AND o.starts_on <= t.day AND (o.ends_on IS NULL OR o.ends_on >= t.day)) AS roles,
  h.person_id AS "accountableId", t.day AS today`;

/** \`t.day\` is the organization's own day, \`h\` the accountable row of that day. */
const SOURCES = `FROM areas a
  JOIN organizations g ON g.organization_id = a.organization_id
  CROSS JOIN LATERAL (SELECT ($3::timestamptz AT TIME ZONE g.time_zone)::date AS day) t
  LEFT JOIN ownerships h ON h.organization_id = a.organization_id AND h.area_id = a.id AND h.role = 'accountable'
    AND h.starts_on <= t.day AND (h.ends_on IS NULL OR h.ends_on >= t.day)`;

const SHOWN = `a.purpose, a.position, a.version,
  CASE WHEN h.person_id IS NOT NULL THEN json_build_object('personId', h.person_id, 'name', p.name, 'acting', h.acting, 'from', h.starts_on)
  END AS accountable,
  coalesce((SELECT json_agg(json_build_object('personId', d.person_id, 'name', q.name, 'from', d.starts_on, 'to', d.ends_on)
      ORDER BY d.starts_on, q.name, d.person_id)
    FROM ownerships d JOIN people q ON q.organization_id = d.organization_id AND q.id = d.person_id
    WHERE d.organization_id = a.organization_id AND d.area_id = a.id AND d.role = 'deputy'
      AND q.state <> 'deactivated' AND d.starts_on <= t.day AND d.ends_on >= t.day), '[]') AS deputies`;

@Injectable()
export class AreasQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Small and asked with every write, so it is planned once. */
  standing(actor: Actor, id: string): Promise<AreaStanding | undefined> {
    return this.db.row<AreaStanding>({
      name: 'area-standing',
      text: `SELECT ${FACTS} ${SOURCES} WHERE a.organization_id = $1 AND a.id = $4`,
      values: [...this.asker(actor), id],
    });
  }

  /** Holds the area's row until the transaction ends; what merely refers to it goes on. */
  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM areas WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }

  /** Counts the areas' versions up, for a change of who stands how to them. */
  async touch({ organizationId }: Actor, ids: readonly string[]): Promise<void> {
    await this.db.run({
      text: 'UPDATE areas SET position = position WHERE organization_id = $1 AND id = ANY($2)',
      values: [organizationId, ids],
    });
  }

  find(actor: Actor, reference: AreaReference): Promise<AreaStanding | undefined> {
    if ('id' in reference) return this.standing(actor, reference.id);
    const [condition, values] =
      'key' in reference
        ? ['a.key = $4', [reference.key]]
        : [
            'a.import_source = $4 AND a.external_key = $5',
            [reference.importSource, reference.externalKey],
          ];
    return this.db.row<AreaStanding>({
      text: `SELECT ${FACTS} ${SOURCES} WHERE a.organization_id = $1 AND ${condition}`,
      values: [...this.asker(actor), ...values],
    });
  }

  one(actor: Actor, id: string): Promise<AreaRow | undefined> {
    return this.db.row<AreaRow>({
      name: 'area-one',
      text: this.rowsWhere('a.id = $4'),
      values: [...this.asker(actor), id],
    });
  }

  list(actor: Actor, { archived = false, ownerId }: AreaFilter): Promise<AreaRow[]> {
    return this.db.rows<AreaRow>({
      name: 'areas-list',
      text: `${this.rowsWhere('(a.archived_at IS NOT NULL) = $4 AND ($5::uuid IS NULL OR h.person_id = $5)')}
        ORDER BY a.position, a.name, a.id`,
      values: [...this.asker(actor), archived, ownerId ?? null],
    });
  }

  /** How the asker stands to each area in use, and nothing else of it. */
  standings(actor: Actor): Promise<Standing[]> {
    return this.db.rows<Standing>({
      name: 'area-standings',
      text: `SELECT a.id AS "areaId", false AS "isArchived", coalesce(o.roles, '{}') AS roles FROM areas a
        LEFT JOIN (SELECT o.area_id, array_agg(DISTINCT o.role) AS roles FROM organizations g
          CROSS JOIN LATERAL (SELECT ($3::timestamptz AT TIME ZONE g.time_zone)::date AS day) t
          JOIN ownerships o ON o.organization_id = $1 AND o.person_id = $2 AND o.starts_on <= t.day AND (o.ends_on IS NULL OR o.ends_on >= t.day)
          WHERE g.organization_id = $1 GROUP BY o.area_id) o ON o.area_id = a.id
        WHERE a.organization_id = $1 AND a.archived_at IS NULL`,
      values: this.asker(actor),
    });
  }

  private rowsWhere(condition: string): string {
    return `SELECT ${FACTS}, ${SHOWN} ${SOURCES}
      LEFT JOIN people p ON p.organization_id = h.organization_id AND p.id = h.person_id
      WHERE a.organization_id = $1 AND ${condition}`;
  }

  private asker({ organizationId, personId }: Actor): readonly unknown[] {
    return [organizationId, personId, this.clock.now()];
  }
}
