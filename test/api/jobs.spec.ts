import { setTimeout as sleep } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { Jobs } from '#platform/jobs/jobs';
import { readSettings } from '#platform/settings';

describe('a job that the clock starts', () => {
  const name = `test.clock.${process.pid}`;
  const settings = readSettings({
    DATABASE_URL: process.env['TEST_APP_URL'],
    REMIT_SECRET: process.env['TEST_SECRET'],
  });
  const clock = new PgBoss({
    connectionString: settings.databaseUrl,
    migrate: false,
    createSchema: false,
  });
  const jobs = new Jobs(settings);

  afterAll(async () => {
    await jobs.onApplicationShutdown();
    await clock.stop();
  });

  it('may look at its data, though a clock brings none', async () => {
    const seen: unknown[] = [];
    jobs.register({
      name,
      handle: async ({ organizationId }) => void seen.push(organizationId ?? 'every organization'),
    });
    await jobs.work();
    await clock.start();
    await clock.send(name, null);
    for (let tries = 0; seen.length === 0 && tries < 600; tries += 1) await sleep(50);
    expect(seen).toEqual(['every organization']);
  });
});
