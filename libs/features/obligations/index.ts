export { ObligationsModule } from './obligations.module.ts';
export { ReportSchedules, type Scheduled, type ScheduledRule } from './report-schedules.ts';
export { ObligationsService } from './obligations.service.ts';
export { ObligationView } from './obligation.dto.ts';
