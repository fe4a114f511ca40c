export { ReportTemplatesModule } from './report-templates.module.ts';
export { ReportTemplatesService } from './report-templates.service.ts';
