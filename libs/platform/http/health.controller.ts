import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Metrics } from './metrics.ts';
import { sendProblem } from './problem.ts';
import { Readiness } from './readiness.ts';
import { Public } from './request-context.ts';

/** For balancers and monitors; outside of the versioned API. */
@ApiExcludeController()
@Public()
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'live' };
  }

  @Get('health/ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    if (await this.readiness.isReady()) {
      await reply.send({ status: 'ready' });
      return;
    }
    sendProblem(reply, {
      status: 503,
      type: 'unavailable',
      title: 'Not ready',
      detail: 'The process is stopping, or the database does not answer.',
      retryAfter: 2,
    });
  }

  @Get('metrics')
  async figures(@Res() reply: FastifyReply): Promise<void> {
    await reply.header('content-type', this.metrics.contentType).send(await this.metrics.text());
  }
}
