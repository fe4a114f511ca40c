export { ObligationsModule } from './obligations.module.ts';
export { ObligationsService } from './obligations.service.ts';
export type { Duty, ExpectedAcknowledgement, ObligationKind, Unanswered } from './duty.ts';
export { ObligationView } from './obligation.dto.ts';
