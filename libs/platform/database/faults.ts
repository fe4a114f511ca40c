import { QueryFailedError } from 'typeorm';
import { Late } from '../in-time.ts';

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message: string;
}

const UNAVAILABLE = new Set([
  '25P03',
  '25P04',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '53400',
  '08000',
  '08003',
  '08006',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
]);
const CONNECTION_LOST =
  /connection terminated|timeout exceeded when trying to connect|query read timeout|queryrunner already released|client has encountered a connection error|not queryable/i;

/** The error that PostgreSQL or its driver raised, out of TypeORM's wrapping. */
export function postgresError(error: unknown): PostgresError | undefined {
  const inner: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return inner instanceof Error ? inner : undefined;
}

export function isUnavailable(error: unknown): boolean {
  if (error instanceof Late) return true;
  const { code, message } = postgresError(error) ?? { code: undefined, message: '' };
  return (code !== undefined && UNAVAILABLE.has(code)) || CONNECTION_LOST.test(message);
}

/** Two transactions stood in each other's way: the same work may pass at the next try. */
export const isRetryable = (error: unknown): boolean =>
  ['40001', '40P01'].includes(postgresError(error)?.code ?? '');

/** A statement, or its wait for a lock, took longer than a request may. */
export const isTimeout = (error: unknown): boolean =>
  ['57014', '55P03'].includes(postgresError(error)?.code ?? '');
