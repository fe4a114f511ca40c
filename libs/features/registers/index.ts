export { RegistersModule } from './registers.module.ts';
