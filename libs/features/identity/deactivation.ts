import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import { refuseStale } from '#platform/http/stale';
import { HandOvers } from './hand-overs.ts';
import { personPolicy } from './identity.policy.ts';
import { People, refuseLastAdmin, subjectOf } from './people.ts';
import type { Person } from './person.entity.ts';

/** People are never deleted under their records: they lose their keys, and hand over what they own. */
@Injectable()
export class Deactivation {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly handOvers: HandOvers,
    private readonly activity: ActivityLog,
  ) {}

  /** Ends sessions and tokens at once. 409 for the last administrator, and while something is owned that nobody takes over. */
  async begin(
    actor: Actor,
    id: string,
    version: number,
    handOverTo: string | null,
  ): Promise<Person> {
    const admins = await this.people.lockAdmins(actor);
    const person = await this.people.lock(actor, id);
    authorize(personPolicy, actor, 'deactivate', person);
    refuseStale(person.version, version);
    if (person.state === 'deactivated') return person;
    refuseLastAdmin(person, admins);
    if (handOverTo !== null) refuseHeir(person, await this.people.hold(actor, handOverTo));
    const handedOver = await this.handOver(actor, person, handOverTo);
    this.activity.record(actor, 'person.deactivate', subjectOf(person), {
      before: { state: person.state },
      after: { state: 'deactivated' },
      note: { handOverTo, handedOver },
    });
    return this.people.change(person, { state: 'deactivated', deactivatedAt: this.clock.now() });
  }

  /** Back, with the old account but with no old key; an invitation has to be made anew. */
  async end(actor: Actor, id: string, version: number): Promise<Person> {
    const person = await this.people.lock(actor, id);
    authorize(personPolicy, actor, 'reactivate', person);
    refuseStale(person.version, version);
    if (person.state !== 'deactivated') return person;
    const state = person.accountId === null ? 'listed' : 'active';
    this.activity.record(actor, 'person.reactivate', subjectOf(person), {
      before: { state: person.state },
      after: { state },
    });
    return this.people.change(person, { state, deactivatedAt: null });
  }

  private async handOver(
    actor: Actor,
    person: Person,
    heirId: string | null,
  ): Promise<readonly string[]> {
    const owned = await this.handOvers.run(actor, person.id, heirId);
    if (heirId === null && owned.length > 0)
      throw new Conflict(
        `${person.name} still owns ${owned.join(', ')}: say in handOverTo who takes over.`,
      );
    return owned;
  }
}

/** 422 unless the heir is somebody else who is here. */
function refuseHeir(person: Person, heir: Person | null): void {
  const message =
    heir?.id === person.id
      ? 'Nobody hands over to themselves'
      : !heir
        ? 'There is no such person in the organization'
        : heir.state === 'deactivated'
          ? `${heir.name} has been deactivated: choose someone else`
          : undefined;
  if (message !== undefined)
    throw new Unprocessable(`${message}.`, [{ pointer: '/handOverTo', message }]);
}
