export { ReportTemplatesModule } from './report-templates.module.ts';
