import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Conflict, Forbidden } from '#domain/errors';
import { Database } from '#platform/database/database';
import { derivedKey, sameText } from '#platform/secrets';
import { Settings } from '#platform/settings';
import { Accounts } from './accounts.ts';
import type { SetUp as SetUpInput } from './set-up.dto.ts';
import { Organizations } from './organizations.ts';
import { hashPassword } from './passwords.ts';
import { Sessions, type OpenedSession, type Origin } from './sessions.ts';

const LOCK = 0x73_65_74_75;

/** The first organization and its administrator: works exactly once, with the code from the terminal. */
@Injectable()
export class SetUp {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly accounts: Accounts,
    private readonly organizations: Organizations,
    private readonly sessions: Sessions,
  ) {}

  isNeeded(): Promise<boolean> {
    return this.db.transaction(() => this.isOpen());
  }

  /** 403 with a wrong code, 409 once it is done. */
  async run(input: SetUpInput, from: Origin): Promise<OpenedSession> {
    if (!sameText(input.code.trim().toUpperCase(), this.code))
      throw new Forbidden('set up', 'The code is wrong: read it in the terminal where Remit runs.');
    const { email, password } = input.admin;
    const passwordHash = await hashPassword(password, email, '/admin/password');
    return this.db.transaction(async () => {
      await this.db.run({ text: `SELECT pg_advisory_xact_lock(${LOCK})` });
      const accountId = (await this.isOpen()) && (await this.accounts.create(email, passwordHash));
      if (!accountId) throw new Conflict('Remit is set up already: sign in instead.');
      const founder = { ...input.admin, accountId };
      const admin = await this.organizations.found(input.organization, founder, '/organization');
      const { organizationId, id: personId } = admin;
      return this.sessions.open({ accountId, organizationId, personId }, from);
    });
  }

  /** The same on every replica, and nowhere stored. */
  get code(): string {
    const digest = createHmac('sha256', derivedKey(this.settings.secret, 'set-up'))
      .update('code')
      .digest();
    const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
    const text = Array.from(digest.subarray(0, 12), (byte) => letters[byte % 32]).join('');
    return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
  }

  private async isOpen(): Promise<boolean> {
    const row = await this.db.row<{ empty: boolean }>({ text: 'SELECT gate.is_empty() AS empty' });
    return row?.empty ?? false;
  }
}
