import { useEffect, useState, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { useOptionalSession } from '../session.ts';
import { languageOf, loadMessages, type Messages } from './messages.ts';

/** Shows the page in the language of the reader; before anybody signed in, of the browser. */
export function Language({ children }: { readonly children: ReactNode }) {
  const session = useOptionalSession();
  const locale =
    session?.person.locale ?? session?.organization.locale ?? navigator.language ?? 'en';
  const language = languageOf(locale);
  const [loaded, setLoaded] = useState<{ language: string; messages: Messages }>();

  useEffect(() => {
    let isCurrent = true;
    void loadMessages(language).then((messages) => {
      document.documentElement.lang = language;
      if (isCurrent) setLoaded({ language, messages });
    });
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
      {children}
    </IntlProvider>
  );
}

/** `en-GB` keeps its dates and numbers; a locale without a translation of ours reads English with them. */
function numberLocale(locale: string, language: string): string {
  return locale.toLowerCase().startsWith(language) ? locale : language;
}

/** A missing text is a fault that a test finds; a reader sees its name rather than a broken page. */
function refuse(error: Error): void {
  if (import.meta.env.DEV) throw error;
}
