export { ReportPeriod } from './report.dto.ts';
export { AnswerEdition } from './answer-edition.ts';
export { EditionFiles, type NamedEdition } from './edition-files.ts';
export type { Renderable } from './renderings/edition-words.ts';
export { mayShareReports } from './reports.policy.ts';
export { ReportsModule } from './reports.module.ts';
export { ReportsQuery } from './reports.query.ts';
export { ReportsService } from './reports.service.ts';
export { SealEdition } from './seal-edition.ts';
