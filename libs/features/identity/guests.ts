import { Injectable } from '@nestjs/common';
import { NotFound } from '#domain/errors';
import { Keys, type Ticket } from './keys.ts';
import { People } from './people.ts';
import type { Person } from './person.entity.ts';

/** Somebody who holds an invitation that is still good. */
export interface Guest {
  readonly invitationId: string;
  readonly person: Person;
  readonly email: string;
}

/** Invited people, found by their links. Expired, used, withdrawn and unknown links are answered alike. */
@Injectable()
export class Guests {
  constructor(
    private readonly people: People,
    private readonly keys: Keys,
  ) {}

  /** Enters the organization of the link and leaves it good. */
  async read(token: string): Promise<Guest> {
    return this.of(await this.keys.read('invitation', token));
  }

  /** Enters the organization of the link and uses it up. */
  async take(token: string): Promise<Guest> {
    return this.of(await this.keys.take('invitation', token));
  }

  seat({ person }: Guest, accountId: string, name = person.name): Promise<Person> {
    return this.people.change(person, { state: 'active', accountId, name });
  }

  private async of(ticket: Ticket | undefined): Promise<Guest> {
    if (!ticket) throw new NotFound('Invitation');
    const person = await this.people.lockIn(ticket.organization_id, ticket.person_id);
    if (person.email === null || person.state !== 'invited') throw new NotFound('Invitation');
    return { invitationId: ticket.id, person, email: person.email };
  }
}
