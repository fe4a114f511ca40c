export { HandOvers, type HandOver } from './hand-overs.ts';
export { IdentityModule } from './identity.module.ts';
