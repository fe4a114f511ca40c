import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { Jobs } from '#platform/jobs/jobs';
import { RegistersUpkeep } from './registers.upkeep.ts';

@Injectable()
export class RegistersJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly upkeep: RegistersUpkeep,
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
        .within(id, () => this.upkeep.run(id))
        .catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'Some organizations failed.');
  }

  private async allIds(): Promise<string[]> {
    const rows = await this.db.transaction(() =>
      this.db.rows<{ id: string }>({ text: 'SELECT id FROM gate.organization_ids() AS id' }),
    );
    return rows.map(({ id }) => id);
  }
}
