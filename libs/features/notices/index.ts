export { htmlOf, textOf, type Letter } from './letter.ts';
export { languageOf, say, type Language } from './mail-words.ts';
export { NoticesModule } from './notices.module.ts';
