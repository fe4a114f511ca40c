import type { FastifyRequest } from 'fastify';

interface Credential {
  readonly secret: string;
  readonly isCookie: boolean;
}

/** The secret that a request brings: a token before a cookie. */
export function credentialOf(request: FastifyRequest): Credential | undefined {
  const bearer = /^Bearer\s+(\S{1,200})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return { secret: bearer, isCookie: false };
  const cookie = request.cookies['remit_session'];
  return cookie === undefined ? undefined : { secret: cookie, isCookie: true };
}
