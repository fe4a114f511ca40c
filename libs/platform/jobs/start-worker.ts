import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { readTypesAsOurs } from '../database/types.ts';
import { readyDatabase, startProcess } from '../process.ts';
import { readSettings } from '../settings.ts';
import { Jobs } from './jobs.ts';

/** The process that works off the queue and serves nothing. */
export async function startWorker(module: Type): Promise<void> {
  await startProcess(async () => {
    const settings = readSettings(process.env);
    readTypesAsOurs();
    await readyDatabase(settings);
    const app = await NestFactory.createApplicationContext(module, {
      logger: ['error', 'warn'],
      abortOnError: false,
    });
    app.enableShutdownHooks(['SIGINT', 'SIGTERM'], { useProcessExit: true });
    await app.get(Jobs).work();
    process.stdout.write('Remit’s worker is ready.\n');
  });
}
