import { Module } from '@nestjs/common';
import { ActivityModule } from '#features/activity/index';
import { CalendarController } from './calendar.controller.ts';
import { CalendarService } from './calendar.service.ts';
import { FiscalChange } from './fiscal-change.ts';
import { HolidaysService } from './holidays.ts';
import { PeriodsService } from './periods.ts';

@Module({
  imports: [ActivityModule],
  controllers: [CalendarController],
  providers: [CalendarService, FiscalChange, HolidaysService, PeriodsService],
  exports: [CalendarService, FiscalChange, HolidaysService],
})
export class CalendarModule {}
