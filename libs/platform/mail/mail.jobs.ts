import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Outbox } from './outbox.ts';

/** Sends each minute what waits in the outboxes. */
@Injectable()
export class MailJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'mail.deliver',
      cron: '* * * * *',
      handle: ({ organizationId }) => this.deliver(organizationId),
    });
  }

  private async deliver(only: unknown): Promise<void> {
    for (const id of typeof only === 'string' ? [only] : await this.db.organizationIds())
      await this.outbox.deliver(id);
  }
}
