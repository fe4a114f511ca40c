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
export function sendProblem(reply: FastifyReply, problem: Problem): void {
  const { status, retryAfter } = problem;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  reply
    .status(status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(problemText(problem, reply.request.id));
}

export function problemText(
  { type, status, title, detail, errors }: Problem,
  requestId: string,
): string {
  const problem = { type: `urn:remit:problem:${type}`, status, title, detail, errors };
  return JSON.stringify({ ...problem, instance: requestId });
}
