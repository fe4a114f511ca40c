export { AreaStatusQuery } from './area-status.query.ts';
export type { ScorecardArea, ScorecardKpi, ScorecardView } from './scorecard.dto.ts';
export { ScorecardModule } from './scorecard.module.ts';
export { ScorecardQuery } from './scorecard.query.ts';
