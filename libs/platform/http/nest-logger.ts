import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** Sends what Nest says through Fastify's own logger, so that there is one stream of JSON lines. */
export class NestLogger implements LoggerService {
  constructor(private readonly to: FastifyBaseLogger) {}

  log(message: unknown, context?: string): void {
    this.to.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.to.warn({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.to.debug({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.to.error({ context, stack }, String(message));
  }
}
