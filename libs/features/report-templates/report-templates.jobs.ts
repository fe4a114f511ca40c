import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { Jobs } from '#platform/jobs/jobs';
import { OpenDueReports } from './open-due-reports.ts';

@Injectable()
export class ReportTemplatesJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly due: OpenDueReports,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'reports.open',
      cron: '20 * * * *',
      handle: ({ organizationId }) => this.each(organizationId),
    });
  }

  /** An organization that fails does not keep the others waiting. */
  private async each(only: unknown): Promise<void> {
    const failures: unknown[] = [];
    for (const id of typeof only === 'string' ? [only] : await this.db.organizationIds())
      await this.db
        .within(id, () => this.due.run(id))
        .catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'Some organizations failed.');
  }
}
