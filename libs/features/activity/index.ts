export { ActivityModule } from './activity.module.ts';
export { ActivityLog, type Change, type Deed, type Subject } from './activity-log.ts';
