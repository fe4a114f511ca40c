import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { EditionContent } from '#domain/edition';
import { Unprocessable } from '#domain/errors';
import { canonicalJson } from '#platform/canonical-json';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { sha256 } from '#platform/secrets';
import { AfterSealing } from './after-sealing.ts';
import { refuseUnanswered } from './change-points.ts';
import { ComposeEdition } from './compose-edition.ts';
import { Edition } from './edition.entity.ts';
import { EditionFigures } from './edition-figures.ts';
import type { SubmitReport } from './report.dto.ts';
import type { Report } from './report.entity.ts';
import { ReportsService } from './reports.service.ts';

/** Submitting seals: canonical JSON, its hash, the hash before it, and the head of the activity chain. */
@Injectable()
export class SealEdition {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportsService,
    private readonly compose: ComposeEdition,
    private readonly figures: EditionFigures,
    private readonly afterwards: AfterSealing,
  ) {}

  /** 422 when a later edition brings no reason. */
  async run(actor: Actor, id: string, version: number, input: SubmitReport): Promise<void> {
    const found = await this.reports.locked(actor, id, version);
    const state = await this.reports.next(actor, found, 'submit');
    const report = { ...found, narrative: { ...found.narrative, ...input.narrative } };
    const number = await this.compose.nextNumber(report);
    const reason = input.reason ?? null;
    if (number > 1 && reason === null) throw reasonMissing();
    await this.reports.save(report, { state, narrative: report.narrative });
    const activity = await this.afterwards.announce(actor, report, number);
    const content = await this.compose.run(actor, report, { number, reason, activity });
    refuseUnanswered(content);
    const editionId = await this.insert(report, content);
    await this.afterwards.keepAnswers(report, editionId);
    await this.afterwards.expectAnswer(actor, report, content);
  }

  private async insert(
    { organizationId, id: reportId }: Report,
    content: EditionContent,
  ): Promise<string> {
    const id = newId();
    const text = canonicalJson(content);
    await this.db.repository(Edition).insert({
      organizationId,
      id,
      reportId,
      number: content.number,
      reason: content.reason ?? '',
      content: text,
      sha256: sha256(text),
      previousHash: content.previousHash,
      activitySeq: content.activity.seq,
      activityHash: content.activity.hash,
      sealedBy: content.sealedBy.id,
      sealedAt: new Date(content.sealedAt),
    });
    await this.figures.keep(organizationId, id, content);
    return id;
  }
}

function reasonMissing(): Unprocessable {
  const message = 'reason must say why there is a new edition';
  return new Unprocessable(`${message}.`, [{ pointer: '/reason', message }]);
}
