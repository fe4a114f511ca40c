export { AdoptionModule } from './adoption.module.ts';
export { AdoptionService } from './adoption.service.ts';
