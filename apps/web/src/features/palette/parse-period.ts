import { periodAt, periodOf, type CalendarRules, type Period } from '#domain/calendar';
import { monthNamed } from './month-names.ts';

/** What a period or a day is read against. */
export interface Reading {
  readonly rules: CalendarRules;
  /** A name without a year means the latest one that has begun by this day. */
  readonly today: string;
}

/**
 * `Q3 2026`, `Oct`, `März 2026`, `10/2026`, `H1`, `KW 45`, `W45 2026`, `FY2026`, or a period's own key;
 * undefined for anything else.
 */
export function parsePeriod(text: string, reading: Reading): Period | undefined {
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (plain === '') return undefined;
  const key = plain.toUpperCase();
  return periodOf(reading.rules, key) ?? FORMS.map((read) => read(plain, reading)).find(Boolean);
}

type Form = (plain: string, reading: Reading) => Period | undefined;

const FORMS: readonly Form[] = [readMonth, readMonthNumber, readPart, readWeek, readYear];

function readMonth(plain: string, { rules, today }: Reading): Period | undefined {
  const [, name = '', year] = /^(\p{L}{3,})\.? ?(\d{4})?$/u.exec(plain) ?? [];
  const month = monthNamed(name);
  if (month === undefined) return undefined;
  return latest(year, today, (calendarYear) =>
    periodAt(rules, 'month', `${calendarYear}-${String(month).padStart(2, '0')}-15`),
  );
}

function readMonthNumber(plain: string, { rules }: Reading): Period | undefined {
  const [, month = '', year] = /^(0?[1-9]|1[0-2])[./ ](\d{4})$/.exec(plain) ?? [];
  return year === undefined
    ? undefined
    : periodAt(rules, 'month', `${year}-${month.padStart(2, '0')}-15`);
}

function readPart(plain: string, { rules, today }: Reading): Period | undefined {
  const part = partIn(plain);
  if (!part) return undefined;
  return latest(part.year, today, (year) =>
    [`${year}-${part.name}`, `FY${year}-${part.name}`]
      .map((key) => periodOf(rules, key))
      .find((period) => period !== undefined),
  );
}

/** `q3`, `q3 2026`, `3. quartal 2026`, `h1`, `1. halbjahr`. */
function partIn(plain: string) {
  const [, short, year] = /^([qh][1-4])(?:[ /]?(?:fy)?(\d{4}))?$/.exec(plain) ?? [];
  if (short !== undefined) return { name: short.toUpperCase(), year };
  const [, number, word, longYear] =
    /^([1-4])\.? ?(quartal|quarter|halbjahr|half)(?: (\d{4}))?$/.exec(plain) ?? [];
  if (number === undefined) return undefined;
  return { name: `${word?.startsWith('q') ? 'Q' : 'H'}${number}`, year: longYear };
}

function readWeek(plain: string, { rules, today }: Reading): Period | undefined {
  const [, number, year] = /^(?:w|kw|week|woche) ?(\d{1,2})(?:[ /](\d{4}))?$/.exec(plain) ?? [];
  if (number === undefined) return undefined;
  return latest(year, today, (weekYear) =>
    periodOf(rules, `${weekYear}-W${number.padStart(2, '0')}`),
  );
}

function readYear(plain: string, { rules }: Reading): Period | undefined {
  const [, year] = /^(?:fy|gj|year|jahr|geschäftsjahr)? ?(\d{4})$/.exec(plain) ?? [];
  if (year === undefined) return undefined;
  return periodOf(rules, year) ?? periodOf(rules, `FY${year}`);
}

/** With a year that one; without, the latest that has begun. Fiscal years may run ahead of the calendar's. */
function latest(
  year: string | undefined,
  today: string,
  at: (year: number) => Period | undefined,
): Period | undefined {
  if (year !== undefined) return at(Number(year));
  const now = Number(today.slice(0, 4));
  return [now + 1, now, now - 1]
    .map(at)
    .find((period) => period !== undefined && period.startsOn <= today);
}
