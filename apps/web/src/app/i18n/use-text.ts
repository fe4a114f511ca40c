import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { TERMS, type TermKey } from '#domain/terminology';
import { useOptionalSession } from '../session.ts';
import { languageOf } from './messages.ts';

export type TextValues = Readonly<Record<string, string | number | Date>>;
export type Text = (id: string, values?: TextValues) => string;

/**
 * The text of a message. The organization's own words are at hand in every message: `{Area}`, `{Kpis}`, `{CheckIn}` and so on as they
 * begin a sentence or a label, `{area}`, `{kpis}`, `{checkIn}` inside of one.
 */
export function useText(): Text {
  const intl = useIntl();
  const own = useOptionalSession()?.terminology;
  const terms = useMemo(() => {
    const wordOf = (key: TermKey): string => {
      const word = own?.[key];
      const ours = intl.messages[`terms.${key}`];
      return word && word !== TERMS[key] ? word : typeof ours === 'string' ? ours : key;
    };
    return Object.fromEntries(
      TERM_KEYS.flatMap((key) => [
        [capital(key), wordOf(key)],
        [key, inside(wordOf(key), key, intl.locale)],
      ]),
    );
  }, [intl, own]);
  return useCallback(
    (id, values) => {
      const message = intl.messages[id];
      const isPlain = typeof message === 'string' && !message.includes('{');
      return isPlain ? message : intl.formatMessage({ id }, { ...terms, ...values });
    },
    [intl, terms],
  );
}

const TERM_KEYS = Object.keys(TERMS).filter((key): key is TermKey => key in TERMS);

const capital = (key: string): string => key.slice(0, 1).toUpperCase() + key.slice(1);

/** Titles of people stay as they are. */
const TITLES: ReadonlySet<TermKey> = new Set(['cpo', 'ceo']);

/** English writes what is no name and no abbreviation small. */
function inside(word: string, key: TermKey, locale: string): string {
  const isCommon = /^\p{Lu}\p{Ll}/u.test(word) && !TITLES.has(key);
  return isCommon && languageOf(locale) === 'en'
    ? word.slice(0, 1).toLocaleLowerCase(locale) + word.slice(1)
    : word;
}
