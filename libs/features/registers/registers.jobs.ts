import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { eachOrganization } from '#platform/jobs/each-organization';
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
      handle: (data) => eachOrganization(this.db, data, (id) => this.upkeep.run(id)),
    });
  }
}
