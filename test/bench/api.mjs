// The built API as it is served, with two additions: it tells its processor time, and which statements it ran.
import 'reflect-metadata';
import pg from 'pg';
import { ApiModule } from '../../dist/apps/api/api.module.js';
import { openApiDocument } from '../../dist/apps/api/openapi.js';
import { readTypesAsOurs } from '../../dist/libs/platform/database/types.js';
import { Answers } from '../../dist/libs/platform/http/answers.js';
import { buildApi } from '../../dist/libs/platform/http/start-api.js';
import { readSettings } from '../../dist/libs/platform/settings.js';

const statements = [];
let isWatching = false;
const query = Reflect.get(pg.Client.prototype, 'query');
pg.Client.prototype.query = function watched(...args) {
  const [config] = args;
  if (isWatching && typeof config === 'object')
    statements.push({ text: config.text, values: config.values });
  return query.apply(this, args);
};

let isCaching = true;
const kept = Reflect.get(Answers.prototype, 'kept');
Answers.prototype.kept = function keptOrNot(...args) {
  return isCaching ? kept.apply(this, args) : undefined;
};

const orders = {
  cpu: () => process.cpuUsage(),
  memory: () => process.memoryUsage().rss,
  watch: () => void (isWatching = true),
  statements: () => {
    isWatching = false;
    return statements.splice(0);
  },
  cache: (on) => void (isCaching = on),
};
process.on('message', ({ id, order, value }) => process.send({ id, result: orders[order](value) }));

const settings = readSettings(process.env);
readTypesAsOurs();
const app = await buildApi(ApiModule, openApiDocument, settings);
await app.listen(0, '127.0.0.1');
process.send({ url: await app.getUrl() });
