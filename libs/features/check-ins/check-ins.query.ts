import { Injectable } from '@nestjs/common';
import { leads, seesConfidential, type Actor } from '#domain/actor';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { filtered } from '#platform/database/filters';
import { pageOf, PAGE_DEFAULT, type Page } from '#platform/http/page';
import type { ListCheckIns } from './check-in.dto.ts';
import type { CheckInContent, CheckInRow } from './check-in.row.ts';
import { FILTERS, planFor } from './check-in-filters.ts';
import { idOf, subjectId, type CheckInSubject } from './subject.ts';
import {
  CONTENT,
  INSERT,
  INSERTED,
  known,
  PAGE_SOURCES,
  PEOPLE,
  ROW,
  SEEN,
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

  /** Newest first. Which ones they are is found before what is told of them, because an organization has many and a page few. */
  async page(actor: Actor, query: ListCheckIns): Promise<Page<CheckInRow>> {
    const { limit = PAGE_DEFAULT } = query;
    const asker = [...this.asker(actor), limit + 1];
    const { conditions, names, values } = filtered(FILTERS, query, asker);
    const { asOf } = query;
    const asOfPlace = asOf && `$${values.length + 1}`;
    const rows = await this.db.rows<CheckInRow & Record<string, unknown>>({
      ...planFor(names, asOf),
      text: `WITH ${known(asOfPlace)}, page AS (
          SELECT c.* FROM ${SEEN} WHERE ${VISIBLE} ${conditions} ORDER BY c.dated_at DESC, c.id DESC LIMIT $6)
        SELECT ${ROW} ${PAGE_SOURCES} ORDER BY c.dated_at DESC, c.id DESC`,
      values: [...values, ...(asOf ? [asOf] : [])],
      isLast: true,
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
