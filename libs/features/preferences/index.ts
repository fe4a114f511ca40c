export { PreferencesModule } from './preferences.module.ts';
