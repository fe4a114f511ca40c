import type { INestApplication, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { readTypesAsOurs } from '../database/types.ts';
import { Jobs } from '../jobs/jobs.ts';
import { readyDatabase, startProcess } from '../process.ts';
import { readSettings, type Settings } from '../settings.ts';
import { createHttpApp } from './http-app.ts';
import { Readiness } from './readiness.ts';

export type DocumentOf = (app: INestApplication) => OpenAPIObject;

/** The HTTP process: database, server, contract, and the jobs where no worker does them. */
export async function startApi(module: Type, documentOf: DocumentOf): Promise<void> {
  await startProcess(async () => {
    const settings = readSettings(process.env);
    readTypesAsOurs();
    await readyDatabase(settings);
    const app = await buildApi(module, documentOf, settings);
    if (settings.worker === 'inside') app.get(Readiness).notice = 0;
    await app.listen(settings.port, settings.host);
    if (settings.worker === 'inside') await app.get(Jobs).work();
    process.stdout.write(`Remit is ready: ${await app.getUrl()}\n`);
  });
}

/**
 * Everything but listening.
 *
 * @public for the servers of tests and benchmarks
 */
export async function buildApi(
  module: Type,
  documentOf: DocumentOf,
  settings: Settings,
): Promise<NestFastifyApplication> {
  const app = await createHttpApp(module, settings);
  app.enableShutdownHooks(['SIGINT', 'SIGTERM'], { useProcessExit: true });
  showContract(app, documentOf);
  return app;
}

/** The reference page styles itself inline, so its own policy, and only its, allows that. */
function showContract(app: NestFastifyApplication, documentOf: DocumentOf): void {
  SwaggerModule.setup('api/docs', app, () => documentOf(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Remit API',
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', (request, reply, payload, done) => {
      if (request.url.startsWith('/api/docs'))
        reply.header(
          'content-security-policy',
          "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'",
        );
      done(null, payload);
    });
}
