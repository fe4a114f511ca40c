import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { Accounts } from './accounts.ts';
import { personPolicy } from './identity.policy.ts';
import { accountOf, inPerson } from './in-person.ts';
import type { ResetPassword } from './password-reset.dto.ts';
import { Keys, type Ticket } from './keys.ts';
import { hashPassword } from './passwords.ts';
import { People, subjectOf } from './people.ts';
import type { Person } from './person.entity.ts';

const HOURS = 24;

/** For people who forgot their password: a link that an administrator hands to them. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly db: Database,
    private readonly accounts: Accounts,
    private readonly people: People,
    private readonly keys: Keys,
    private readonly activity: ActivityLog,
  ) {}

  /** 409 without an account, and for one that also sits where the administrator has no say. An earlier link ends. */
  async create(actor: Actor, id: string): Promise<{ link: string; expiresAt: Date }> {
    const person = await this.people.lock(actor, id);
    authorize(personPolicy, actor, 'resetPassword', person);
    const { accountId, name } = person;
    if (accountId === null || person.state !== 'active')
      throw new Conflict(`${name} cannot sign in, so there is no password to reset.`);
    if (!(await this.accounts.isAdministeredBy(accountOf(actor), accountId)))
      throw new Conflict(
        `${name} also belongs to an organization that you do not administer, and has one password for all.`,
      );
    const { link, expiresAt } = await this.keys.issueLink(
      'reset',
      { personId: id, accountId },
      HOURS,
    );
    this.activity.record(actor, 'person.offer_password_reset', subjectOf(person));
    return { link, expiresAt };
  }

  /** Ends all sessions of the account. The same 404 for a link that is expired, used or unknown. */
  async use({ token, password }: ResetPassword): Promise<void> {
    const email = await this.db.transaction(async () => {
      const { accountId } = await this.holder(await this.keys.read('reset', token));
      return (await this.accounts.find(accountId))?.email ?? '';
    });
    const passwordHash = await hashPassword(password, email);
    await this.db.transaction(async () => {
      const person = await this.holder(await this.keys.take('reset', token));
      await this.accounts.setPassword(person.accountId, passwordHash, null);
      const { organizationId, id: personId, accountId, role } = person;
      const self = inPerson({ organizationId, personId, accountId, role });
      this.activity.record(self, 'person.reset_password', subjectOf(person));
    });
  }

  private async holder(
    ticket: Ticket | undefined,
  ): Promise<Person & { readonly accountId: string }> {
    if (!ticket) throw new NotFound('Link');
    const person = await this.people.lockIn(ticket.organization_id, ticket.person_id);
    const { accountId } = person;
    if (accountId === null || person.state !== 'active') throw new NotFound('Link');
    return { ...person, accountId };
  }
}
