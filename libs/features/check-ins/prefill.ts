import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { CheckInView } from './check-in.view.ts';
import { CheckInsQuery } from './check-ins.query.ts';
import { PrefillNews } from './prefill-news.ts';
import type { PrefillView } from './prefill.view.ts';
import { Publication } from './publication.ts';
import { isWholeArea, type CheckInSubject } from './subject.ts';
import { Subjects } from './subjects.ts';

/** The ten-second check-in: everything is there, and only the judgement is missing. */
@Injectable()
export class Prefill {
  constructor(
    private readonly subjects: Subjects,
    private readonly checkIns: CheckInsQuery,
    private readonly news: PrefillNews,
    private readonly publication: Publication,
  ) {}

  /** Throws `NotFound`. */
  async of(actor: Actor, named: CheckInSubject): Promise<PrefillView> {
    const subject = await this.subjects.find(actor, named);
    const { areaId, itemId, objectiveId } = subject;
    const last = await this.checkIns.latest(actor, subject);
    const draft = await this.checkIns.draft(actor, subject);
    const { computedStatus, period } = await this.publication.outlook(actor, subject);
    const since = last?.publishedAt ?? null;
    return {
      areaId,
      itemId,
      objectiveId,
      computedStatus,
      last: last ? CheckInView.of(last, actor) : null,
      draft: draft ? CheckInView.of(draft, actor) : null,
      ...(isWholeArea(subject)
        ? await this.news.ofArea(actor, areaId, { since, period })
        : await this.news.ofThing(actor, subject, since)),
    };
  }
}
