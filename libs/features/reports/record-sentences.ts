import { Injectable } from '@nestjs/common';
import type { EditionContent } from '#domain/edition';
import { sentencesOf } from '#domain/sentences/sentences-of';
import { trustWithHidden } from '#domain/trust';
import type { Assembled } from './assemble-report.ts';
import { contentOf, EditionsQuery, type SealedEdition } from './editions.query.ts';
import { HiddenSentences } from './hidden-sentences.ts';
import type { Report } from './report.entity.ts';

/** The edition that was sealed last, and what it says. */
interface Followed {
  readonly newest: SealedEdition | undefined;
  readonly followed: EditionContent | null;
}

/** What the record says by itself, held against the report before: a correction is not compared with what it corrects. */
@Injectable()
export class RecordSentences {
  constructor(
    private readonly editions: EditionsQuery,
    private readonly hidden: HiddenSentences,
  ) {}

  async of(
    report: Report,
    { trust, ...assembled }: Assembled,
    { newest, followed }: Followed,
  ): Promise<Pick<EditionContent, 'sentences' | 'trust'>> {
    const earlier = await this.editions.ofReportBefore(report);
    const isFollowed = earlier?.sha256 === newest?.sha256;
    const before = isFollowed ? followed : earlier ? contentOf(earlier) : null;
    const hidings = await this.hidden.of(report);
    const { period, organization } = assembled;
    const sentences = sentencesOf(
      { ...assembled, trust },
      { period, organization, before },
      hidings,
    );
    return { sentences, trust: trustWithHidden(trust, sentences.hidden.length) };
  }
}
