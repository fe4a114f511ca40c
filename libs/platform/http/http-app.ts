import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { TooManyRequests } from '#domain/errors';
import { Database } from '../database/database.ts';
import { newId } from '../ids.ts';
import type { Settings } from '../settings.ts';
import { keepAnswersPrivate } from './caching.ts';
import { withoutSecrets } from '../secrets.ts';
import { answerClientError } from './client-errors.ts';
import { addressProblem, takeJsonOnly } from './edge.ts';
import { takeFiles } from './file-bodies.ts';
import { takeForms } from './form-bodies.ts';
import { NestLogger } from './nest-logger.ts';
import { ProblemFilter } from './problem.filter.ts';
import { sendProblem } from './problem.ts';
import { callerOf, tightenGuardedRoutes } from './rate-limits.ts';
import { Readiness } from './readiness.ts';
import { SignedInGuard } from './signed-in.guard.ts';
import { toProblem } from './to-problem.ts';
import { validation } from './validation.ts';
import { serveWebApp } from './web-app.ts';
import { WorkInterceptor } from './work.interceptor.ts';

const MiB = 1024 * 1024;

declare module 'fastify' {
  interface FastifyContextConfig {
    bodyLimit?: number;
  }
}

/** The server with everything that stands between the network and a controller. */
export async function createHttpApp(
  module: Type,
  settings: Settings,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(serverOptions(settings));
  const fastify = adapter.getInstance<FastifyInstance>();
  takeJsonOnly(fastify);
  widenBodies(fastify);
  takeFiles(fastify);
  takeForms(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(fastify.log),
    abortOnError: false,
    bodyParser: false,
  });
  await guardTheEdge(fastify, settings);
  keepAnswersPrivate(fastify);
  await serveWebApp(fastify, settings.webFolder);
  openScopes(fastify, app.get(Database));
  partFrom(fastify, app.get(Readiness));
  prefixRoutes(app);
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalGuards(app.get(SignedInGuard));
  app.useGlobalInterceptors(app.get(WorkInterceptor));
  return app;
}

/** Also for the tool that writes the contract: @public */
export function prefixRoutes(app: INestApplication): void {
  app.setGlobalPrefix('api/v1', {
    exclude: ['health/live', 'health/ready', 'metrics', 'api/openapi.json', 'api/docs'],
  });
}

const serverOptions = (settings: Settings) => ({
  trustProxy: (_: string, hop: number) => hop < settings.trustedProxies,
  bodyLimit: MiB,
  genReqId: () => newId(),
  requestIdHeader: false as const,
  connectionTimeout: 60_000,
  requestTimeout: 60_000,
  http: { headersTimeout: 10_000, maxHeaderSize: 16_384 },
  routerOptions: { maxParamLength: 200 },
  forceCloseConnections: 'idle' as const,
  // What comes on a connection that is still open is served to its end, like everything before it.
  return503OnClosing: false,
  clientErrorHandler: answerClientError,
  frameworkErrors: (error: Error, _: FastifyRequest, reply: FastifyReply) =>
    sendProblem(reply, toProblem(error)),
  logger: {
    level: settings.logLevel,
    redact: ['req.headers.authorization', 'req.headers.cookie'],
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({
        method,
        path: withoutSecrets(url.split('?', 1)[0] ?? ''),
      }),
    },
  },
});

/** A route may take larger bodies than the others: `@RouteConfig({ bodyLimit })`, in bytes. */
function widenBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const { bodyLimit } = route.config ?? {};
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
}

/** Headers, cookies and limits; the policy allows nothing inline. */
async function guardTheEdge(fastify: FastifyInstance, settings: Settings): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    hsts: settings.publicUrl.protocol === 'https:',
    crossOriginEmbedderPolicy: false,
  });
  await fastify.register(cookie);
  tightenGuardedRoutes(fastify, settings.requestsPerMinute);
  await fastify.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: callerOf,
    allowList: ({ url }) => url.startsWith('/health/'),
    errorResponseBuilder: (_, { ttl }) =>
      new TooManyRequests(
        'Too many requests: wait as long as Retry-After says.',
        Math.ceil(ttl / 1_000),
      ),
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    const problem = addressProblem(request);
    if (problem === undefined) return done();
    sendProblem(reply, { status: 400, type: 'malformed', title: 'Malformed', detail: problem });
    return undefined;
  });
}

/** A process that is asked to stop would wait for every connection that its callers mean to use again. */
function partFrom(fastify: FastifyInstance, readiness: Readiness): void {
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (readiness.isLeaving) reply.header('connection', 'close');
    done(null, payload);
  });
}

/** After the body has been read, because reading it leaves the asynchronous context. */
function openScopes(fastify: FastifyInstance, db: Database): void {
  fastify.addHook('preHandler', (_request, _reply, done) => db.inScope(done));
}
