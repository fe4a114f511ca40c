import { Global, Module } from '@nestjs/common';
import { Answers } from './answers.ts';
import { Authenticator } from './authenticator.ts';
import { HealthController } from './health.controller.ts';
import { Idempotency } from './idempotency.ts';
import { Metrics } from './metrics.ts';
import { Readiness } from './readiness.ts';
import { SignedInGuard } from './signed-in.guard.ts';
import { WorkInterceptor } from './work.interceptor.ts';

@Global()
@Module({
  controllers: [HealthController],
  providers: [
    Answers,
    Authenticator,
    Idempotency,
    Metrics,
    Readiness,
    SignedInGuard,
    WorkInterceptor,
  ],
  exports: [Readiness],
})
export class HttpModule {}
