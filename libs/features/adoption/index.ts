export { AdoptionModule } from './adoption.module.ts';
export { AdoptionService, type Adopted, type Choice } from './adoption.service.ts';
