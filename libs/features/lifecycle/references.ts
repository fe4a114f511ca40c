import { Injectable } from '@nestjs/common';
import { AreasService, type AreaStanding } from '#features/areas/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Unprocessable } from '#domain/errors';
import { naturalKeyOf } from '#domain/natural-key';
import { isCurrency } from '#domain/organization';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { ofAreaPolicy } from './lifecycle.policy.ts';

type KeyedTable = 'stages' | 'product_lines' | 'products' | 'gates' | 'business_cases';

/** Checks what the things of this slice point at. */
@Injectable()
export class References {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly calendar: CalendarService,
  ) {}

  /** The organization's own day. */
  async today({ organizationId }: Actor): Promise<Day> {
    return this.calendar.today(await this.calendar.of(organizationId));
  }

  /** An area in which the actor may make things; 404, 403. */
  async openArea(actor: Actor, areaId: string): Promise<AreaStanding> {
    const area = await this.areas.standing(actor, areaId);
    authorize(ofAreaPolicy, actor, 'create', area);
    return area;
  }

  /** The person's name; 422 for strangers and the deactivated. Holds the person, so that nobody is deactivated meanwhile. */
  async inOffice(
    { organizationId }: Actor,
    personId: string,
    pointer = '/ownerId',
  ): Promise<string> {
    const person = await this.db.row<{ name: string; state: string }>({
      text: 'SELECT name, state FROM people WHERE organization_id = $1 AND id = $2 FOR SHARE',
      values: [organizationId, personId],
    });
    if (!person) throw unfit(pointer, 'There is no such person in the organization');
    if (person.state === 'deactivated')
      throw unfit(pointer, `${person.name} has been deactivated: choose someone else`);
    return person.name;
  }

  /** 422 for a line that is not there or switched off. */
  async liveLine({ organizationId }: Actor, id: string, pointer = '/lineId'): Promise<void> {
    const line = await this.db.row({
      text: 'SELECT FROM product_lines WHERE organization_id = $1 AND id = $2 AND archived_at IS NULL FOR SHARE',
      values: [organizationId, id],
    });
    if (!line) throw unfit(pointer, 'There is no such product line in use');
  }

  /** 422 for a KPI that is not there or switched off. */
  async liveKpi({ organizationId }: Actor, id: string, pointer: string): Promise<void> {
    const kpi = await this.db.row({
      text: 'SELECT FROM kpis WHERE organization_id = $1 AND id = $2 AND archived_at IS NULL',
      values: [organizationId, id],
    });
    if (!kpi) throw unfit(pointer, 'There is no such KPI in use');
  }

  /** The key that was given, or one made of the name. */
  async keyFor(
    { organizationId }: Actor,
    table: KeyedTable,
    { key, name }: { readonly key?: string; readonly name: string },
    otherwise: string,
  ): Promise<string> {
    if (key !== undefined) return key;
    const rows = await this.db.rows<{ key: string }>({
      text: `SELECT key FROM ${table} WHERE organization_id = $1`,
      values: [organizationId],
    });
    return naturalKeyOf(name, new Set(rows.map((row) => row.key)), otherwise);
  }
}

/** 422 at one field. */
export function unfit(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}

export function refuseCurrency(code: string, pointer: string): void {
  if (!isCurrency(code))
    throw unfit(pointer, `“${code}” is no currency: use a code of ISO 4217, such as EUR`);
}

/** What differs of what was given, and how it was before; undefined when nothing does. */
export function differing<Fields extends object>(
  before: object,
  patch: Fields,
): { readonly before: object; readonly after: Partial<Fields> } | undefined {
  const known = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(patch).filter(
    ([field, value]) => JSON.stringify(known.get(field)) !== JSON.stringify(value),
  );
  if (changed.length === 0) return undefined;
  return {
    before: Object.fromEntries(changed.map(([field]) => [field, known.get(field)])),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a selection of the patch's own fields
    after: Object.fromEntries(changed) as Partial<Fields>,
  };
}
