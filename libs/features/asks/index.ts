export { AskCourse } from './ask-course.ts';
export { AsksModule } from './asks.module.ts';
export { ReportedAsks } from './reported-asks.query.ts';
