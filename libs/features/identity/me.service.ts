import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Unprocessable } from '#domain/errors';
import { Accounts } from './accounts.ts';
import { accountOf } from './in-person.ts';
import type { ChangePassword } from './me.dto.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { subjectOf } from './people.ts';

/** What people do about their own account. */
@Injectable()
export class MeService {
  constructor(
    private readonly accounts: Accounts,
    private readonly activity: ActivityLog,
  ) {}

  /** 422 at `/current` or `/new`; every other session of the account ends. */
  async changePassword(actor: Actor, { current, new: next }: ChangePassword): Promise<void> {
    const accountId = accountOf(actor);
    const account = await this.accounts.find(accountId);
    const isRight = await isPassword(current, account?.password_hash ?? null);
    if (!isRight || !account) throw wrong('/current', 'This is not your current password');
    if (next === current) throw wrong('/new', 'Choose a password that is not the current one');
    const passwordHash = await hashPassword(next, account.email, '/new');
    await this.accounts.setPassword(accountId, passwordHash, actor.credentialId);
    this.activity.record(actor, 'person.change_password', subjectOf({ id: actor.personId }));
  }
}

const wrong = (pointer: string, message: string) =>
  new Unprocessable(`${message}.`, [{ pointer, message }]);
