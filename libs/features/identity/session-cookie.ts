import type { FastifyReply } from 'fastify';

const NAME = 'remit_session';

export function setSessionCookie(
  reply: FastifyReply,
  { secret, expiresAt }: { secret: string; expiresAt: Date },
  secure: boolean,
): void {
  reply.setCookie(NAME, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    expires: expiresAt,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, { path: '/' });
}
