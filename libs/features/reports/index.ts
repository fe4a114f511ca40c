export { AnswerEdition } from './answer-edition.ts';
export { EditionFiles } from './edition-files.ts';
export { ReportsModule } from './reports.module.ts';
export { ReportsQuery } from './reports.query.ts';
export { ReportsService } from './reports.service.ts';
export { SealEdition } from './seal-edition.ts';
