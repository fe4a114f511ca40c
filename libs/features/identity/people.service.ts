import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor, Role } from '#domain/actor';
import { Conflict, Forbidden } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import type { Page } from '#platform/http/page';
import { refuseStale } from '#platform/http/stale';
import { differences } from './differences.ts';
import { mayGive, peoplePolicy, personPolicy } from './identity.policy.ts';
import { refuseUnknown } from './known-names.ts';
import type { UpdateMe } from './me.dto.ts';
import { People, refuseLastAdmin, subjectOf } from './people.ts';
import { PeopleQuery } from './people.query.ts';
import type { CreatePerson, ListPeople, UpdatePerson } from './person.dto.ts';
import { Person } from './person.entity.ts';

@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly query: PeopleQuery,
    private readonly activity: ActivityLog,
  ) {}

  list(actor: Actor, filter: ListPeople): Promise<Page<Person>> {
    return this.query.page(actor, filter);
  }

  /** Throws `NotFound`. */
  get(actor: Actor, id: string): Promise<Person> {
    return this.people.get(actor, id);
  }

  findByExternalKey({ organizationId }: Actor, externalKey: string): Promise<Person | null> {
    return this.db.repository(Person).findOneBy({ organizationId, externalKey });
  }

  async create(actor: Actor, input: CreatePerson): Promise<Person> {
    const [id = ''] = await this.createAll(actor, [input]);
    this.activity.record(actor, 'person.create', subjectOf({ id }), { after: input });
    return this.get(actor, id);
  }

  /** The ids of several new people who cannot sign in, for whoever records the one activity of the whole, such as an import. */
  createAll(actor: Actor, inputs: readonly CreatePerson[]): Promise<readonly string[]> {
    authorize(peoplePolicy, actor, 'create');
    for (const { role } of inputs) refuseRole(actor, role);
    return this.people.insert(actor, inputs);
  }

  /** 403 for a role that the actor may not give, 409 for the last administrator's role and for an address in use for signing in. */
  async update(actor: Actor, id: string, version: number, patch: UpdatePerson): Promise<Person> {
    const admins = patch.role === undefined ? [] : await this.people.lockAdmins(actor);
    const person = await this.people.lock(actor, id);
    authorize(personPolicy, actor, 'update', person);
    refuseStale(person.version, version);
    const changes = differences<Person>(person, patch);
    if (changes.after.role !== undefined) {
      refuseRoleChange(actor, person);
      refuseLastAdmin(person, admins);
    }
    if (changes.after.email !== undefined) refuseAddressInUse(person);
    return this.save(actor, person, changes);
  }

  /** What people change about themselves. */
  async updateSelf(actor: Actor, version: number, patch: UpdateMe): Promise<Person> {
    const person = await this.people.lock(actor, actor.personId);
    refuseStale(person.version, version);
    refuseUnknown(patch);
    return this.save(actor, person, differences<Person>(person, patch));
  }

  private async save(
    actor: Actor,
    person: Person,
    { before, after, isNone }: ReturnType<typeof differences<Person>>,
  ): Promise<Person> {
    if (isNone) return person;
    this.activity.record(actor, 'person.update', subjectOf(person), { before, after });
    return this.people.change(person, after);
  }
}

export function refuseRole(actor: Actor, role: Role = 'member'): void {
  if (!mayGive(actor, role))
    throw new Forbidden('give the administrator’s role to', 'Ask an administrator to do so.');
}

function refuseRoleChange(actor: Actor, person: Person): void {
  if (!personPolicy.changeRole(actor, person))
    throw new Forbidden(
      'change the role of',
      'Administrators do that, and nobody changes their own role.',
    );
}

function refuseAddressInUse({ name, accountId, state }: Person): void {
  if (accountId !== null)
    throw new Conflict(`${name} signs in with this e-mail address, so it stays as it is.`);
  if (state === 'invited')
    throw new Conflict(
      `${name} has been invited under this e-mail address: withdraw the invitation first.`,
    );
}
