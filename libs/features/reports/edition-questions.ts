import { Injectable } from '@nestjs/common';
import { CommentsService, type CommentView } from '#features/comments/index';
import type { Actor } from '#domain/actor';
import { lineOf } from '#domain/edition-line';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { contentOf, EditionsQuery } from './editions.query.ts';
import type { AskAboutLine } from './readings.dto.ts';

/** Questions about a line of an edition: whoever answers for the line is told at once. */
@Injectable()
export class EditionQuestions {
  constructor(
    private readonly db: Database,
    private readonly editions: EditionsQuery,
    private readonly comments: CommentsService,
  ) {}

  /** 404 for a line that the edition does not have. */
  async ask(
    actor: Actor,
    reportId: string,
    edition: number,
    { section, key, body, mentions = [] }: AskAboutLine,
  ): Promise<CommentView> {
    const content = contentOf(await this.editions.sealed(actor, reportId, edition));
    const line = lineOf(content, section, key);
    if (!line) throw new NotFound('The line of the edition');
    const owner = await this.firstInOffice(
      actor,
      line.owners.map(({ id }) => id),
    );
    return this.comments.askAbout(actor, {
      reportId,
      line: { section, key, name: line.name, edition },
      body,
      mentions: owner === undefined ? mentions : [owner, ...mentions],
    });
  }

  /** Of those who can answer the first who is here, and not the one who asks. */
  private async firstInOffice(
    { organizationId, personId }: Actor,
    ids: readonly string[],
  ): Promise<string | undefined> {
    const row = await this.db.row<{ id: string }>({
      text: `SELECT id FROM people WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND id <> $3 AND state = 'active'
        ORDER BY array_position($2::uuid[], id) LIMIT 1`,
      values: [organizationId, ids, personId],
    });
    return row?.id;
  }
}
