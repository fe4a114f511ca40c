import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs.ts';
import { PurgeJobs } from './purge.jobs.ts';

@Global()
@Module({ providers: [Jobs, PurgeJobs], exports: [Jobs] })
export class JobsModule {}
