import { Injectable } from '@nestjs/common';
import { AreasService } from '#features/areas/index';
import { KpisService } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import type { Cadence } from '#domain/cadence';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { checkInsPolicy } from './check-ins.policy.ts';
import { RegisterThingsQuery } from './register-things.query.ts';
import type { Said } from './said.ts';
import { isWholeArea, type CheckInSubject } from './subject.ts';
import { unfit } from './unfit.ts';

interface OpenSubject extends CheckInSubject {
  readonly cadence: Cadence;
}

/** What may be checked in on, and what a check-in may refer to. */
@Injectable()
export class Subjects {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly kpis: KpisService,
    private readonly things: RegisterThingsQuery,
  ) {}

  /**
   * 404 for what is not there, 409 for what is archived or has ended, 403 for those who do not contribute; owning a thing, or
   * sharing in it, is contributing to it.
   */
  async open(actor: Actor, subject: CheckInSubject): Promise<OpenSubject> {
    const area = await this.areas.standing(actor, subject.areaId);
    if (area.isArchived) throw new Conflict(`“${area.name}” is switched off: switch it on first.`);
    const thing = await this.thingIn(actor, subject);
    if (thing) refuseEnded(thing);
    const isTheirs = thing?.personIds.includes(actor.personId) === true;
    const roles = isTheirs ? [...area.roles, 'contributor' as const] : area.roles;
    authorize(checkInsPolicy, actor, 'create', { ...area, roles });
    return { ...subject, cadence: area.cadence };
  }

  /** The same subject in the area to which its thing belongs by now. */
  async current(actor: Actor, subject: CheckInSubject): Promise<CheckInSubject> {
    if (isWholeArea(subject)) return subject;
    const { areaId } = await this.thingOf(actor, subject);
    const { kpiId, itemId, objectiveId } = subject;
    return { areaId, kpiId, itemId, objectiveId };
  }

  /** 404 for a thing that is not there, 422 for one of another area. */
  async find(actor: Actor, subject: CheckInSubject): Promise<OpenSubject> {
    const { cadence } = await this.areas.standing(actor, subject.areaId);
    await this.thingIn(actor, subject);
    return { ...subject, cadence };
  }

  private async thingIn(actor: Actor, subject: CheckInSubject): Promise<Thing | null> {
    if (isWholeArea(subject)) return null;
    const thing = await this.thingOf(actor, subject);
    if (thing.areaId !== subject.areaId)
      throw unfit(thing.pointer, `This ${thing.noun} belongs to another area`);
    return thing;
  }

  private async thingOf(actor: Actor, subject: CheckInSubject): Promise<Thing> {
    if (subject.kpiId !== null) return this.kpi(actor, subject.kpiId);
    if (subject.itemId === null) {
      const objective = await this.things.objective(actor, subject);
      if (!objective) throw new NotFound('Objective');
      return { ...objective, noun: 'objective', pointer: '/objectiveId' };
    }
    const item = await this.things.item(actor, subject);
    if (!item) throw new NotFound('Roadmap item');
    return { ...item, noun: 'item', pointer: '/itemId' };
  }

  private async kpi(actor: Actor, kpiId: string): Promise<Thing> {
    const { areaId, ownerId, archivedAt } = await this.kpis.get(actor, kpiId);
    return {
      noun: 'KPI',
      pointer: '/kpiId',
      areaId,
      personIds: [ownerId],
      isArchived: archivedAt !== null,
      end: null,
    };
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
      name: 'check-in-plan-owner',
      text: `SELECT FROM people WHERE organization_id = $1 AND id = $2 AND state <> 'deactivated' FOR SHARE`,
      values: [organizationId, planOwnerId],
    });
    if (!person) throw unfit('/planOwnerId', 'There is no such person in office');
  }
}

/** A KPI, an item or an objective. */
interface Thing {
  readonly noun: string;
  /** Where a request names it. */
  readonly pointer: string;
  readonly areaId: string;
  readonly personIds: readonly (string | null)[];
  readonly isArchived: boolean;
  readonly end: string | null;
}

function refuseEnded({ noun, isArchived, end }: Thing): void {
  if (isArchived) throw new Conflict(`This ${noun} is archived: restore it first.`);
  if (end !== null) throw new Conflict(`This ${noun} is ${end}: open it again first.`);
}

function refuseFuture(datedAt: Date, now: Date): void {
  if (datedAt > now) throw unfit('/datedAt', 'A check-in speaks of now or of the past');
}
