export { HandOvers } from './hand-overs.ts';
export { IdentityModule } from './identity.module.ts';
export { PeopleService } from './people.service.ts';
