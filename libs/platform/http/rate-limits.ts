import { normalizeIP } from '@fastify/rate-limit';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hashSecret } from '../secrets.ts';
import { credentialOf } from './credential.ts';

/** A fortieth of what a caller may ask in general: 30 a minute where 1,200 are allowed. */
const TIGHT_SHARE = 40;

declare module 'fastify' {
  interface FastifyContextConfig {
    guessedBy?: 'address' | 'session';
  }
}

/** A route at which secrets can be guessed: one address, or one session, may ask it far less often than the rest. */
export const GuardedRoute = (guessedBy: 'address' | 'session' = 'address') =>
  RouteConfig({ guessedBy });

/** Must be called before the limiter is registered, which reads what is written here. */
export function tightenGuardedRoutes(fastify: FastifyInstance, requestsPerMinute: number): void {
  const max = Math.max(1, Math.floor(requestsPerMinute / TIGHT_SHARE));
  fastify.addHook('onRoute', (route) => {
    const guessedBy = route.config?.guessedBy;
    if (guessedBy === undefined) return;
    const keyGenerator = guessedBy === 'session' ? sessionOf : addressOf;
    route.config = { ...route.config, rateLimit: { max, timeWindow: 60_000, keyGenerator } };
  });
}

/** Programs are counted by their token, people by their address. */
export function callerOf(request: FastifyRequest): string {
  const bearer = request.headers.authorization;
  return bearer === undefined ? addressOf(request) : hashSecret(bearer).toString('base64');
}

/** Of IPv6 the network: whoever has one has all its addresses. */
const addressOf = ({ ip }: FastifyRequest): string => normalizeIP(ip);

const sessionOf = (request: FastifyRequest): string => {
  const secret = credentialOf(request)?.secret;
  return secret === undefined ? addressOf(request) : hashSecret(secret).toString('base64');
};
