import { HttpException } from '@nestjs/common';
import { DomainError, TooManyRequests } from '#domain/errors';
import { isRetryable, isTimeout, isUnavailable, postgresError } from '../database/faults.ts';
import { problemOfConstraint } from '../database/constraints.ts';
import type { Problem } from './problem.ts';
import { NoTurn } from './turns.ts';

const TITLES: Readonly<Record<number, readonly [type: string, title: string, detail: string]>> = {
  400: ['malformed', 'Malformed', 'The request could not be read: check its syntax.'],
  401: ['unauthorized', 'Not signed in', 'Sign in, or send a valid API token.'],
  403: ['forbidden', 'Not allowed', 'You may not do this.'],
  404: ['not-found', 'Not found', 'There is nothing here, or it is out of your reach.'],
  405: ['method-not-allowed', 'Method not allowed', 'This address does not take this method.'],
  406: ['not-acceptable', 'Not acceptable', 'None of the formats asked for is offered here.'],
  408: ['timeout', 'Too slow', 'The request took too long to arrive.'],
  413: ['too-large', 'Too large', 'The body is larger than this address takes.'],
  414: ['address-too-long', 'Address too long', 'The address is longer than is taken here.'],
  415: ['unsupported-media-type', 'Unsupported media type', 'Send the body as application/json.'],
  409: ['conflict', 'Conflict', 'This conflicts with the state that things are in.'],
  412: [
    'precondition-failed',
    'Changed meanwhile',
    'It was changed since you read it: read it again.',
  ],
  422: ['unprocessable', 'Against a rule', 'The request breaks a rule.'],
  428: ['precondition-required', 'If-Match needed', 'Send the ETag of what you read as If-Match.'],
  429: [
    'too-many-requests',
    'Too many requests',
    'Wait as long as Retry-After says, then try again.',
  ],
  431: ['headers-too-large', 'Headers too large', 'The headers are larger than is taken here.'],
};

const INTERNAL: Problem = {
  status: 500,
  type: 'internal',
  title: 'Something went wrong',
  detail: 'The fault is on our side and has been noted. Quote the request id if you report it.',
};

/** What the caller is told of an error; a fault of our own tells nothing of the inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof DomainError) return ofDomain(error);
  const constraint = problemOfConstraint(error);
  if (constraint) return constraint;
  const passing = passingProblem(error);
  if (passing) return passing;
  if (isOutOfRange(error)) return problemOf(400, 'A value is out of the range that can be stored.');
  const status = statusOf(error);
  return status >= 400 && status < 500 ? problemOf(status, detailOf(error, status)) : INTERNAL;
}

/** What the same request may be spared at the next try. */
function passingProblem(error: unknown): Problem | undefined {
  if (error instanceof NoTurn) return busy;
  if (isUnavailable(error) || isTimeout(error)) return unavailable;
  return isRetryable(error) ? crowded : undefined;
}

function ofDomain(error: DomainError): Problem {
  const { status, type, message, errors } = error;
  return {
    status,
    type,
    title: TITLES[status]?.[1] ?? 'Refused',
    detail: message,
    ...(errors && { errors }),
    ...(error instanceof TooManyRequests && { retryAfter: error.retryAfter }),
  };
}

const unavailable: Problem = {
  status: 503,
  type: 'unavailable',
  title: 'Not available right now',
  detail:
    'The database does not answer. Try again shortly; with an Idempotency-Key, nothing is done twice.',
  retryAfter: 2,
};

/** A large answer for which others did not leave room in time. */
const busy: Problem = {
  status: 503,
  type: 'busy',
  title: 'Busy right now',
  detail: 'Others are reading large figures as well. Ask again as soon as Retry-After says.',
  retryAfter: 1,
};

/** Work that stood in the way of others at every try. */
const crowded: Problem = {
  ...unavailable,
  detail: 'Too many change the same things at once. Nothing was changed; try again shortly.',
  retryAfter: 1,
};

/** Numbers, dates and texts that pass the edge's rules and still do not fit a column. */
const isOutOfRange = (error: unknown): boolean =>
  (postgresError(error)?.code ?? '').startsWith('22');

/** The problem that a status stands for, where nobody knows more. */
export function problemOf(status: number, detail?: string): Problem {
  const [type, title, fallback] = TITLES[status] ?? [
    'refused',
    'Refused',
    'The request was refused.',
  ];
  return { status, type, title, detail: detail ?? fallback };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number')
    return error.statusCode;
  return 500;
}

/** Nest's own refusals speak plainly; the parsers' do too, but only about syntax. */
function detailOf(error: unknown, status: number): string | undefined {
  if (!(error instanceof Error) || status === 404 || status === 401) return undefined;
  return status === 400 && error.message.length < 200 ? error.message : undefined;
}
