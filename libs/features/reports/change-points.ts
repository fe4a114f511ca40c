import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { EditionLoop, EditionPoint } from '#domain/edition-loop';
import { Conflict, NotFound, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { ChangePoint } from './change-point.entity.ts';
import type { AnswerPoint } from './report.dto.ts';
import type { Report } from './report.entity.ts';
import { reportsPolicy } from './reports.policy.ts';
import { ReportsService } from './reports.service.ts';

/** Changes asked for, point by point, and what the next edition says to each. */
@Injectable()
export class ChangePoints {
  constructor(
    private readonly db: Database,
    private readonly reports: ReportsService,
    private readonly activity: ActivityLog,
  ) {}

  async ask(
    { organizationId, id: reportId }: Report,
    reviewId: string,
    texts: readonly string[],
  ): Promise<void> {
    if (texts.length === 0) return;
    const rows = texts.map((text, index) => ({
      organizationId,
      id: newId(),
      reviewId,
      reportId,
      position: index + 1,
      text,
    }));
    await this.db.repository(ChangePoint).insert(rows);
  }

  /** What the next edition will say; 409 once it is sealed, 422 for a refusal without a reason. */
  async answer(
    actor: Actor,
    reportId: string,
    pointId: string,
    { version, input }: { readonly version: number; readonly input: AnswerPoint },
  ): Promise<void> {
    await this.reports.locked(actor, reportId);
    const point = await this.find(actor, reportId, pointId);
    authorize(reportsPolicy, actor, 'author');
    if (point.sealedIn !== null)
      throw new Conflict('It is answered in a sealed edition: that stays as it is.');
    refuseStale(point.version, version);
    const { outcome, answer = '' } = input;
    if (outcome === 'unchanged' && answer === '') throw unanswered('/answer', 'Say why it stays');
    const { organizationId, personId: answeredBy } = actor;
    await this.db
      .repository(ChangePoint)
      .update({ organizationId, id: pointId }, { outcome, answer, answeredBy });
    this.activity.record(
      actor,
      'report.answer_point',
      { kind: 'report', id: reportId },
      { note: { point: pointId, outcome } },
    );
  }

  /** What the next edition answers. */
  reported({ organizationId }: Actor, reportId: string): Promise<EditionPoint[]> {
    return this.db.rows<EditionPoint & Record<string, unknown>>({
      text: `SELECT c.id AS key, c.text, json_build_object('id', w.id, 'name', w.name) AS by, c.outcome, nullif(c.answer, '') AS answer
        FROM change_points c
        JOIN edition_reviews v ON v.organization_id = $1 AND v.id = c.review_id
        JOIN people w ON w.organization_id = $1 AND w.id = v.person_id
        WHERE c.organization_id = $1 AND c.report_id = $2 AND c.sealed_in IS NULL
        ORDER BY v.at, v.id, c.position`,
      values: [organizationId, reportId],
    });
  }

  async seal({ organizationId, id: reportId }: Report, editionId: string): Promise<void> {
    await this.db.run({
      text: 'UPDATE change_points SET sealed_in = $3 WHERE organization_id = $1 AND report_id = $2 AND sealed_in IS NULL',
      values: [organizationId, reportId, editionId],
    });
  }

  private async find(
    { organizationId }: Actor,
    reportId: string,
    id: string,
  ): Promise<ChangePoint> {
    const point = await this.db.repository(ChangePoint).findOneBy({ organizationId, reportId, id });
    if (!point) throw new NotFound('The change that was asked for');
    return point;
  }
}

/** 422 while a point waits for its answer. */
export function refuseUnanswered({ changesAsked = [] }: EditionLoop): void {
  const count = changesAsked.filter(({ outcome }) => outcome === null).length;
  if (count > 0)
    throw unanswered('/points', `Answer every change that was asked for: ${count} left`);
}

function unanswered(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}
