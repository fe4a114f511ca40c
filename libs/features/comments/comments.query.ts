import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import { pageOf, PAGE_DEFAULT, readCursor, type Page } from '#platform/http/page';
import type { CommentRow, ListComments } from './comment.dto.ts';

@Injectable()
export class CommentsQuery {
  constructor(private readonly db: Database) {}

  /** Oldest first, as a talk is read. */
  async page(
    { organizationId }: Actor,
    { subjectKind, subjectId, limit = PAGE_DEFAULT, cursor }: ListComments,
  ): Promise<Page<CommentRow>> {
    const [after = null] = readCursor(cursor, 1) ?? [];
    const rows = await this.db.rows<CommentRow & Record<string, unknown>>({
      text: `${COMMENTS} AND c.subject_kind = $2 AND c.subject_id = $3 AND ($4::uuid IS NULL OR c.id > $4) ORDER BY c.id LIMIT $5`,
      values: [organizationId, subjectKind, subjectId, after, limit + 1],
    });
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  find({ organizationId }: Actor, id: string): Promise<CommentRow | undefined> {
    return this.db.row<CommentRow & Record<string, unknown>>({
      text: `${COMMENTS} AND c.id = $2`,
      values: [organizationId, id],
    });
  }

  /** Nobody else changes it until the end of the transaction. */
  async lock({ organizationId }: Actor, id: string): Promise<void> {
    await this.db.run({
      text: 'SELECT FROM comments WHERE organization_id = $1 AND id = $2 FOR UPDATE',
      values: [organizationId, id],
    });
  }
}

const COMMENTS = `
  SELECT c.id, c.subject_kind AS "subjectKind", c.subject_id AS "subjectId", c.author_id AS "authorId", c.body,
    json_build_object('personId', a.id, 'name', a.name) AS author,
    coalesce((SELECT json_agg(json_build_object('personId', m.id, 'name', m.name) ORDER BY array_position(c.mentions, m.id))
      FROM people m WHERE m.organization_id = $1 AND m.id = ANY (c.mentions)), '[]') AS mentions,
    c.removed_at AS "removedAt", CASE WHEN c.version > 1 THEN c.updated_at END AS "editedAt", c.created_at AS "createdAt", c.version
  FROM comments c
  JOIN people a ON a.organization_id = c.organization_id AND a.id = c.author_id
  WHERE c.organization_id = $1`;
