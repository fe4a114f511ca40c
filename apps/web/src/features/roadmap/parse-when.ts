import { periodAt, periodOf, type CalendarRules, type Period } from '#domain/calendar';
import { isDay, type Day } from '#domain/day';
import { monthNamed } from '../palette/month-names.ts';
import type { When } from './moves.ts';

interface Reading {
  readonly rules: CalendarRules;
  readonly today: Day;
}

/**
 * A day, month or quarter to come, as people write it in English and German: `15 Mar`, `15.3.`,
 * `2027-03-15`, `March`, `Mär 2027`, `2027-03`, `Q2`, `Q2 2027`. Without a year the next one that has
 * not ended; undefined for anything else.
 */
export function parseWhen(text: string, reading: Reading): When | undefined {
  const plain = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const day = isDay(plain) ? plain : dayIn(plain, reading.today);
  if (day !== undefined) return { day, precision: 'day' };
  const period = periodOf(reading.rules, plain.toUpperCase()) ?? periodIn(plain, reading);
  return period && whenOf(period);
}

const whenOf = ({ kind, endsOn }: Period): When | undefined =>
  kind === 'month' || kind === 'quarter' ? { day: endsOn, precision: kind } : undefined;

interface Parts {
  readonly date: string;
  readonly month: number;
  readonly year: string | undefined;
}

function dayIn(plain: string, today: Day): Day | undefined {
  const parts = partsOf(plain);
  if (!parts) return undefined;
  const on = (year: string): string =>
    `${year}-${String(parts.month).padStart(2, '0')}-${parts.date.padStart(2, '0')}`;
  return nextOf(parts.year, today, (year) => {
    const day = on(year);
    return isDay(day) ? { value: day, endsOn: day } : undefined;
  });
}

function partsOf(plain: string): Parts | undefined {
  const [, date, month, year] = /^(\d{1,2})\.(\d{1,2})\.? ?(\d{4})?$/.exec(plain) ?? [];
  if (date !== undefined && month !== undefined) return { date, month: Number(month), year };
  return (
    named(/^(?<date>\d{1,2})\.? (?<name>\p{L}{3,})\.?,? ?(?<year>\d{4})?$/u.exec(plain)) ??
    named(/^(?<name>\p{L}{3,})\.? (?<date>\d{1,2})(?:,? (?<year>\d{4}))?$/u.exec(plain))
  );
}

function named(match: RegExpExecArray | null): Parts | undefined {
  const { date, name = '', year } = match?.groups ?? {};
  const month = monthNamed(name);
  return date !== undefined && month !== undefined ? { date, month, year } : undefined;
}

function periodIn(plain: string, reading: Reading): Period | undefined {
  return monthIn(plain, reading) ?? quarterIn(plain, reading);
}

function monthIn(plain: string, { rules, today }: Reading): Period | undefined {
  const [, name = '', year] = /^(\p{L}{3,})\.? ?(\d{4})?$/u.exec(plain) ?? [];
  const month = monthNamed(name);
  if (month === undefined) return undefined;
  return nextOf(year, today, (calendarYear) =>
    found(periodAt(rules, 'month', `${calendarYear}-${String(month).padStart(2, '0')}-15`)),
  );
}

function quarterIn(plain: string, { rules, today }: Reading): Period | undefined {
  const [, short, long, year] =
    /^(?:q([1-4])|([1-4])\. ?quartal) ?(?:fy)?(\d{4})?$/.exec(plain) ?? [];
  const number = short ?? long;
  if (number === undefined) return undefined;
  return nextOf(year, today, (fiscalYear) =>
    found(
      [`${fiscalYear}-Q${number}`, `FY${fiscalYear}-Q${number}`]
        .map((key) => periodOf(rules, key))
        .find((period) => period !== undefined),
    ),
  );
}

interface Candidate<Value> {
  readonly value: Value;
  readonly endsOn: Day;
}

const found = (period: Period | undefined): Candidate<Period> | undefined =>
  period && { value: period, endsOn: period.endsOn };

/** With a year that one; without, the first that has not ended. Fiscal years may run ahead of the calendar's. */
function nextOf<Value>(
  year: string | undefined,
  today: Day,
  at: (year: string) => Candidate<Value> | undefined,
): Value | undefined {
  if (year !== undefined) return at(year)?.value;
  const now = Number(today.slice(0, 4));
  return [now, now + 1, now + 2]
    .map((each) => at(String(each)))
    .find((candidate) => candidate !== undefined && candidate.endsOn >= today)?.value;
}
