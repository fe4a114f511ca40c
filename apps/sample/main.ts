import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { SetUp } from '#features/identity/index';
import { readTypesAsOurs } from '#platform/database/types';
import { readyDatabase, startProcess } from '#platform/process';
import { readSettings } from '#platform/settings';
import { alreadyThere, loaded } from './notice.ts';
import { readOptions } from './options.ts';
import { SampleModule } from './sample.module.ts';
import { Company } from './stage/company.ts';
import { Tally } from './stage/tally.query.ts';
import { Theatre } from './stage/theatre.ts';

await startProcess(async () => {
  const started = performance.now();
  const { name, now } = readOptions(process.argv.slice(2), new Date());
  const settings = readSettings(process.env);
  readTypesAsOurs();
  await readyDatabase(settings);
  const app = await NestFactory.createApplicationContext(SampleModule, {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    if (await app.get(Tally).isThere(name)) return say(alreadyThere(name));
    const isFirst = await app.get(SetUp, { strict: false }).isNeeded();
    const counts = await app.get(Theatre).play(name, now);
    const seconds = (performance.now() - started) / 1000;
    return say(loaded(app.get(Company), { counts, seconds, isFirst, url: settings.publicUrl }));
  } finally {
    await app.close();
  }
});

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
