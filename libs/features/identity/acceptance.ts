import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { Conflict, Unauthorized } from '#domain/errors';
import { Database } from '#platform/database/database';
import { Accounts } from './accounts.ts';
import { Guests } from './guests.ts';
import { inPerson } from './in-person.ts';
import type { AcceptInvitation, InvitationPreview } from './invitation.dto.ts';
import { Organization } from './organization.entity.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { Sessions, type OpenedSession, type Origin } from './sessions.ts';

/** How an invited person gets in: with a new account (null), or with the one that the address has already. */
interface Pass {
  readonly accountId: string | null;
  readonly passwordHash: string;
}

/** The invited person's side of an invitation. */
@Injectable()
export class Acceptance {
  constructor(
    private readonly db: Database,
    private readonly accounts: Accounts,
    private readonly guests: Guests,
    private readonly sessions: Sessions,
    private readonly activity: ActivityLog,
  ) {}

  preview(token: string): Promise<InvitationPreview> {
    return this.db.transaction(async () => {
      const { person, email } = await this.guests.read(token);
      const { organizationId, name, role } = person;
      const organization = await this.db
        .repository(Organization)
        .findOneByOrFail({ organizationId, id: organizationId });
      const hasAccount = await this.accounts.exists(email);
      return { organizationName: organization.name, name, email, role, hasAccount };
    });
  }

  /** 401 for the wrong password of an account, which slows its address down; 422 for a new password against the rules. */
  async accept(input: AcceptInvitation, origin: Origin): Promise<OpenedSession> {
    const { email, hasAccount } = await this.preview(input.token);
    const pass = hasAccount
      ? await this.known(email, input.password)
      : { accountId: null, passwordHash: await hashPassword(input.password, email) };
    return this.db.transaction(() => this.join(input, pass, origin));
  }

  private async known(email: string, password: string): Promise<Pass> {
    const { accountId, passwordHash } = await this.accounts.beginSignIn(email);
    const isRight = await isPassword(password, passwordHash);
    if (!isRight || accountId === null || passwordHash === null)
      throw new Unauthorized('This is not the password of your account.');
    return { accountId, passwordHash };
  }

  /** The second half, in the unit of work that is under way. */
  async join(
    { token, name }: AcceptInvitation,
    pass: Pass,
    origin: Origin,
  ): Promise<OpenedSession> {
    const guest = await this.guests.take(token);
    const { email } = guest;
    const accountId = pass.accountId ?? (await this.accounts.create(email, pass.passwordHash));
    if (accountId === null)
      throw new Conflict('This e-mail address has got an account meanwhile: accept again.');
    await this.accounts.endSignIn(email);
    const person = await this.guests.seat(guest, accountId, name);
    const { organizationId, id: personId, role } = person;
    const subject = { kind: 'invitation', id: guest.invitationId };
    const after = { personId, name: person.name };
    const self = inPerson({ organizationId, personId, accountId, role });
    this.activity.record(self, 'invitation.accept', subject, { after });
    return this.sessions.open({ accountId, organizationId, personId }, origin);
  }
}
