import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { useOptionalSession } from '../session.ts';
import { languageOf, loadMessages, localeOf, type Messages } from './messages.ts';
import { RefusalsSpeak } from './refusals-speak.tsx';

/** Shows the page in the language of the reader; before anybody signed in, of the browser. */
export function Language({ children }: { readonly children: ReactNode }) {
  const session = useOptionalSession();
  const locale = localeOf(session);
  const language = languageOf(locale);
  const [loaded, setLoaded] = useState<Loaded>();

  useEffect(() => {
    let isCurrent = true;
    const take = (messages: Messages, isWhole: boolean): void => {
      document.documentElement.lang = language;
      // The first texts never replace the whole of them.
      if (isCurrent)
        setLoaded((now) =>
          now?.language === language && now.isWhole ? now : { language, messages, isWhole },
        );
    };
    const { first, pages } = loadMessages(language);
    void first.then((messages) => take(messages, false));
    void pages.then((messages) => take(messages, true));
    return () => {
      isCurrent = false;
    };
  }, [language]);

  if (!loaded) return null;
  return (
    <IntlProvider
      key={loaded.language}
      locale={numberLocale(locale, loaded.language)}
      messages={loaded.messages}
      onError={refuse}
    >
      {loaded.isWhole && <RefusalsSpeak language={loaded.language} />}
      <Whole value={loaded.isWhole}>{children}</Whole>
    </IntlProvider>
  );
}

interface Loaded {
  readonly language: string;
  readonly messages: Messages;
  /** The pages' texts are here, too. */
  readonly isWhole: boolean;
}

const Whole = createContext(false);

/** True once the texts of the pages are here; until then only the frame can speak. */
export const usePagesSpeak = (): boolean => useContext(Whole);

/** `en-GB` keeps its dates and numbers; a locale without a translation of ours reads English with them. */
function numberLocale(locale: string, language: string): string {
  return locale.toLowerCase().startsWith(language) ? locale : language;
}

/** A missing text is a fault that a test finds; a reader sees its name rather than a broken page. */
function refuse(error: Error): void {
  if (import.meta.env.DEV) throw error;
}
