import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Settings } from '../settings.ts';

type Handler = (data: Record<string, unknown>) => Promise<void>;

interface Job {
  readonly name: string;
  /** Five fields of cron in UTC, where the job runs by itself. */
  readonly cron?: string;
  readonly handle: Handler;
}

/** Jobs in the same PostgreSQL, started by the clock and run where `work()` was called. */
@Injectable()
export class Jobs implements OnApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly known: Job[] = [];
  private boss: PgBoss | undefined;

  constructor(private readonly settings: Settings) {}

  /** A slice names its jobs when it is loaded; they run only in a process that works. */
  register(job: Job): void {
    this.known.push(job);
  }

  /** Does one job now, in this process. */
  async runNow(name: string, data: Record<string, unknown> = {}): Promise<void> {
    const job = this.known.find((known) => known.name === name);
    if (!job) throw new Error(`There is no job “${name}”.`);
    await job.handle(data);
  }

  /** Begins to work off the queue, in this process. */
  async work(): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.settings.databaseUrl,
      max: 4,
      migrate: false,
      createSchema: false,
      useListenNotify: true,
    });
    boss.on('error', (error) => this.logger.error(error.message));
    this.boss = await boss.start();
    for (const job of this.known) await this.start(boss, job);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
  }

  private async start(boss: PgBoss, { name, cron, handle }: Job): Promise<void> {
    await boss.createQueue(name, { notify: true, retryLimit: 5, retryBackoff: true });
    // What runs by the clock comes without data.
    await boss.work<Record<string, unknown> | null>(name, async (jobs) => {
      for (const { data } of jobs) await handle(data ?? {});
    });
    if (cron !== undefined) await boss.schedule(name, cron);
  }
}
