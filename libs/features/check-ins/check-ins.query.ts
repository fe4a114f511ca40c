import { Injectable } from '@nestjs/common';
import { leads, seesConfidential, type Actor } from '#domain/actor';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { ListCheckIns } from './check-in.dto.ts';
import type { CheckInContent, CheckInRow } from './check-in.row.ts';
import { idOf, subjectId, type CheckInSubject } from './subject.ts';
import {
  CONTENT,
  INSERT,
  INSERTED,
  known,
  PEOPLE,
  ROW,
  SOURCES,
  VERSIONS,
  VISIBLE,
} from './check-ins.sql.ts';
import type { CheckIn } from './check-in.entity.ts';

export interface CheckInVersionRow extends CheckInContent {
  readonly from: Date;
  readonly to: Date | null;
}

export type NewCheckIn = Pick<CheckIn, (typeof INSERTED)[number] | 'evidence'>;

type Given = Pick<CheckIn, 'acknowledgedBy' | 'acknowledgedAt'>;

/** Check-ins as somebody may see them: drafts of others, and confidential KPIs, are not there. */
@Injectable()
export class CheckInsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  find(actor: Actor, id: string): Promise<CheckInRow | undefined> {
    return this.db.row<CheckInRow & Record<string, unknown>>({
      name: 'check-in-find',
      text: `WITH ${known()} SELECT ${ROW} ${SOURCES} WHERE c.id = $6 AND ${VISIBLE}`,
      values: [...this.asker(actor), id],
    });
  }

  /** Nobody else changes it until the end of the transaction. */
  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      name: 'check-in-lock',
      text: 'SELECT FROM check_ins WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }

  async insert(row: NewCheckIn): Promise<void> {
    const values = INSERTED.map((field) => row[field]);
    await this.db.run({
      name: 'check-in-insert',
      text: INSERT,
      values: [...values, JSON.stringify(row.evidence)],
    });
  }

  /** By somebody at a time, or by nobody any more. */
  async acknowledge({ organizationId }: Actor, id: string, given: Given): Promise<void> {
    await this.db.run({
      name: 'check-in-acknowledge',
      text: 'UPDATE check_ins SET acknowledged_by = $3, acknowledged_at = $4 WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id, given.acknowledgedBy, given.acknowledgedAt],
    });
  }

  /** From now on nobody finds it. */
  async withdraw({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'UPDATE check_ins SET withdrawn_at = remit.now() WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id],
    });
  }

  /** The newest published one on the subject. */
  latest(actor: Actor, subject: CheckInSubject): Promise<CheckInRow | undefined> {
    return this.db.row<CheckInRow & Record<string, unknown>>({
      text: `WITH ${known()} SELECT ${ROW} ${SOURCES}
        WHERE ${subjectId('c')} = $6 AND c.state = 'published' AND ${VISIBLE}
        ORDER BY c.dated_at DESC, c.id DESC LIMIT 1`,
      values: [...this.asker(actor), idOf(subject)],
    });
  }

  /** The asker's own newest draft on the subject. */
  draft(actor: Actor, subject: CheckInSubject): Promise<CheckInRow | undefined> {
    return this.db.row<CheckInRow & Record<string, unknown>>({
      text: `WITH ${known()} SELECT ${ROW} ${SOURCES}
        WHERE ${subjectId('c')} = $6 AND c.state = 'draft' AND c.author_id = $2 AND ${VISIBLE}
        ORDER BY c.id DESC LIMIT 1`,
      values: [...this.asker(actor), idOf(subject)],
    });
  }

  /** Newest first. */
  async page(actor: Actor, query: ListCheckIns): Promise<Page<CheckInRow>> {
    const { limit = PAGE_DEFAULT } = query;
    const rows = await this.db.rows<CheckInRow & Record<string, unknown>>({
      text: `WITH ${known(query.asOf && '$17')} SELECT ${ROW} ${SOURCES}
        WHERE ${VISIBLE}
          AND ($6::uuid IS NULL OR c.area_id = $6) AND ($7::uuid IS NULL OR c.kpi_id = $7)
          AND ($8::uuid IS NULL OR c.item_id = $8) AND ($9::uuid IS NULL OR c.objective_id = $9)
          AND ($10::uuid IS NULL OR c.author_id = $10) AND ($11::text IS NULL OR c.state = $11)
          AND ($12::date IS NULL OR c.dated_at >= $12::date::timestamp AT TIME ZONE g.time_zone)
          AND ($13::date IS NULL OR c.dated_at < ($13::date + 1)::timestamp AT TIME ZONE g.time_zone)
          AND ($14::timestamptz IS NULL OR (c.dated_at, c.id) < ($14, $15::uuid))
        ORDER BY c.dated_at DESC, c.id DESC LIMIT $16`,
      values: [
        ...this.asker(actor),
        ...filters(query),
        limit + 1,
        ...(query.asOf ? [query.asOf] : []),
      ],
    });
    return pageOf(rows, limit, ({ datedAt, id }) => [datedAt.toISOString(), id]);
  }

  /** Every version, newest first; what was a draft only where drafts may be seen. */
  versions(
    { organizationId }: Actor,
    id: string,
    withDrafts: boolean,
  ): Promise<CheckInVersionRow[]> {
    return this.db.rows<CheckInVersionRow & Record<string, unknown>>({
      text: `SELECT ${CONTENT}, lower(c.valid) AS "from", upper(c.valid) AS "to" FROM (${VERSIONS}) c ${PEOPLE}
        WHERE $3::boolean OR c.state = 'published' ORDER BY c.version DESC`,
      values: [organizationId, id, withDrafts],
    });
  }

  private asker(actor: Actor): readonly unknown[] {
    const { organizationId, personId } = actor;
    return [organizationId, personId, this.clock.now(), leads(actor), seesConfidential(actor)];
  }
}

function filters(query: ListCheckIns): readonly unknown[] {
  const { authorId = null, state = null, from = null } = query;
  const [datedAt = null, id = null] = readCursor(query.cursor, 2) ?? [];
  return [...subjectsIn(query), authorId, state, from, lastDay(query), datedAt, id];
}

function subjectsIn(query: ListCheckIns): readonly unknown[] {
  const { areaId = null, kpiId = null, itemId = null, objectiveId = null } = query;
  return [areaId, kpiId, itemId, objectiveId];
}

function lastDay({ to, at }: ListCheckIns): string | null {
  if (to !== undefined && at !== undefined) return to < at ? to : at;
  return to ?? at ?? null;
}
