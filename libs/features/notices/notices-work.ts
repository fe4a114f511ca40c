import { Injectable } from '@nestjs/common';
import { Digests } from './digests.ts';
import { LateReports } from './late-reports.ts';
import { Reminders } from './reminders.ts';
import { WriteLetters } from './write-letters.ts';

/** What the jobs do in one organization. */
@Injectable()
export class NoticesWork {
  constructor(
    private readonly letters: WriteLetters,
    private readonly reminders: Reminders,
    private readonly lateReports: LateReports,
    private readonly digests: Digests,
  ) {}

  write(organizationId: string): Promise<void> {
    return this.letters.run(organizationId);
  }

  async remind(organizationId: string): Promise<void> {
    await this.reminders.run(organizationId);
    await this.lateReports.run(organizationId);
    await this.digests.run(organizationId);
  }
}
