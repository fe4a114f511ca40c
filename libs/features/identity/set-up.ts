import { createHmac } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, Forbidden } from '#domain/errors';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { derivedKey, sameText } from '#platform/secrets';
import { Settings } from '#platform/settings';
import type { SetUp as SetUpInput } from './set-up.dto.ts';
import { Organizations } from './organizations.ts';
import { hashPassword } from './passwords.ts';
import { Sessions, type OpenedSession } from './sessions.ts';

const LOCK = 0x73_65_74_75;

/** The first organization and its administrator: works exactly once, with the code from the terminal. */
@Injectable()
export class SetUp implements OnApplicationBootstrap {
  constructor(
    private readonly db: Database,
    private readonly settings: Settings,
    private readonly organizations: Organizations,
    private readonly sessions: Sessions,
    private readonly activity: ActivityLog,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.isNeeded())) return;
    process.stdout.write(
      `Set-up code: ${this.code}\nEnter it at ${this.settings.publicUrl.origin}/setup to make the first organization.\n`,
    );
  }

  isNeeded(): Promise<boolean> {
    return this.db.transaction(() => this.isOpen());
  }

  /** 403 with a wrong code, 409 once it is done. */
  async run(
    input: SetUpInput,
    from: { address: string; userAgent: string },
  ): Promise<OpenedSession> {
    if (!sameText(input.code.trim().toUpperCase(), this.code))
      throw new Forbidden('set up', 'The code is wrong: read it in the terminal where Remit runs.');
    const passwordHash = await hashPassword(input.admin.password, input.admin.email);
    return this.db.transaction(async () => {
      await this.db.run({ text: `SELECT pg_advisory_xact_lock(${LOCK})` });
      if (!(await this.isOpen())) throw new Conflict('Remit is set up already: sign in instead.');
      const accountId = newId();
      await this.db.run({
        text: 'SELECT gate.create_account($1, $2, $3)',
        values: [accountId, input.admin.email, passwordHash],
      });
      const admin = await this.organizations.found(input.organization, {
        ...input.admin,
        accountId,
      });
      this.activity.record(actorOf(admin, accountId), 'organization.found', {
        kind: 'organization',
        id: admin.organizationId,
      });
      return this.sessions.open({
        accountId,
        organizationId: admin.organizationId,
        personId: admin.id,
        ...from,
      });
    });
  }

  /** The same on every replica, and nowhere stored. */
  private get code(): string {
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

function actorOf(person: { id: string; organizationId: string }, accountId: string): Actor {
  return {
    personId: person.id,
    accountId,
    organizationId: person.organizationId,
    role: 'admin',
    scopes: ['read', 'write'],
    credentialId: person.id,
    credentialKind: 'session',
  };
}
