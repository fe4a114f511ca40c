import { isDay, type Day } from '#domain/day';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

export interface ParsedHolidays {
  readonly holidays: readonly Holiday[];
  /** Lines that say no day, or no name. */
  readonly rejected: readonly string[];
}

const NAME_MAX = 80;

/** Lines such as `2026-12-25 Christmas Day`, `25.12.2026 Weihnachten` or `25 Dec 2026; Christmas`. */
export function parseHolidays(text: string): ParsedHolidays {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const read = lines
    .filter((line) => line !== '')
    .map((line) => ({ line, holiday: readLine(line) }));
  return {
    holidays: read.flatMap(({ holiday }) => (holiday ? [holiday] : [])),
    rejected: read.flatMap(({ line, holiday }) => (holiday ? [] : [line])),
  };
}

/** Ordered by day; of the same day the later one stands. */
export function mergeHolidays(
  before: readonly Holiday[],
  added: readonly Holiday[],
): readonly Holiday[] {
  const byDay = new Map([...before, ...added].map((holiday) => [holiday.day, holiday]));
  return [...byDay.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}

const FORMS: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})/, ([y, m, d]) => iso(y, m, d)],
  [/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/, ([d, m, y]) => iso(y, m, d)],
  [/^(\d{1,2})\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})/u, ([d, m, y]) => iso(y, monthOf(m), d)],
  [/^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})/u, ([m, d, y]) => iso(y, monthOf(m), d)],
];

function readLine(line: string): Holiday | undefined {
  for (const [pattern, dayOf] of FORMS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const day = dayOf(match.slice(1));
    const name = line
      .slice(match[0].length)
      .replace(/^[\s,;:\t–-]+/, '')
      .slice(0, NAME_MAX)
      .trim();
    if (isDay(day) && name !== '') return { day, name };
  }
  return undefined;
}

const iso = (year = '', month = '', day = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The first three letters, in English and German. */
const MONTHS = [
  ['jan', 'jän'],
  ['feb'],
  ['mar', 'mär'],
  ['apr'],
  ['may', 'mai'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['oct', 'okt'],
  ['nov'],
  ['dec', 'dez'],
];

const monthOf = (name = ''): string => {
  const start = name.slice(0, 3).toLowerCase();
  return String(MONTHS.findIndex((names) => names.includes(start)) + 1);
};
