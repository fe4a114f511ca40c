import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import type { OwnershipRole } from '#domain/standing';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';

export interface OwnershipRow {
  readonly id: string;
  readonly areaId: string;
  readonly role: OwnershipRole;
  readonly personId: string | null;
  readonly name: string | null;
  readonly acting: boolean;
  readonly from: Day;
  readonly to: Day | null;
  readonly note: string;
  readonly version: number;
  /** As of the organization's own day. */
  readonly phase: 'past' | 'current' | 'planned';
}

const ROWS = `SELECT o.id, o.area_id AS "areaId", o.role, o.person_id AS "personId", p.name, o.acting, o.starts_on AS "from",
    o.ends_on AS "to", o.note, o.version,
    CASE WHEN o.ends_on < t.day THEN 'past' WHEN o.starts_on > t.day THEN 'planned' ELSE 'current' END AS phase
  FROM ownerships o
  JOIN organizations g ON g.organization_id = o.organization_id
  CROSS JOIN LATERAL (SELECT ($3::timestamptz AT TIME ZONE g.time_zone)::date AS day) t
  LEFT JOIN people p ON p.organization_id = o.organization_id AND p.id = o.person_id
  WHERE o.organization_id = $1 AND o.area_id = $2`;

@Injectable()
export class OwnershipsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first within each role. */
  history(actor: Actor, areaId: string): Promise<readonly OwnershipRow[]> {
    return this.db.rows<OwnershipRow>({
      text: `${ROWS}
        ORDER BY array_position('{accountable,deputy,contributor,reviewer,consulted,informed}', o.role), o.starts_on DESC, p.name, o.id`,
      values: this.of(actor, areaId),
    });
  }

  one(actor: Actor, areaId: string, id: string): Promise<OwnershipRow | undefined> {
    return this.db.row<OwnershipRow>({
      text: `${ROWS} AND o.id = $4`,
      values: [...this.of(actor, areaId), id],
    });
  }

  accountableOn(actor: Actor, areaId: string, day: Day): Promise<OwnershipRow | undefined> {
    return this.db.row<OwnershipRow>({
      text: `${ROWS} AND o.role = 'accountable' AND o.starts_on <= $4 AND (o.ends_on IS NULL OR o.ends_on >= $4)`,
      values: [...this.of(actor, areaId), day],
    });
  }

  private of({ organizationId }: Actor, areaId: string): readonly unknown[] {
    return [organizationId, areaId, this.clock.now()];
  }
}
