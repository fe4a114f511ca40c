import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Conflict, Malformed, Unprocessable } from '#domain/errors';
import { Database } from '../database/database.ts';
import { sha256 } from '../secrets.ts';
import type { RequestContext } from './request-context.ts';

interface Kept {
  readonly is_free: boolean;
  readonly request_hash: string | null;
  readonly status: number;
  readonly body: string | null;
  readonly headers: Record<string, string>;
}

interface Answer {
  readonly known: RequestContext;
  readonly text: unknown;
  readonly showsSecret: boolean;
}

/** `Idempotency-Key` on a POST: the same key and body get the same answer, and the work is done once. */
@Injectable()
export class Idempotency {
  constructor(private readonly db: Database) {}

  /** The answer given before, if there was one. 409 while the first is under way, 422 when the body differs. */
  async replay(
    request: FastifyRequest,
    reply: FastifyReply,
    { actor }: RequestContext,
  ): Promise<string | undefined> {
    const key = keyOf(request);
    if (key === undefined) return undefined;
    const kept = await this.db.row<Kept>({
      name: 'idempotency-find',
      text: `SELECT pg_try_advisory_xact_lock(hashtextextended($1::uuid || $2, 0)) AS is_free, k.request_hash, k.status, k.body, k.headers
        FROM (SELECT) one LEFT JOIN idempotency_keys k ON k.credential_id = $1 AND k.key = $2`,
      values: [actor.credentialId, key],
    });
    if (!kept?.is_free) throw underWay();
    if (kept.request_hash === null) return undefined;
    if (kept.request_hash !== hashOf(request))
      throw new Unprocessable('This Idempotency-Key was used for another request: take a new key.');
    if (kept.body === null)
      throw new Conflict(
        'This was done already, and its answer held a secret that is shown only once.',
      );
    reply.status(kept.status).headers(kept.headers).header('idempotency-replayed', 'true');
    return kept.body;
  }

  async keep(
    request: FastifyRequest,
    reply: FastifyReply,
    { known, text, showsSecret }: Answer,
  ): Promise<void> {
    const key = keyOf(request);
    if (key === undefined) return;
    const { etag, 'content-type': type, location } = reply.getHeaders();
    const headers = Object.fromEntries(
      Object.entries({ etag, 'content-type': type, location }).filter(
        ([, value]) => value !== undefined,
      ),
    );
    const { organizationId, credentialId } = known.actor;
    const rows = await this.db.run({
      text: `INSERT INTO idempotency_keys (organization_id, credential_id, key, request_hash, status, body, headers)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      values: [
        organizationId,
        credentialId,
        key,
        hashOf(request),
        reply.statusCode,
        showsSecret ? null : typeof text === 'string' ? text : '',
        headers,
      ],
    });
    // The lock was let go between the moment that this request could see and its own try: the other was first.
    if (rows === 0) throw underWay();
  }
}

const underWay = (): Conflict =>
  new Conflict('A request with this Idempotency-Key is still under way: ask again shortly.');

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key))
    throw new Malformed('Idempotency-Key must be 1 to 200 visible ASCII characters.');
  return key;
}

function hashOf(request: FastifyRequest): string {
  const { body } = request;
  const text = Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null);
  return sha256(`${request.method} ${request.url} ${sha256(text)}`);
}
