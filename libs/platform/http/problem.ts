import type { FastifyReply } from 'fastify';

export interface Problem {
  readonly status: number;
  /** The last part of the problem's registered type. */
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
  readonly retryAfter?: number;
}

/** RFC 9457. */
export function sendProblem(reply: FastifyReply, { retryAfter, type, ...problem }: Problem): void {
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  reply
    .status(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(
      JSON.stringify({ type: `urn:remit:problem:${type}`, ...problem, instance: reply.request.id }),
    );
}
