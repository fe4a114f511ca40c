import type { Period } from '#domain/calendar';
import type { When } from '../roadmap/moves.ts';
import { parseWhen } from '../roadmap/parse-when.ts';
import { parseFigure } from '../kpis/parse-figure.ts';
import { parseDay } from './parse-day.ts';
import { parsePeriod, type Reading } from './parse-period.ts';

/** What somebody typed as an order, before it is known which thing they mean. */
export type Command =
  | {
      readonly kind: 'log';
      /** Of the KPI. */
      readonly words: string;
      /** Undefined: to be asked for. */
      readonly value: number | undefined;
      /** Undefined: the one that is due. */
      readonly period: Period | undefined;
    }
  | { readonly kind: 'move'; readonly words: string; readonly when: When }
  | { readonly kind: 'checkIn' | 'ask'; readonly words: string }
  | { readonly kind: 'asOf'; readonly day: string }
  | { readonly kind: 'period'; readonly period: Period };

export interface Typing extends Reading {
  readonly locale: string;
}

/**
 * Reads orders with something to fill in, in English and German alike, whatever language the page
 * speaks: `log activation 48.7`, `erfasse aktivierung 48,7 im oktober`, `check in roadmap`, `move trial to 15 Mar`,
 * `as of 30 Sep`, `period Q3 2026`. Undefined for everything else, which is searched for.
 */
export function parseCommand(text: string, typing: Typing): Command | undefined {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  const time = readTime(plain, typing);
  if (time || ONLY_TIME.test(plain)) return time;
  return (
    readMove(plain, typing) ??
    readWith(plain, CHECK_IN, 'checkIn') ??
    readWith(plain, ASK, 'ask') ??
    readLog(plain, typing)
  );
}

const AS_OF = /^(?:as of|as at|at|stand|per|wie am|zum) (.+)$/i;
/** Begins no name of a KPI. */
const ONLY_TIME = /^as (?:of|at) /i;
const PERIOD = /^(?:period|periode|zeitraum|for|für) (.+)$/i;
const CHECK_IN = /^(?:check[- ]?in|checkin|einchecken|statusmeldung)(?: (?:for|on|zu|für))? (.+)$/i;
const ASK = /^(?:ask|question|frage|fragen)(?: (?:about|on|zu|nach))? (.+)$/i;
const MOVE = /^(?:move|verschiebe|verschieben) (.+) (?:to|auf|nach|zum) (.+)$/i;
const LOG = /^(?:log|record|set|enter|erfasse|erfassen|trage|eintragen|melde|wert)(?: |$)/i;

function readTime(plain: string, typing: Typing): Command | undefined {
  const day = parseDay(AS_OF.exec(plain)?.[1] ?? '', typing.today);
  if (day !== undefined) return { kind: 'asOf', day };
  const period = parsePeriod(PERIOD.exec(plain)?.[1] ?? '', typing);
  return period && { kind: 'period', period };
}

/** Only with a date at the end: `move` alone is a word like any other. */
function readMove(plain: string, typing: Typing): Command | undefined {
  const [, words, time = ''] = MOVE.exec(plain) ?? [];
  const when = parseWhen(time, typing);
  return words !== undefined && when ? { kind: 'move', words, when } : undefined;
}

function readWith(plain: string, pattern: RegExp, kind: 'checkIn' | 'ask'): Command | undefined {
  const words = pattern.exec(plain)?.[1];
  return words === undefined ? undefined : { kind, words };
}

/** Without a verb there has to be a figure after the name. */
function readLog(plain: string, typing: Typing): Command | undefined {
  const isOrdered = LOG.test(plain);
  const { rest, period } = withoutPeriod(plain.replace(LOG, ''), typing);
  const { words, value } = figureAfter(rest, typing.locale);
  if (!/\p{L}/u.test(words) || (value === undefined && !isOrdered)) return undefined;
  return { kind: 'log', words, value, period };
}

function figureAfter(text: string, locale: string) {
  const [, words = '', figure = ''] = FIGURE_LAST.exec(text) ?? [];
  const value = /\d/.test(figure) ? (parseFigure(figure, locale) ?? undefined) : undefined;
  return value === undefined ? { words: text.trim(), value } : { words: words.trim(), value };
}

/** `… 48.7`, `… = 48.7 %`, `… 9.6 d`, `… 12 €` */
const FIGURE_LAST = /^(.*\p{L}.*?)[ =:]+(\S+(?: %| \p{L}{1,3}| \p{Sc})?)$/u;

/** `… 48.7 for Oct`, `… 48,7 im Oktober 2026`, `… 48.7 Q3`: the name of a period after the figure. */
function withoutPeriod(text: string, typing: Typing) {
  const parts = text.split(' ');
  for (const count of [3, 2, 1]) {
    const tail = parts.slice(-count).join(' ').replace(IN, '');
    const before = parts.slice(0, -count).join(' ');
    const period = /\d\S*(?: \S{1,3})?$/.test(before) ? parsePeriod(tail, typing) : undefined;
    if (period) return { rest: before, period };
  }
  return { rest: text, period: undefined };
}

const IN = /^(?:for|in|im|für) /i;
