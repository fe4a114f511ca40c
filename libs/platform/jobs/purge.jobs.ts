import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Jobs } from './jobs.ts';

/** Forgets what only a repeated request would ask for, a day after the first. */
@Injectable()
export class PurgeJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'platform.purge', cron: '40 * * * *', handle: () => this.purge() });
  }

  private async purge(): Promise<void> {
    const organizations = await this.db.transaction(() =>
      this.db.rows<{ id: string }>({ text: 'SELECT id FROM gate.organization_ids() AS id' }),
    );
    for (const { id } of organizations) await this.db.within(id, () => this.forget(id));
  }

  private async forget(organizationId: string): Promise<void> {
    await this.db.run({
      text: `DELETE FROM idempotency_keys WHERE organization_id = $1 AND created_at < remit.now() - interval '24 hours'`,
      values: [organizationId],
    });
  }
}
