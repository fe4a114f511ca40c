import { Injectable } from '@nestjs/common';
import { ObligationsService, type ObligationView } from '#features/obligations/index';
import { ROLES, type Actor } from '#domain/actor';
import { addDays, dayOf } from '#domain/day';
import { withinWorkingHours } from '#domain/notice';
import { Clock } from '#platform/clock';
import { Notices, type Reader } from './notices.ts';

/** Once a working day: what somebody owes that is due by tomorrow, or late. */
@Injectable()
export class Reminders {
  constructor(
    private readonly clock: Clock,
    private readonly notices: Notices,
    private readonly obligations: ObligationsService,
  ) {}

  async run(organizationId: string): Promise<void> {
    const now = this.clock.now();
    for (const reader of await this.notices.readers(organizationId, 'reminder')) {
      const isAtWork = withinWorkingHours(now, reader.timeZone).getTime() === now.getTime();
      if (isAtWork) await this.remind(organizationId, reader, now);
    }
  }

  private async remind(organizationId: string, reader: Reader, now: Date): Promise<void> {
    const today = dayOf(now, reader.timeZone);
    const owed = await this.obligations.owedBy(actorOf(organizationId, reader), addDays(today, 1));
    for (const duty of owed)
      await this.notices.leave(organizationId, reader, {
        key: `reminder:${duty.id}:${today}`,
        kind: 'reminder',
        dueAt: now,
        content: {
          sentence: duty.dueAt < now ? 'overdue' : 'due',
          values: { what: nameOf(duty), due: dayOf(duty.dueAt, reader.timeZone) },
          words: '',
          path: '/inbox',
        },
      });
  }
}

const nameOf = ({ subject, period }: ObligationView): string =>
  period === null ? subject.name : `${subject.name}, ${period.label}`;

/** The reader, as far as what they may know of is asked. */
function actorOf(organizationId: string, { id, role, timeZone }: Reader): Actor {
  return {
    personId: id,
    accountId: null,
    organizationId,
    role: ROLES.find((one) => one === role) ?? 'viewer',
    scopes: ['read'],
    credentialId: id,
    credentialKind: 'job',
    timeZone,
  };
}
