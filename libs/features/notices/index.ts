export { NoticesModule } from './notices.module.ts';
