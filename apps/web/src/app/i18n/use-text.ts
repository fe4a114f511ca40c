import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { TERMS, type TermKey } from '#domain/terminology';
import { useOptionalSession } from '../session.ts';

export type TextValues = Readonly<Record<string, string | number | Date>>;
export type Text = (id: string, values?: TextValues) => string;

/**
 * The text of a message. The organization's own words are at hand in every message as `{area}`,
 * `{areas}`, `{kpi}`, `{checkIn}`, `{report}` and so on.
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
    return Object.fromEntries(TERM_KEYS.map((key) => [key, wordOf(key)]));
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
