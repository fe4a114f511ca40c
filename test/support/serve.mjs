// The built API, whole, with one addition: a request may bring the time at which it happens.
import 'reflect-metadata';
import { AsyncLocalStorage } from 'node:async_hooks';
import { ApiModule } from '../../dist/apps/api/api.module.js';
import { openApiDocument } from '../../dist/apps/api/openapi.js';
import { Clock } from '../../dist/libs/platform/clock.js';
import { readTypesAsOurs } from '../../dist/libs/platform/database/types.js';
import { buildApi } from '../../dist/libs/platform/http/start-api.js';
import { Jobs } from '../../dist/libs/platform/jobs/jobs.js';
import { readSettings } from '../../dist/libs/platform/settings.js';

const times = new AsyncLocalStorage();
Object.defineProperty(Clock.prototype, 'borrowed', { get: () => times.getStore() });

const settings = readSettings(process.env);
readTypesAsOurs();
const app = await buildApi(ApiModule, openApiDocument, settings);
const fastify = app.getHttpAdapter().getInstance();
const atItsTime = (request, reply, done) => {
  const time = request.headers['x-test-time'];
  return time ? times.run(new Date(time), done) : done();
};
fastify.addHook('onRequest', atItsTime);
fastify.addHook('preHandler', atItsTime);
fastify.post('/test/jobs/:name', ({ params, body }) =>
  app
    .get(Jobs)
    .runNow(params.name, body ?? {})
    .then(() => ({})),
);
await app.listen(settings.port, settings.host);
process.send?.({ url: await app.getUrl() });
