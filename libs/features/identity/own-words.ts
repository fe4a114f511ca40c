import { Unprocessable, type FieldError } from '#domain/errors';
import { isTermKey, TERM_MAX, type TermOverrides } from '#domain/terminology';

/** 422 that names each word which cannot be replaced, or not by that; blank words count as none. */
export function termsOf(given: Readonly<Record<string, unknown>>): TermOverrides {
  const errors = Object.entries(given).flatMap(([key, word]): FieldError[] => {
    const message = problemOf(key, word);
    return message === null ? [] : [{ pointer: `/terminology/${pointerPart(key)}`, message }];
  });
  if (errors[0]) throw new Unprocessable(`${errors[0].message}.`, errors.slice(0, 100));
  const words = Object.entries(given).map(([key, word]) => [key, String(word).trim()] as const);
  return Object.fromEntries(words.filter(([, word]) => word !== ''));
}

function problemOf(key: string, word: unknown): string | null {
  if (!isTermKey(key)) return `There is no word “${key.slice(0, 60)}” to replace`;
  if (typeof word !== 'string') return `${key} must be a text`;
  if (word.trim().length > TERM_MAX) return `${key} must be at most ${TERM_MAX} characters long`;
  return null;
}

const pointerPart = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
