import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { ChangePoints } from './change-points.ts';
import type { AcknowledgeReport, RequestChanges } from './report.dto.ts';
import { Edition } from './edition.entity.ts';
import { EditionReview, type ReviewKind } from './edition-review.entity.ts';
import type { Report } from './report.entity.ts';
import { ReportsService } from './reports.service.ts';

/** The CEO's answer to the newest edition, by the hash that was read. */
@Injectable()
export class AnswerEdition {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportsService,
    private readonly points: ChangePoints,
    private readonly obligations: ObligationsService,
    private readonly activity: ActivityLog,
  ) {}

  /** Acknowledging twice is one acknowledgement; 409 when another edition has been sealed since. */
  async acknowledge(actor: Actor, id: string, { sha256 }: AcknowledgeReport): Promise<void> {
    const report = await this.reports.locked(actor, id);
    const edition = await this.newest(report, sha256);
    if (report.state === 'acknowledged' && (await this.isAnswered(actor, edition))) return;
    const state = await this.reports.next(actor, report, 'acknowledge');
    await this.answer(actor, edition, 'acknowledged', '');
    await this.reports.save(report, { state });
    await this.obligations.meet(actor, {
      kind: 'report_acknowledgement',
      subjectId: id,
      periodKey: null,
    });
    this.activity.record(
      actor,
      'report.acknowledge',
      { kind: 'report', id },
      { after: { edition: edition.number, sha256 } },
    );
  }

  async requestChanges(
    actor: Actor,
    id: string,
    { sha256, reason, points = [] }: RequestChanges,
  ): Promise<void> {
    const report = await this.reports.locked(actor, id);
    const edition = await this.newest(report, sha256);
    const state = await this.reports.next(actor, report, 'requestChanges');
    const reviewId = await this.answer(actor, edition, 'changes_requested', reason);
    await this.points.ask(
      report,
      reviewId,
      points.map(({ text }) => text),
    );
    await this.reports.save(report, { state });
    await this.obligations.meet(actor, {
      kind: 'report_acknowledgement',
      subjectId: id,
      periodKey: null,
    });
    this.activity.record(
      actor,
      'report.request_changes',
      { kind: 'report', id },
      { after: { edition: edition.number, sha256, reason, points: points.length } },
    );
  }

  private async newest({ organizationId, id }: Report, sha256: string): Promise<Edition> {
    const edition = await this.db.repository(Edition).findOne({
      where: { organizationId, reportId: id },
      order: { number: 'DESC' },
    });
    if (!edition) throw new Conflict('Nothing is sealed yet: the report is still a draft.');
    if (edition.sha256 !== sha256)
      throw new Conflict(
        `This is not the newest edition: read edition ${edition.number} (${edition.sha256}) and answer that one.`,
      );
    return edition;
  }

  private isAnswered(
    { organizationId, personId }: Actor,
    { id: editionId }: Edition,
  ): Promise<boolean> {
    return this.db
      .repository(EditionReview)
      .existsBy({ organizationId, editionId, personId, kind: 'acknowledged' });
  }

  private async answer(
    actor: Actor,
    edition: Edition,
    kind: ReviewKind,
    reason: string,
  ): Promise<string> {
    const { organizationId, personId } = actor;
    const id = newId();
    const { id: editionId, sha256 } = edition;
    await this.db
      .repository(EditionReview)
      .insert({ organizationId, id, editionId, kind, sha256, reason, personId });
    return id;
  }
}
