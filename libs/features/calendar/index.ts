export { CalendarModule } from './calendar.module.ts';
export { CalendarService, type OrganizationCalendar } from './calendar.service.ts';
export { HolidaysService } from './holidays.ts';
export { FiscalChange } from './fiscal-change.ts';
