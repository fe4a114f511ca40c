import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { remitItself } from '#domain/actor';
import { REGISTER_KPIS } from '#domain/register-kpis/register-kpis';
import { Database } from '#platform/database/database';
import { Jobs } from '#platform/jobs/jobs';
import { Computation } from './computation.ts';

/** Days pass, periods end and deadlines run out without anybody's doing. */
@Injectable()
export class RegistersJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly activity: ActivityLog,
    private readonly computation: Computation,
  ) {}

  onModuleInit(): void {
    // Zones begin their days at every half-hour, and missed obligations are marked on it.
    this.jobs.register({
      name: 'registers.compute',
      cron: '5,35 * * * *',
      handle: (data) => this.compute(data),
    });
  }

  private async compute({ organizationId: only }: Record<string, unknown>): Promise<void> {
    const failures: unknown[] = [];
    for (const id of typeof only === 'string' ? [only] : await this.allIds())
      await this.db
        .within(id, () => this.computeOne(id))
        .catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'Some organizations failed.');
  }

  private async computeOne(organizationId: string): Promise<void> {
    const templates = REGISTER_KPIS.map(({ key }) => key);
    const cause = 'Computed anew as days went by';
    const figures = await this.computation.run(organizationId, { templates, span: null, cause });
    if (figures === 0) return;
    const subject = { kind: 'organization', id: organizationId };
    this.activity.record(remitItself(organizationId), 'register_kpi.compute', subject, {
      note: { figures },
    });
  }

  private async allIds(): Promise<string[]> {
    const rows = await this.db.transaction(() =>
      this.db.rows<{ id: string }>({ text: 'SELECT id FROM gate.organization_ids() AS id' }),
    );
    return rows.map(({ id }) => id);
  }
}
