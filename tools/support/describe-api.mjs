import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { importBuilt } from './project.mjs';

/** The OpenAPI document of the built API; "preview" makes no providers, so that no database is needed. */
export async function describeApi() {
  const { ApiModule } = await importBuilt('apps/api/api.module.js');
  const { openApiDocument } = await importBuilt('apps/api/openapi.js');
  const { prefixRoutes } = await importBuilt('libs/platform/http/http-app.js');
  const options = { logger: false, preview: true, abortOnError: false };
  const app = await NestFactory.create(ApiModule, new FastifyAdapter(), options);
  prefixRoutes(app);
  return openApiDocument(app);
}
