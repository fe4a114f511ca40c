import 'reflect-metadata';
import { startApi } from '#platform/http/start-api';
import { ApiModule } from './api.module.ts';
import { openApiDocument } from './openapi.ts';

await startApi(ApiModule, openApiDocument);
