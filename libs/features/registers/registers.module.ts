import { Module } from '@nestjs/common';
import { ActivityModule } from '#features/activity/index';
import { CalendarModule } from '#features/calendar/index';
import { KpisModule } from '#features/kpis/index';
import { Computation } from './computation.ts';
import { ComputedKpis } from './computed-kpis.query.ts';
import { CountedRecords } from './counted-records.query.ts';
import { FigureLedger } from './figure-ledger.ts';
import { RegistersController } from './registers.controller.ts';
import { RegistersJobs } from './registers.jobs.ts';
import { RegistersReactions } from './registers.reactions.ts';
import { RegistersService } from './registers.service.ts';
import { RegistersUpkeep } from './registers.upkeep.ts';

@Module({
  imports: [ActivityModule, CalendarModule, KpisModule],
  controllers: [RegistersController],
  providers: [
    Computation,
    ComputedKpis,
    CountedRecords,
    FigureLedger,
    RegistersJobs,
    RegistersReactions,
    RegistersService,
    RegistersUpkeep,
  ],
  exports: [RegistersReactions, RegistersService, RegistersUpkeep],
})
export class RegistersModule {}
