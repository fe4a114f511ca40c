import { Injectable } from '@nestjs/common';
import { AreasService } from '#features/areas/index';
import { KpisService } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import type { Cadence } from '#domain/cadence';
import { Conflict, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import type { Standing } from '#domain/standing';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { checkInsPolicy } from './check-ins.policy.ts';
import type { Said } from './said.ts';

/** What a check-in is about. */
export interface CheckInSubject {
  readonly areaId: string;
  readonly kpiId: string | null;
}

interface OpenSubject extends CheckInSubject {
  readonly cadence: Cadence;
  readonly isConfidential: boolean;
}

/** What may be checked in on, and what a check-in may refer to. */
@Injectable()
export class Subjects {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly kpis: KpisService,
  ) {}

  /** 404 for what is not there, 409 for what is archived, 403 for those who do not contribute; owning a KPI is contributing to it. */
  async open(actor: Actor, areaId: string, kpiId: string | null): Promise<OpenSubject> {
    const area = await this.areas.standing(actor, areaId);
    if (area.isArchived) throw new Conflict(`“${area.name}” is switched off: switch it on first.`);
    const kpi = kpiId === null ? null : await this.kpiOf(actor, area, kpiId);
    const isOwner = kpi?.ownerId === actor.personId;
    const roles = isOwner ? [...area.roles, 'contributor' as const] : area.roles;
    authorize(checkInsPolicy, actor, 'create', { ...area, roles });
    const { cadence } = area;
    return { areaId, kpiId, cadence, isConfidential: kpi?.isConfidential ?? false };
  }

  private async kpiOf(actor: Actor, { areaId }: Standing, kpiId: string) {
    const kpi = await this.kpis.get(actor, kpiId);
    if (kpi.areaId !== areaId) throw unfit('/kpiId', 'This KPI belongs to another area');
    if (kpi.archivedAt !== null) throw new Conflict('This KPI is archived: restore it first.');
    return kpi;
  }

  /** 422 for a day that has not come, and for a person who is not in office. */
  async refuseUnfit(
    { organizationId }: Actor,
    { planOwnerId }: Partial<Said>,
    datedAt: Date | undefined,
  ): Promise<void> {
    if (datedAt) refuseFuture(datedAt, this.clock.now());
    if (typeof planOwnerId !== 'string') return;
    const person = await this.db.row({
      text: `SELECT FROM people WHERE organization_id = $1 AND id = $2 AND state <> 'deactivated' FOR SHARE`,
      values: [organizationId, planOwnerId],
    });
    if (!person) throw unfit('/planOwnerId', 'There is no such person in office');
  }
}

function refuseFuture(datedAt: Date, now: Date): void {
  if (datedAt > now) throw unfit('/datedAt', 'A check-in speaks of now or of the past');
}

function unfit(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}
