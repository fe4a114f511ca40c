import { Injectable } from '@nestjs/common';
import { AreasService } from '#features/areas/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict, Unprocessable } from '#domain/errors';
import type { RegisterStanding } from '#domain/register-standing';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import type { SourceInput } from './action.dto.ts';
import { ActionSources, type KeptSource } from './action-sources.ts';

/** The day, the area and the person that an action names. */
@Injectable()
export class ActionReferences {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly calendar: CalendarService,
    private readonly sources: ActionSources,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** The organization's own day. */
  async today({ organizationId }: Actor): Promise<Day> {
    return this.calendar.today(await this.calendar.of(organizationId));
  }

  /** 422 for a source that is not there, or not named. */
  source(actor: Actor, source: SourceInput | undefined): Promise<KeptSource> {
    return this.sources.of(actor, source);
  }

  /** 404 for an unknown area, 409 for one that is switched off. */
  async standing(actor: Actor, areaId: string | null): Promise<RegisterStanding> {
    if (areaId === null) return { areaId, roles: [], isAreaArchived: false };
    const { roles, isArchived, name } = await this.areas.standing(actor, areaId);
    if (isArchived) throw new Conflict(`“${name}” is switched off: switch it on first.`);
    return { areaId, roles, isAreaArchived: false };
  }

  /** 422 for strangers and the deactivated. Holds the person, so that nobody is deactivated meanwhile. */
  async inOffice({ organizationId }: Actor, personId: string): Promise<void> {
    const person = await this.db.row<{ name: string; state: string }>({
      text: 'SELECT name, state FROM people WHERE organization_id = $1 AND id = $2 FOR SHARE',
      values: [organizationId, personId],
    });
    if (!person) throw unfit('/ownerId', 'There is no such person in the organization');
    if (person.state === 'deactivated')
      throw unfit('/ownerId', `${person.name} has been deactivated: choose someone else`);
  }
}

export function unfit(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}
