import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { EDITION_SCHEMA, type EditionContent } from '#domain/edition';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { AssembleReport } from './assemble-report.ts';
import { Edition } from './edition.entity.ts';
import { contentOf, EditionsQuery } from './editions.query.ts';
import type { Report } from './report.entity.ts';
import { SectionsQuery } from './sections.query.ts';

type Frame = Pick<EditionContent, 'number' | 'reason' | 'activity'>;

/** The whole content of an edition: what it says, and what it follows. */
@Injectable()
export class ComposeEdition {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly assemble: AssembleReport,
    private readonly editions: EditionsQuery,
    private readonly sections: SectionsQuery,
  ) {}

  async run(actor: Actor, report: Report, frame: Frame): Promise<EditionContent> {
    const before = await this.editions.newest(actor);
    const assembled = await this.assemble.run(actor, report, before ? contentOf(before) : null);
    return {
      schema: EDITION_SCHEMA,
      ...assembled,
      ...frame,
      previousHash: before?.sha256 ?? null,
      sealedAt: this.clock.now().toISOString(),
      sealedBy: await this.sections.sealer(actor.organizationId, actor.personId),
    };
  }

  async nextNumber({ organizationId, id: reportId }: Report): Promise<number> {
    return 1 + (await this.db.repository(Edition).countBy({ organizationId, reportId }));
  }
}
