import { Injectable } from '@nestjs/common';
import { AreasService } from '#features/areas/index';
import { CheckInsService } from '#features/check-ins/index';
import { KpisService } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { Database } from '#platform/database/database';
import { REGISTER_SUBJECTS, type CommentSubject, type RegisterSubject } from './comment.entity.ts';

const REGISTERS: Readonly<
  Record<RegisterSubject, { readonly table: string; readonly noun: string }>
> = {
  item: { table: 'roadmap_items', noun: 'Roadmap item' },
  objective: { table: 'objectives', noun: 'Objective' },
  product: { table: 'products', noun: 'Product' },
  decision: { table: 'decisions', noun: 'Decision' },
};

/** What may be talked about: only what the asker may see. */
@Injectable()
export class Subjects {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly kpis: KpisService,
    private readonly checkIns: CheckInsService,
  ) {}

  /** The area that the subject belongs to; null for a report, and for a decision of the whole company. Throws `NotFound`. */
  async areaOf(actor: Actor, kind: CommentSubject, id: string): Promise<string | null> {
    if (kind === 'area') return (await this.areas.standing(actor, id)).areaId;
    if (kind === 'kpi') return (await this.kpis.get(actor, id)).areaId;
    if (kind === 'check_in') return (await this.checkIns.get(actor, id)).areaId;
    if (isRegister(kind)) return this.areaOfRegister(actor, kind, id);
    await this.refuseUnknownReport(actor, id);
    return null;
  }

  /** Registers are open to everybody in the organization. */
  private async areaOfRegister(
    { organizationId }: Actor,
    kind: RegisterSubject,
    id: string,
  ): Promise<string | null> {
    const { table, noun } = REGISTERS[kind];
    const row = await this.db.row<{ areaId: string | null }>({
      text: `SELECT area_id AS "areaId" FROM ${table} WHERE organization_id = $1 AND id = $2`,
      values: [organizationId, id],
    });
    if (!row) throw new NotFound(noun);
    return row.areaId;
  }

  private async refuseUnknownReport({ organizationId }: Actor, id: string): Promise<void> {
    const report = await this.db.row({
      text: 'SELECT FROM reports WHERE organization_id = $1 AND id = $2',
      values: [organizationId, id],
    });
    if (!report) throw new NotFound('Report');
  }
}

const isRegister = (kind: CommentSubject): kind is RegisterSubject =>
  REGISTER_SUBJECTS.some((register) => register === kind);
