import {
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database.ts';
import { isRetryable } from '../database/faults.ts';
import { Answers, NotModified } from './answers.ts';
import { Authenticator } from './authenticator.ts';
import { Idempotency } from './idempotency.ts';
import { JsonBytes } from './json-bytes.ts';
import { JsonText } from './json-text.ts';
import {
  ENDS_WITH_ANSWER,
  IN_TURN,
  REVISIONED,
  SHOWS_SECRET,
  requestOf,
  versionTag,
  type IsLarge,
  type RequestContext,
} from './request-context.ts';

const TRIES = 3;
const JSON_TYPE = 'application/json; charset=utf-8';

/** One request, one transaction: commits what the handler did together with its activity and its idempotent answer. */
@Injectable()
export class WorkInterceptor implements NestInterceptor {
  constructor(
    private readonly db: Database,
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly idempotency: Idempotency,
    private readonly answers: Answers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(this.answer(context, next));
  }

  private async answer(context: ExecutionContext, next: CallHandler): Promise<unknown> {
    const request = requestOf(context);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const known = request.context;
    if (!known) return body(await lastValueFrom(next.handle(), { defaultValue: undefined }), reply);
    if (request.method !== 'GET') return this.write(context, next, known);
    if (this.isLarge(context) && !this.answers.kept(this.answers.tag(request, known), request))
      return this.readInTurn(context, next, known);
    return this.read(context, next, known);
  }

  private isLarge(context: ExecutionContext): boolean {
    const isLarge = this.reflector.get<IsLarge | undefined>(IN_TURN, context.getHandler());
    const { query } = requestOf(context);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Fastify makes an object of every query
    return isLarge?.(query as Readonly<Record<string, unknown>>) ?? false;
  }

  private async readInTurn(
    context: ExecutionContext,
    next: CallHandler,
    known: RequestContext,
  ): Promise<unknown> {
    const request = requestOf(context);
    const leave = this.answers.turns.takeNow() ?? (await this.turnOf(request));
    try {
      return await this.read(context, next, request.context ?? known);
    } finally {
      leave();
    }
  }

  /** Waits without the connection, which others need meanwhile, and so has to be let in anew. */
  private async turnOf(request: FastifyRequest): Promise<() => void> {
    await this.db.unit.rollback();
    this.db.close();
    const leave = await this.answers.turns.take();
    try {
      this.authenticator.onlyReads(await this.openAgain(request));
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  private async read(
    context: ExecutionContext,
    next: CallHandler,
    known: RequestContext,
  ): Promise<unknown> {
    const request = requestOf(context);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const isRevisioned = this.reflector.get<boolean>(REVISIONED, context.getHandler());
    if (this.reflector.get<boolean | undefined>(ENDS_WITH_ANSWER, context.getHandler()))
      this.db.unit.endWithAnswer();
    const tag = isRevisioned ? this.answers.tag(request, known) : undefined;
    try {
      const kept = tag === undefined ? undefined : this.answers.kept(tag, request);
      const result = held(
        kept ?? (await lastValueFrom(next.handle(), { defaultValue: undefined })),
        reply,
      );
      if (tag !== undefined) reply.header('etag', tag);
      if (tag !== undefined && kept === undefined) this.answers.keep(tag, result);
      await this.db.unit.finishRead();
      if (isVersioned(result)) return this.versioned(result, request, reply);
      return body(result, reply);
    } catch (error) {
      await this.db.unit.rollback();
      throw error;
    }
  }

  /** A view also depends on who reads it and on what stands around it, which its version does not count. */
  private versioned(
    result: Versioned,
    request: FastifyRequest,
    reply: FastifyReply,
  ): string | undefined {
    const mark = request.context ? this.answers.mark(request, request.context) : '';
    const tag = versionTag(result.version, mark);
    reply.header('etag', tag);
    if (request.headers['if-none-match'] === tag) {
      reply.status(304);
      return undefined;
    }
    reply.header('content-type', JSON_TYPE);
    return JSON.stringify(result);
  }

  private async write(
    context: ExecutionContext,
    next: CallHandler,
    known: RequestContext,
  ): Promise<unknown> {
    const request = requestOf(context);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const showsSecret =
      this.reflector.get<boolean | undefined>(SHOWS_SECRET, context.getHandler()) ?? false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const replayed = await this.idempotency.replay(request, reply, known);
        if (replayed !== undefined) {
          await this.db.unit.commit();
          return replayed;
        }
        const result: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
        const text = body(result, reply);
        await this.idempotency.keep(request, reply, { known, text, showsSecret });
        await this.db.unit.commit();
        return text;
      } catch (error) {
        await this.db.unit.rollback();
        if (!isRetryable(error) || attempt === TRIES) throw error;
        await this.openAgain(request);
      }
    }
  }

  private async openAgain(request: FastifyRequest): Promise<RequestContext> {
    const secret = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    const found = await this.authenticator.authenticate(
      secret ?? request.cookies['remit_session'] ?? '',
    );
    request.context = found;
    return found;
  }
}

/** Long JSON as bytes, which are held until the last of them has left: others who hold them may let go any time. */
function held(result: unknown, reply: FastifyReply): unknown {
  const answer = result instanceof JsonText ? JsonBytes.orText(result) : result;
  if (!(answer instanceof JsonBytes)) return answer;
  answer.hold();
  reply.raw.once('close', () => answer.letGo());
  return answer;
}

/** The answer as the text that goes out, with its type and the tag of its version. */
function body(result: unknown, reply: FastifyReply): unknown {
  if (result === undefined || result === null) return result;
  if (Buffer.isBuffer(result) || typeof result === 'string') return result;
  if (result instanceof NotModified) {
    result.mark(reply);
    return undefined;
  }
  reply.header('content-type', JSON_TYPE);
  if (result instanceof JsonText) return result.text;
  if (result instanceof JsonBytes) return result.bytes;
  if (isVersioned(result)) reply.header('etag', versionTag(result.version));
  return JSON.stringify(result);
}

interface Versioned {
  readonly version: number;
}

const isVersioned = (result: unknown): result is Versioned =>
  typeof result === 'object' &&
  result !== null &&
  'version' in result &&
  typeof result.version === 'number';
