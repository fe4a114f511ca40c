import { Module } from '@nestjs/common';
import { CalendarService } from './calendar.service.ts';

@Module({
  providers: [CalendarService],
  exports: [CalendarService],
})
export class CalendarModule {}
