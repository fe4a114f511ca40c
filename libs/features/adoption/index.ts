export { AdoptionModule } from './adoption.module.ts';
