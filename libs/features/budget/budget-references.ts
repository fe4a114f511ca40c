import { Injectable } from '@nestjs/common';
import { AreasService } from '#features/areas/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { addDays, instantOf, type Day } from '#domain/day';
import { Conflict, Unprocessable } from '#domain/errors';
import { naturalKeyOf } from '#domain/natural-key';
import { isCurrency } from '#domain/organization';
import type { RegisterStanding } from '#domain/register-standing';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';

const THINGS = {
  products: ['/productId', 'product'],
  roadmap_items: ['/itemId', 'item'],
  objectives: ['/objectiveId', 'objective'],
} as const;

export interface NamedThings {
  readonly productId?: string | null | undefined;
  readonly itemId?: string | null | undefined;
  readonly objectiveId?: string | null | undefined;
}

/** Nothing given: as it stands now. */
export interface Moment {
  readonly at?: Day | undefined;
  readonly asOf?: Date | undefined;
}

/** What budgets, lines and allocations have in common: the days, people, areas and things that they name. */
@Injectable()
export class BudgetReferences {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly calendar: CalendarService,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** The organization's own day. */
  async today({ organizationId }: Actor): Promise<Day> {
    return this.calendar.today(await this.calendar.of(organizationId));
  }

  /** The last instant that is read of what changes when it is changed; null: now. */
  async instantOf({ organizationId }: Actor, { at, asOf }: Moment): Promise<Date | null> {
    if (at === undefined) return asOf ?? null;
    const { timeZone } = await this.calendar.of(organizationId);
    const last = instantOf(addDays(at, 1), '00:00', timeZone).getTime() - 1;
    return new Date(Math.min(last, asOf?.getTime() ?? last));
  }

  /** How the actor stands to an area that something is to belong to; 404 for an unknown one, 409 for one that is switched off. */
  async standing(actor: Actor, areaId: string): Promise<RegisterStanding> {
    const { roles, isArchived, name } = await this.areas.standing(actor, areaId);
    if (isArchived) throw new Conflict(`“${name}” is switched off: switch it on first.`);
    return { areaId, roles, isAreaArchived: false };
  }

  /** 422 at `pointer` for strangers and the deactivated. Holds the person, so that nobody is deactivated meanwhile. */
  async inOffice({ organizationId }: Actor, personId: string, pointer: string): Promise<void> {
    const person = await this.db.row<{ name: string; state: string }>({
      text: 'SELECT name, state FROM people WHERE organization_id = $1 AND id = $2 FOR SHARE',
      values: [organizationId, personId],
    });
    if (!person) throw unfit(pointer, 'There is no such person in the organization');
    if (person.state === 'deactivated')
      throw unfit(pointer, `${person.name} has been deactivated: choose someone else`);
  }

  /** 422 for a product, an item or an objective that is not there or archived. */
  async refuseUnknown(
    actor: Actor,
    { productId, itemId, objectiveId }: NamedThings,
  ): Promise<void> {
    await this.refuseThing(actor, 'products', productId);
    await this.refuseThing(actor, 'roadmap_items', itemId);
    await this.refuseThing(actor, 'objectives', objectiveId);
  }

  /** A key made of the name, free among those that are taken. */
  async freeKey(
    taken: { readonly text: string; readonly values: readonly unknown[] },
    name: string,
    otherwise: string,
  ): Promise<string> {
    const rows = await this.db.rows<{ key: string }>(taken);
    return naturalKeyOf(name, new Set(rows.map(({ key }) => key)), otherwise);
  }

  private async refuseThing(
    { organizationId }: Actor,
    table: keyof typeof THINGS,
    id: string | null | undefined,
  ): Promise<void> {
    if (!id) return;
    const [pointer, noun] = THINGS[table];
    const thing = await this.db.row<{ name: string; isArchived: boolean }>({
      text: `SELECT name, archived_at IS NOT NULL AS "isArchived" FROM ${table} WHERE organization_id = $1 AND id = $2 FOR SHARE`,
      values: [organizationId, id],
    });
    if (!thing) throw unfit(pointer, `There is no such ${noun}`);
    if (thing.isArchived)
      throw unfit(pointer, `“${thing.name}” is archived: choose another ${noun}`);
  }
}

export function unfit(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}

/** 422 for a code that is none of ISO 4217. */
export function refuseCurrency(code: string | undefined, pointer = '/currency'): void {
  if (code !== undefined && !isCurrency(code))
    throw unfit(pointer, `“${code}” is not a currency: use an ISO 4217 code such as EUR`);
}

/** The given fields that differ from what is there. */
export function differing<Patch extends object>(before: object, patch: Patch): Partial<Patch> {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(patch).filter(
    ([field, value]) => value !== undefined && was.get(field) !== value,
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields of the patch itself
  return Object.fromEntries(changed) as Partial<Patch>;
}

/** What stood in the fields that change. */
export function previous(before: object, changes: object): object {
  return Object.fromEntries(Object.entries(before).filter(([field]) => field in changes));
}
