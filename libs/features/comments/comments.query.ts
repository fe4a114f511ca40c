import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { CommentRow, ListComments } from './comment.dto.ts';
import { AUTHOR, COMMENT } from './comments.sql.ts';

@Injectable()
export class CommentsQuery {
  constructor(private readonly db: Database) {}

  /** Oldest first, as a talk is read. */
  async page(
    { organizationId }: Actor,
    { subjectKind, subjectId, section, key, limit = PAGE_DEFAULT, cursor }: ListComments,
  ): Promise<Page<CommentRow>> {
    const [after = null] = readCursor(cursor, 1) ?? [];
    const rows = await this.db.rows<CommentRow & Record<string, unknown>>({
      text: `${COMMENTS} AND c.subject_kind = $2 AND c.subject_id = $3 AND ($4::uuid IS NULL OR c.id > $4)
          AND ($6::text IS NULL OR c.line_section = $6) AND ($7::text IS NULL OR c.line_key = $7) ORDER BY c.id LIMIT $5`,
      values: [
        organizationId,
        subjectKind,
        subjectId,
        after,
        limit + 1,
        section ?? null,
        key ?? null,
      ],
    });
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  find({ organizationId }: Actor, id: string): Promise<CommentRow | undefined> {
    return this.db.row<CommentRow & Record<string, unknown>>({
      text: `${COMMENTS} AND c.id = $2`,
      values: [organizationId, id],
    });
  }

  /** Twice is once; the newest reading counts. */
  async markRead({ organizationId, personId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: `INSERT INTO comment_readings (organization_id, comment_id, person_id) VALUES ($1, $2, $3)
        ON CONFLICT (organization_id, comment_id, person_id) DO UPDATE SET read_at = excluded.read_at`,
      values: [organizationId, id, personId],
    });
  }

  /** Nobody else changes it until the end of the transaction. */
  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM comments WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [organizationId, id],
    });
  }
}

const COMMENTS = `SELECT ${COMMENT} FROM comments c ${AUTHOR} WHERE c.organization_id = $1`;
