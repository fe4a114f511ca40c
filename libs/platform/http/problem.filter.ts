import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendProblem } from './problem.ts';
import { toProblem } from './to-problem.ts';

/** Every error leaves as an RFC 9457 problem; only our own faults are logged with their inside. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = toProblem(error);
    if (problem.status >= 500) this.logger.error(describe(error, reply.request.id), stackOf(error));
    if (!reply.sent) sendProblem(reply, problem);
  }
}

const describe = (error: unknown, requestId: string): string =>
  `${requestId}: ${error instanceof Error ? error.message : String(error)}`;

const stackOf = (error: unknown): string | undefined =>
  error instanceof Error ? error.stack : undefined;
