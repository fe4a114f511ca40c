import type { Session } from '../session.ts';

export type Messages = Readonly<Record<string, string>>;
type Language = 'en' | 'de';

interface Loaders {
  readonly first: () => Promise<{ messages: Messages }>;
  readonly pages: () => Promise<{ messages: Messages }>;
}

const LOADERS: Readonly<Record<Language, Loaders>> = {
  en: {
    first: () => import('../../../messages/en/first.ts'),
    pages: () => import('../../../messages/en/index.ts'),
  },
  de: {
    first: () => import('../../../messages/de/first.ts'),
    pages: () => import('../../../messages/de/index.ts'),
  },
};

/** Of the reader, else of the organization; before anybody signed in, of the browser. */
export const localeOf = (session: Session | undefined): string =>
  session?.person.locale ?? session?.organization.locale ?? navigator.language ?? 'en';

export const languageOf = (locale: string): Language =>
  locale.toLowerCase().startsWith('de') ? 'de' : 'en';

/** The frame can be shown with the first texts; `pages` brings them all. */
export function loadMessages(language: Language): Record<keyof Loaders, Promise<Messages>> {
  const { first, pages } = LOADERS[language];
  const frame = first().then(({ messages }) => messages);
  const all = Promise.all([frame, pages()]);
  return { first: frame, pages: all.then(([own, { messages }]) => ({ ...own, ...messages })) };
}
