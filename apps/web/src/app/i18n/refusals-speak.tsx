import { useEffect } from 'react';
import { sayRefusals } from '../problem.ts';
import { useText } from './use-text.ts';

/** Lets refusals speak the language of the page; the server speaks English only. */
export function RefusalsSpeak({ language }: { readonly language: string }) {
  const t = useText();
  useEffect(() => {
    if (language === 'en') return sayRefusals(undefined);
    let isCurrent = true;
    void import('./spoken-refusals.ts').then(({ wordsOf }) => {
      if (isCurrent) sayRefusals(wordsOf(t));
    });
    return () => {
      isCurrent = false;
    };
  }, [language, t]);
  return null;
}
