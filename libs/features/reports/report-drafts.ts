import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Forbidden, NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { ComposeEdition } from './compose-edition.ts';
import { EditionsQuery } from './editions.query.ts';
import { Report } from './report.entity.ts';
import { reviewsReports } from './reports.policy.ts';
import type { Renderable } from './renderings/edition-words.ts';

/** The unsealed report, drawn from the record at every reading. */
@Injectable()
export class ReportDrafts {
  constructor(
    private readonly db: Database,
    private readonly compose: ComposeEdition,
    private readonly editions: EditionsQuery,
    private readonly activity: ActivityLog,
  ) {}

  /** The reviewer's side reads editions, not drafts. */
  async read(actor: Actor, id: string): Promise<Renderable> {
    if (reviewsReports(actor))
      throw new Forbidden('read', 'A draft is its authors’ until it is submitted.');
    const { organizationId } = actor;
    const report = await this.db.repository(Report).findOneBy({ organizationId, id });
    if (!report) throw new NotFound('Report');
    const number = await this.compose.nextNumber(report);
    const activity = await this.activity.head(organizationId);
    const content = await this.compose.run(actor, report, { number, reason: null, activity });
    return { content, before: await this.editions.before(actor, content), sha256: null };
  }
}
