import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#domain/actor';
import { Malformed, PreconditionRequired } from '#domain/errors';

/** What the guard found out about a request. */
export interface RequestContext {
  readonly actor: Actor;
  /** Counts the organization's changes: the same number means that nothing has changed. */
  readonly revision: number;
}

declare module 'fastify' {
  interface FastifyRequest {
    context?: RequestContext;
  }
}

export const PUBLIC = Symbol('public');
export const REVISIONED = Symbol('revisioned');
export const ENDS_WITH_ANSWER = Symbol('ends with answer');
export const IN_TURN = Symbol('in turn');
export const SHOWS_SECRET = Symbol('shows secret');

/** Opens one route to callers who are not signed in. */
export const Public = () => SetMetadata(PUBLIC, true);

/** A read whose answer changes only with the organization's record or with the half-hour: answered from its ETag. */
export const Revisioned = () => SetMetadata(REVISIONED, true);

/** The answer of a read comes from one statement, which is marked as the last: its transaction ends with it, in the same message. */
export const EndsWithAnswer = () => SetMetadata(ENDS_WITH_ANSWER, true);

/** Whether what is asked for, as it stands in the address, is large. */
export type IsLarge = (query: Readonly<Record<string, unknown>>) => boolean;

/** Reads so large that only a few are answered at once; the others wait a moment without a connection to the database. */
export const InTurn = (isLarge: IsLarge) => SetMetadata(IN_TURN, isLarge);

/** The answer holds a secret that is shown once, so it is never kept for a repeated request. */
export const ShowsSecret = () => SetMetadata(SHOWS_SECRET, true);

export const requestOf = (context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>();

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext) => requestOf(context).context?.actor,
);

const VERSION = /^(?:W\/)?"v(\d{1,9})(?:\.[0-9a-f]+)?"$/;

/** The version that the caller read: a number; 428 without `If-Match`, 400 when it is not one of our tags. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = requestOf(context).headers['if-match'];
  if (header === undefined) throw new PreconditionRequired();
  const found = VERSION.exec(header.trim())?.[1];
  if (found === undefined)
    throw new Malformed('If-Match must be the ETag of the thing that you read, such as "v3".');
  return Number(found);
});

/** The version for `If-Match`; the mark, where there is one, says what else the answer depends on. */
export const versionTag = (version: number, mark = ''): string =>
  `"v${version}${mark === '' ? '' : `.${mark}`}"`;
