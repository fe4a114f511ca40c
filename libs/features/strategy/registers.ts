import { Injectable } from '@nestjs/common';
import { AreasService } from '#features/areas/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict, NotFound, Unprocessable } from '#domain/errors';
import { isId, naturalKeyOf } from '#domain/natural-key';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { Readings } from './readings.ts';
import type { RegisterStanding } from '#domain/register-standing';

const REGISTERS = {
  strategy_statements: 'Statement',
  goals: 'Goal',
  objectives: 'Objective',
  decisions: 'Decision',
} as const;
export type Register = keyof typeof REGISTERS;

function nounOf(register: Register): string {
  return REGISTERS[register];
}

/** What the registers of this slice have in common: keys, locks, and the people and areas that they name. */
@Injectable()
export class Registers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly areas: AreasService,
    private readonly readings: Readings,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** The organization's own day. */
  today(actor: Actor): Promise<Day> {
    return this.readings.today(actor);
  }

  /** How the actor stands to an area that a thing is to belong to; 404 for an unknown one, 409 for one that is switched off. */
  async standing(actor: Actor, areaId: string | null): Promise<RegisterStanding> {
    if (areaId === null) return { areaId, roles: [], isAreaArchived: false };
    const { roles, isArchived, name } = await this.areas.standing(actor, areaId);
    if (isArchived) throw new Conflict(`“${name}” is switched off: switch it on first.`);
    return { areaId, roles, isAreaArchived: false };
  }

  /** The id of a row named by id or key, held until the end of the transaction; throws `NotFound`. */
  async lock({ organizationId }: Actor, register: Register, reference: string): Promise<string> {
    const row = await this.db.row<{ id: string }>({
      text: `SELECT id FROM ${register} WHERE organization_id = $1 AND ${columnOf(reference)} = $2 FOR NO KEY UPDATE`,
      values: [organizationId, reference],
    });
    if (row === undefined) throw new NotFound(nounOf(register));
    return row.id;
  }

  /** A key made of the name, free in the register. */
  async freeKey({ organizationId }: Actor, register: Register, name: string): Promise<string> {
    const rows = await this.db.rows<{ key: string }>({
      text: `SELECT key FROM ${register} WHERE organization_id = $1`,
      values: [organizationId],
    });
    const otherwise = nounOf(register).toLowerCase();
    return naturalKeyOf(name, new Set(rows.map(({ key }) => key)), otherwise);
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
}

/** The column by which a thing is addressed. */
export function columnOf(reference: string): 'id' | 'key' {
  return isId(reference) ? 'id' : 'key';
}

export function unfit(pointer: string, message: string): Unprocessable {
  return new Unprocessable(`${message}.`, [{ pointer, message }]);
}

/** The given fields that differ from what is there; lists and objects are compared as JSON. */
export function differing<Patch extends object>(before: object, patch: Patch): Partial<Patch> {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(patch).filter(
    ([field, value]) =>
      value !== undefined && JSON.stringify(was.get(field)) !== JSON.stringify(value),
  );
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the fields of the patch itself
  return Object.fromEntries(changed) as Partial<Patch>;
}

/** What stood in the fields that change. */
export function previous(before: object, changes: object): object {
  return Object.fromEntries(Object.entries(before).filter(([field]) => field in changes));
}

interface Settled {
  readonly isArchived: boolean;
  readonly isAreaArchived: boolean;
}

/** 409: what is put away is only taken back, and what an area holds rests with it. */
export function refuseAtRest({ isArchived, isAreaArchived }: Settled): void {
  if (isArchived) throw new Conflict('It is archived: restore it first.');
  if (isAreaArchived) throw new Conflict('Its area is switched off: switch that on first.');
}
