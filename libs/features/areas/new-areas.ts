import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { areaKeyOf, type AreaKind } from '#domain/area';
import { DUTY_DEFAULTS, type Cadence } from '#domain/cadence';
import type { Day } from '#domain/day';
import { Unprocessable } from '#domain/errors';
import type { RollUpMethod } from '#domain/roll-up';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { Area } from './area.entity.ts';
import { AreaTree, liveParent } from './area-tree.ts';
import { Ownership } from './ownership.entity.ts';
import { People } from './people.ts';

export interface NewArea {
  readonly name: string;
  /** Made of the name when absent. */
  readonly key?: string;
  readonly kind?: AreaKind;
  readonly purpose?: string;
  readonly cadence?: Cadence;
  readonly rollUp?: RollUpMethod;
  readonly parentId?: string | null;
  /** Last of all when absent. */
  readonly position?: number;
  /** Accountable from the day of adoption; null or absent: open. */
  readonly accountableId?: string | null;
  /** Today when absent. */
  readonly adoptedOn?: Day;
  readonly importSource?: string;
  readonly externalKey?: string;
}

type Placed = NewArea & {
  readonly key: string;
  readonly position: number;
  readonly adoptedOn: Day;
};

@Injectable()
export class NewAreas {
  constructor(
    private readonly db: Database,
    private readonly tree: AreaTree,
    private readonly people: People,
    private readonly calendar: CalendarService,
  ) {}

  /** Their ids, in the order of the inputs. */
  async insert(actor: Actor, inputs: readonly NewArea[]): Promise<readonly string[]> {
    await this.tree.lock(actor);
    const nodes = await this.tree.nodes(actor);
    const today = this.calendar.today(await this.calendar.of(actor.organizationId));
    const taken = new Set(nodes.map(({ key }) => key));
    const ids: string[] = [];
    for (const [index, input] of inputs.entries()) {
      if (input.parentId) liveParent(nodes, input.parentId);
      const { adoptedOn = today, position = nodes.length + index } = input;
      if (adoptedOn > today) throw notYet(today);
      const key = input.key ?? areaKeyOf(input.name, taken);
      taken.add(key);
      ids.push(await this.insertOne(actor, { ...input, key, position, adoptedOn }));
    }
    return ids;
  }

  /** With its accountable row from the first day: a person, or nobody and said so. */
  private async insertOne(actor: Actor, { accountableId, ...area }: Placed): Promise<string> {
    if (accountableId) await this.people.inOffice(actor, accountableId, '/accountableId');
    const { organizationId } = actor;
    const id = newId();
    const defaults = { kind: 'custom', cadence: DUTY_DEFAULTS.checkInCadence } as const;
    await this.db.repository(Area).insert({ ...defaults, ...area, organizationId, id });
    await this.db.repository(Ownership).insert({
      organizationId,
      id: newId(),
      areaId: id,
      role: 'accountable',
      personId: accountableId ?? null,
      startsOn: area.adoptedOn,
    });
    return id;
  }
}

function notYet(today: Day): Unprocessable {
  const message = `An area is adopted today (${today}) or on a day before`;
  return new Unprocessable(`${message}.`, [{ pointer: '/adoptedOn', message }]);
}
