import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EditionEnclosures, type NamedEdition } from '#features/reports/index';
import { Database } from '#platform/database/database';
import { Jobs } from '#platform/jobs/jobs';
import { Outbox } from '#platform/mail/outbox';
import type { EnclosedFile } from '#platform/mail/outgoing';
import { NoticesWork } from './notices-work.ts';

/** Reminders and digests come with the hours of their readers; what is due becomes mail each minute. */
@Injectable()
export class NoticesJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly outbox: Outbox,
    private readonly work: NoticesWork,
    private readonly enclosures: EditionEnclosures,
  ) {}

  onModuleInit(): void {
    this.encloses('edition', (id, edition) => this.enclosures.pdf(id, edition));
    this.encloses('edition-charts', (id, edition) => this.enclosures.charts(id, edition));
    this.register('notices.write', '* * * * *', (id) => this.work.write(id));
    this.register('notices.remind', '5 * * * *', (id) => this.work.remind(id));
  }

  private encloses(
    source: string,
    make: (organizationId: string, edition: NamedEdition) => Promise<readonly EnclosedFile[]>,
  ): void {
    this.outbox.encloses(source, (organizationId, { reportId, number }) =>
      this.db.within(organizationId, () =>
        make(organizationId, { reportId: String(reportId), number: Number(number) }),
      ),
    );
  }

  private register(name: string, cron: string, work: (id: string) => Promise<void>): void {
    this.jobs.register({
      name,
      cron,
      handle: ({ organizationId }) => this.each(organizationId, work),
    });
  }

  /** An organization that fails does not keep the others waiting. */
  private async each(only: unknown, work: (id: string) => Promise<void>): Promise<void> {
    const failures: unknown[] = [];
    for (const id of typeof only === 'string' ? [only] : await this.db.organizationIds())
      await this.db.within(id, () => work(id)).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, 'Some organizations failed.');
  }
}
