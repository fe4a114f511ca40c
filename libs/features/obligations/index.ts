export { ObligationsModule } from './obligations.module.ts';
export { ObligationsService } from './obligations.service.ts';
export { ObligationView } from './obligation.dto.ts';
