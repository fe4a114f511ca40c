import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { administers, type Actor } from '#domain/actor';
import { Conflict, Forbidden, NotFound } from '#domain/errors';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor } from '#platform/http/page';
import type { ListOutbox, OutboxEntry, OutboxMessage, OutboxPage } from './notice.dto.ts';

const COLUMNS = `o.id, o.kind, o.to_name AS "toName", o.to_address AS "toAddress", o.subject, o.state, o.attempts,
  o.last_error AS "lastError", o.next_at AS "nextAt", o.sent_at AS "sentAt", o.created_at AS "createdAt"`;

/** What was written to people and what became of it; for administrators, because it holds what others are told. */
@Injectable()
export class OutboxQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly activity: ActivityLog,
  ) {}

  async page(
    actor: Actor,
    { limit = PAGE_DEFAULT, cursor, state }: ListOutbox,
  ): Promise<OutboxPage> {
    refuseOthers(actor);
    const [before = null] = readCursor(cursor, 1) ?? [];
    const rows = await this.db.rows<OutboxEntry & Record<string, unknown>>({
      text: `SELECT ${COLUMNS} FROM outbox o
        WHERE o.organization_id = $1 AND ($2::text IS NULL OR o.state = $2) AND ($3::text IS NULL OR o.id::text < $3)
        ORDER BY o.id DESC LIMIT $4`,
      values: [actor.organizationId, state ?? null, before, limit + 1],
    });
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  async one(actor: Actor, id: string): Promise<OutboxMessage> {
    refuseOthers(actor);
    const row = await this.db.row<OutboxMessage & Record<string, unknown>>({
      text: `SELECT ${COLUMNS}, o.text FROM outbox o WHERE o.organization_id = $1 AND o.id = $2`,
      values: [actor.organizationId, id],
    });
    if (!row) throw new NotFound('Message');
    return row;
  }

  /** 409 unless the message is dead. */
  async retry(actor: Actor, id: string): Promise<OutboxMessage> {
    const { state } = await this.one(actor, id);
    if (state !== 'dead') throw new Conflict('Only a message that was given up is tried again.');
    await this.db.run({
      text: `UPDATE outbox SET state = 'waiting', attempts = 0, next_at = $3 WHERE organization_id = $1 AND id = $2 AND state = 'dead'`,
      values: [actor.organizationId, id, this.clock.now()],
    });
    this.activity.record(actor, 'mail.retry', { kind: 'mail', id });
    return this.one(actor, id);
  }
}

function refuseOthers(actor: Actor): void {
  if (!administers(actor)) throw new Forbidden('read');
}
