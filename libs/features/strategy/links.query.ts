import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { LinkEnd } from '#domain/link';
import { Database } from '#platform/database/database';
import { endOf } from './ends.sql.ts';
import type { EndStanding } from './links.policy.ts';
import type { StrategyPerson } from './reading.dto.ts';
import { ASKED, personOf, versionsOf } from './reading.sql.ts';
import { Readings, type Reading } from './readings.ts';

export interface End extends EndStanding {
  readonly kind: LinkEnd;
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly isArchived: boolean;
  readonly isConfidential: boolean;
}

export interface LinkRow {
  readonly id: string;
  readonly from: End;
  readonly to: End;
  readonly note: string;
  readonly linkedBy: StrategyPerson;
  readonly createdAt: Date;
  readonly version: number;
}

interface Pair {
  readonly fromKind: LinkEnd;
  readonly fromId: string;
  readonly toKind: LinkEnd;
  readonly toId: string;
}

const COLUMNS = 'id, from_kind, from_id, to_kind, to_id, note, linked_by, created_at, version';

/** Links with an end that the reader may not know of are left out. */
const rowsOf = (reading: Reading, condition: string): string => `${ASKED}
  SELECT * FROM (
    SELECT l.id, ${endOf('l.from_kind', 'l.from_id', reading)} AS "from", ${endOf('l.to_kind', 'l.to_id', reading)} AS "to", l.note,
      ${personOf('l.linked_by')} AS "linkedBy", l.created_at AS "createdAt", l.version
    FROM ${versionsOf('links', COLUMNS, reading)} l WHERE ${condition}) l
  WHERE l."from" IS NOT NULL AND l."to" IS NOT NULL ORDER BY l."createdAt", l.id`;

/** What says the same as a link already: an item's own objective or outcome, or a key result. */
const SAID = `SELECT CASE $2 || '-' || $4
    WHEN 'objective-item' THEN EXISTS (SELECT FROM roadmap_items i WHERE i.organization_id = $1 AND i.id = $5 AND i.objective_id = $3)
    WHEN 'item-kpi' THEN EXISTS (SELECT FROM roadmap_items i WHERE i.organization_id = $1 AND i.id = $3 AND i.outcome_kpi_id = $5)
    WHEN 'objective-kpi' THEN EXISTS (SELECT FROM key_results r
      WHERE r.organization_id = $1 AND r.objective_id = $3 AND r.kpi_id = $5 AND r.archived_at IS NULL)
    WHEN 'decision-area' THEN EXISTS (SELECT FROM decisions d WHERE d.organization_id = $1 AND d.id = $3 AND d.area_id = $5)
    ELSE false END AS said`;

@Injectable()
export class LinksQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: Readings,
  ) {}

  async end(actor: Actor, kind: LinkEnd, id: string): Promise<End | undefined> {
    const reading = await this.readings.of(actor);
    const row = await this.db.row<{ end: End | null }>({
      text: `${ASKED} SELECT ${endOf('$9::text', '$10::uuid', reading)} AS "end"`,
      values: [...reading.values, kind, id],
    });
    return row?.end ?? undefined;
  }

  async find(actor: Actor, id: string): Promise<LinkRow | undefined> {
    const reading = await this.readings.of(actor);
    return this.db.row<LinkRow & Record<string, unknown>>({
      text: rowsOf(reading, 'l.id = $9'),
      values: [...reading.values, id],
    });
  }

  /** Of one thing, both ways. */
  async of(actor: Actor, kind: LinkEnd, id: string, asOf: Date | undefined): Promise<LinkRow[]> {
    const reading = await this.readings.of(actor, { asOf });
    return this.db.rows<LinkRow & Record<string, unknown>>({
      text: rowsOf(
        reading,
        '(l.from_kind = $9 AND l.from_id = $10) OR (l.to_kind = $9 AND l.to_id = $10)',
      ),
      values: [...reading.values, kind, id],
    });
  }

  async isSaid(
    { organizationId }: Actor,
    { fromKind, fromId, toKind, toId }: Pair,
  ): Promise<boolean> {
    const row = await this.db.row<{ said: boolean }>({
      text: SAID,
      values: [organizationId, fromKind, fromId, toKind, toId],
    });
    return row?.said ?? false;
  }
}
