import { Injectable } from '@nestjs/common';
import { AreasService } from '#features/areas/index';
import { CheckInsService } from '#features/check-ins/index';
import { KpisService } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import type { CommentSubject } from './comment.entity.ts';

/** What may be talked about: only what the asker may see. */
@Injectable()
export class Subjects {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly kpis: KpisService,
    private readonly checkIns: CheckInsService,
  ) {}

  /** The area that the subject belongs to; null for a report. Throws `NotFound`. */
  async areaOf(actor: Actor, kind: CommentSubject, id: string): Promise<string | null> {
    if (kind === 'area') return (await this.areas.standing(actor, id)).areaId;
    if (kind === 'kpi') return (await this.kpis.get(actor, id)).areaId;
    if (kind === 'check_in') return (await this.checkIns.get(actor, id)).areaId;
    await this.refuseUnknownReport(actor, id);
    return null;
  }

  private async refuseUnknownReport({ organizationId }: Actor, id: string): Promise<void> {
    const report = await this.db.row({
      text: 'SELECT FROM reports WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id],
    });
    if (!report) throw new NotFound('Report');
  }
}
