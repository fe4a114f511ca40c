import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#platform/database/database';
import { eachOrganization } from '#platform/jobs/each-organization';
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
      handle: (data) => eachOrganization(this.db, data, (id) => this.obligations.plan(id)),
    });
    this.jobs.register({
      name: 'obligations.sweep',
      cron: '*/30 * * * *',
      handle: (data) => eachOrganization(this.db, data, (id) => this.obligations.sweep(id)),
    });
  }
}
