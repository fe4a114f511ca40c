import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { explainConstraint } from '#platform/database/constraints';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import type { CreatePerson } from './person.dto.ts';
import { Person, type PersonState } from './person.entity.ts';

explainConstraint(
  'people_email_key',
  '/email',
  'Somebody in the organization has this e-mail address already',
);
explainConstraint(
  'people_external_key',
  '/externalKey',
  'Somebody in the organization has this key already',
);
explainConstraint(
  'people_account_key',
  '/token',
  'This account sits in the organization already, as somebody else',
);

/** The rows of people: found, locked, added and changed within one organization. */
@Injectable()
export class People {
  constructor(private readonly db: Database) {}

  /** Throws `NotFound`. */
  async get({ organizationId }: Actor, id: string): Promise<Person> {
    return found(await this.rows.findOneBy({ organizationId, id }));
  }

  /** The same, and nobody else changes the person until the transaction ends; what merely refers to them goes on. */
  lock({ organizationId }: Actor, id: string): Promise<Person> {
    return this.lockIn(organizationId, id);
  }

  async lockIn(organizationId: string, id: string): Promise<Person> {
    const lock = { mode: 'for_no_key_update' } as const;
    return found(await this.rows.findOne({ where: { organizationId, id }, lock }));
  }

  /** Nobody deactivates the person until the transaction ends; null for strangers. */
  hold({ organizationId }: Actor, id: string): Promise<Person | null> {
    return this.rows.findOne({ where: { organizationId, id }, lock: { mode: 'pessimistic_read' } });
  }

  /** Their ids, in the order of the inputs. */
  async insert(
    { organizationId }: Actor,
    inputs: readonly CreatePerson[],
    state: PersonState = 'listed',
  ): Promise<readonly string[]> {
    const rows = inputs.map(({ name, title = '', role = 'member', ...keys }) => ({
      organizationId,
      id: newId(),
      name,
      title,
      role,
      state,
      email: keys.email ?? null,
      externalKey: keys.externalKey ?? null,
    }));
    await this.rows.insert(rows);
    return rows.map(({ id }) => id);
  }

  async change({ organizationId, id }: Person, changes: Partial<Person>): Promise<Person> {
    await this.rows.update({ organizationId, id }, changes);
    return this.rows.findOneByOrFail({ organizationId, id });
  }

  /** Call it, before the person is locked, wherever an administrator may be lost; answers with all of them. */
  async lockAdmins({ organizationId }: Actor): Promise<readonly string[]> {
    const rows = await this.db.rows<{ id: string }>({
      text: `SELECT id FROM people WHERE organization_id = $1 AND role = 'admin' AND state = 'active' ORDER BY id FOR NO KEY UPDATE`,
      values: [organizationId],
    });
    return rows.map(({ id }) => id);
  }

  private get rows() {
    return this.db.repository(Person);
  }
}

/** 409: an organization without an administrator could never be changed again. */
export function refuseLastAdmin({ id, name }: Person, admins: readonly string[]): void {
  if (admins.length === 1 && admins[0] === id)
    throw new Conflict(`${name} is the last active administrator: make somebody else one first.`);
}

export const subjectOf = ({ id }: { readonly id: string }) => ({ kind: 'person', id });

function found(person: Person | null): Person {
  if (!person) throw new NotFound('Person');
  return person;
}
