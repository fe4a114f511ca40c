export { HandOvers } from './hand-overs.ts';
export { IdentityModule } from './identity.module.ts';
export { PeopleImports, type PersonRevision, type PersonToTakeBack } from './import-people.ts';
export { PeopleService } from './people.service.ts';
