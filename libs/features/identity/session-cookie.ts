import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OpenedSession, Origin } from './sessions.ts';
import type { SessionOpened } from './session.dto.ts';

const NAME = 'remit_session';

const attributes = (publicUrl: URL) =>
  ({
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.protocol === 'https:',
  }) as const;

/** The secret goes into the cookie and nowhere else. */
export function openSession(
  reply: FastifyReply,
  { id, secret, organizationId, personId, expiresAt }: OpenedSession,
  publicUrl: URL,
): SessionOpened {
  reply.setCookie(NAME, secret, { ...attributes(publicUrl), expires: expiresAt });
  return { id, organizationId, personId, expiresAt };
}

export function closeSession(reply: FastifyReply, publicUrl: URL): void {
  reply.clearCookie(NAME, attributes(publicUrl));
}

export const originOf = ({ ip, headers }: FastifyRequest): Origin => ({
  address: ip,
  userAgent: headers['user-agent'] ?? '',
});
