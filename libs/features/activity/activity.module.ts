import { Module } from '@nestjs/common';
import { ActivityController } from './activity.controller.ts';
import { ActivityLog } from './activity-log.ts';
import { ActivityQuery } from './activity.query.ts';
import { VerifyChain } from './verify-chain.ts';

@Module({
  controllers: [ActivityController],
  providers: [ActivityLog, ActivityQuery, VerifyChain],
  exports: [ActivityLog],
})
export class ActivityModule {}
