import { Injectable } from '@nestjs/common';
import { leads, seesConfidential, type Actor } from '#domain/actor';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { ListMentions, MentionRow } from './mention.dto.ts';
import { AUTHOR, COMMENT } from './comments.sql.ts';
import { ANSWERED, IN_SCOPE, SUBJECT, VISIBLE } from './mentions.sql.ts';

/** Comments that wait for somebody, about what the asker may see. */
@Injectable()
export class MentionsQuery {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async page(
    actor: Actor,
    { scope = 'to-me', limit = PAGE_DEFAULT, cursor }: ListMentions,
  ): Promise<Page<MentionRow>> {
    const { organizationId, personId } = actor;
    const [before = null] = readCursor(cursor, 1) ?? [];
    const rows = await this.db.rows<MentionRow & Record<string, unknown>>({
      text: `SELECT ${COMMENT}, s.area_id AS "areaId", json_build_object('key', s.key, 'name', s.name) AS subject,
          ${scope === 'answered' ? ANSWERED : 'NULL'} AS answers
        FROM comments c ${AUTHOR} ${SUBJECT}
        WHERE c.organization_id = $1 AND c.removed_at IS NULL AND ${IN_SCOPE[scope]} AND ${VISIBLE}
          AND ($6::uuid IS NULL OR c.id < $6)
        ORDER BY c.id DESC LIMIT $7`,
      values: [
        organizationId,
        personId,
        this.clock.now(),
        leads(actor),
        seesConfidential(actor),
        before,
        limit + 1,
      ],
    });
    return pageOf(rows, limit, ({ id }) => [id]);
  }
}
