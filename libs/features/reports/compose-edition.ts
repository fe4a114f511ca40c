import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { EDITION_SCHEMA, type EditionContent } from '#domain/edition';
import { Clock } from '#platform/clock';
import { AssembleReport } from './assemble-report.ts';
import { contentOf, EditionsQuery } from './editions.query.ts';
import { RecordSentences } from './record-sentences.ts';
import type { Report } from './report.entity.ts';
import { SectionsQuery } from './sections.query.ts';

type Frame = Pick<EditionContent, 'number' | 'reason' | 'activity'>;

/** The whole content of an edition: what it says, and what it follows. */
@Injectable()
export class ComposeEdition {
  constructor(
    private readonly clock: Clock,
    private readonly assemble: AssembleReport,
    private readonly editions: EditionsQuery,
    private readonly sections: SectionsQuery,
    private readonly sentences: RecordSentences,
  ) {}

  async run(actor: Actor, report: Report, frame: Frame): Promise<EditionContent> {
    const newest = await this.editions.newest(actor);
    const followed = newest ? contentOf(newest) : null;
    const assembled = await this.assemble.run(actor, report, followed);
    return {
      schema: EDITION_SCHEMA,
      ...assembled,
      ...(await this.sentences.of(report, assembled, { newest, followed })),
      ...frame,
      previousHash: newest?.sha256 ?? null,
      sealedAt: this.clock.now().toISOString(),
      sealedBy: await this.sections.sealer(actor.organizationId, actor.personId),
    };
  }

  async nextNumber(report: Report): Promise<number> {
    return 1 + (await this.editions.count(report));
  }
}
