import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { Jobs } from '#platform/jobs/jobs';

@Injectable()
export class IdentityJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'identity.purge', cron: '20 3 * * *', handle: () => this.purge() });
  }

  /** Forgets keys that ended ninety days ago, and attempts to sign in of the day before. */
  private async purge(): Promise<void> {
    await this.db.transaction(() => this.db.run({ text: 'SELECT gate.purge()' }));
  }
}
