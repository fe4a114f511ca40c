export { ActionsModule } from './actions.module.ts';
export { ActionsQuery } from './actions.query.ts';
