export type Messages = Readonly<Record<string, string>>;
type Language = 'en' | 'de';

const LOADERS: Readonly<Record<Language, () => Promise<{ messages: Messages }>>> = {
  en: () => import('../../../messages/en/index.ts'),
  de: () => import('../../../messages/de/index.ts'),
};

export const languageOf = (locale: string): Language =>
  locale.toLowerCase().startsWith('de') ? 'de' : 'en';

export async function loadMessages(language: Language): Promise<Messages> {
  return (await LOADERS[language]()).messages;
}
