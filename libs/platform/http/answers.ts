import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { Clock } from '../clock.ts';
import { sha256 } from '../secrets.ts';
import { Settings } from '../settings.ts';
import { JsonBytes } from './json-bytes.ts';
import { JsonText } from './json-text.ts';
import type { RequestContext } from './request-context.ts';
import { Turns } from './turns.ts';

const HALF_HOUR = 30 * 60 * 1_000;
/** Of the connections, for large answers; the rest is for everybody else. */
const SHARE = 0.3;
/** Milliseconds in line for a large answer: with the time that a statement gets, nobody is left without a word for longer than five seconds. */
const PATIENCE = 1_000;
const CACHE_BYTES = 64 * 1024 * 1024;

/** An answer that the caller has already: 304. */
export class NotModified extends JsonText {
  constructor() {
    super('');
  }

  mark(reply: FastifyReply): void {
    reply.status(304);
  }
}

type Answer = JsonText | JsonBytes;

/** Read models are answered again from memory while the organization's revision stands still. */
@Injectable()
export class Answers {
  private readonly cache = new LRUCache<string, Answer>({
    maxSize: CACHE_BYTES,
    sizeCalculation: (answer) =>
      200 + (answer instanceof JsonBytes ? answer.length : answer.text.length),
    dispose: (answer) => {
      if (answer instanceof JsonBytes) answer.letGo();
    },
  });

  /** For large ones, of which few are made at once. */
  readonly turns: Turns;

  constructor(
    private readonly clock: Clock,
    settings: Settings,
  ) {
    this.turns = new Turns(Math.max(1, Math.floor(settings.databasePool * SHARE)), PATIENCE);
  }

  /** Due dates fall on half-hours in every zone, so freshness may change then, and only then, without a change of the record. */
  tag(request: FastifyRequest, known: RequestContext): string {
    return `"${this.mark(request, known)}"`;
  }

  mark(request: FastifyRequest, { actor, revision }: RequestContext): string {
    const { organizationId, personId, role, areaIds } = actor;
    const slot = Math.floor(this.clock.now().getTime() / HALF_HOUR);
    const parts = [organizationId, personId, role, areaIds ?? '', revision, slot, request.url];
    return sha256(parts.join(' ')).slice(0, 32);
  }

  kept(tag: string, request: FastifyRequest): Answer | undefined {
    if (request.headers['if-none-match'] === tag) return new NotModified();
    return this.cache.get(tag);
  }

  keep(tag: string, answer: unknown): void {
    if (answer instanceof NotModified) return;
    if (answer instanceof JsonBytes) answer.hold();
    if (answer instanceof JsonBytes || answer instanceof JsonText) this.cache.set(tag, answer);
  }
}
