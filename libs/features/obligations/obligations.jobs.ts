import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { Jobs } from '#platform/jobs/jobs';
import { ObligationsService } from './obligations.service.ts';

/** Keeps the obligations of every organization up to date, each in a transaction of its own. */
@Injectable()
export class ObligationsJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly obligations: ObligationsService,
  ) {}

  onModuleInit(): void {
    this.jobs.register({
      name: 'obligations.plan',
      cron: '15,45 * * * *',
      handle: (data) => this.each(data, (id) => this.obligations.plan(id)),
    });
    this.jobs.register({
      name: 'obligations.sweep',
      cron: '*/30 * * * *',
      handle: (data) => this.each(data, (id) => this.obligations.sweep(id)),
    });
  }

  /** An organization that fails does not keep the others waiting; the job is tried again for it. */
  private async each(
    { organizationId: only }: Record<string, unknown>,
    work: (organizationId: string) => Promise<void>,
  ): Promise<void> {
    const failures: unknown[] = [];
    for (const organizationId of typeof only === 'string' ? [only] : await this.allIds()) {
      await this.db
        .within(organizationId, () => work(organizationId))
        .catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some organizations failed.');
  }

  private async allIds(): Promise<string[]> {
    const rows = await this.db.transaction(() =>
      this.db.rows<{ id: string }>({ text: 'SELECT id FROM gate.organization_ids() AS id' }),
    );
    return rows.map(({ id }) => id);
  }
}
