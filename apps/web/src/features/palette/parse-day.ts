import { addDays, isDay } from '#domain/day';
import { monthNamed } from './month-names.ts';

/**
 * `30 Sep`, `30. September 2026`, `Sep 30`, `30.9.`, `2026-09-30`, `yesterday`, `gestern`; without a
 * year the latest such day up to `today`. Undefined for anything else, and for days to come.
 */
export function parseDay(text: string, today: string): string | undefined {
  const plain = text.trim().toLowerCase();
  if (plain === 'today' || plain === 'heute') return today;
  if (plain === 'yesterday' || plain === 'gestern') return addDays(today, -1);
  const day = isDay(plain) ? plain : dayOf(plain, today);
  return day !== undefined && day <= today ? day : undefined;
}

interface Parts {
  readonly date: string;
  readonly month: number;
  readonly year: string | undefined;
}

function dayOf(plain: string, today: string): string | undefined {
  const parts = partsOf(plain);
  if (!parts) return undefined;
  const on = (year: string): string =>
    `${year}-${String(parts.month).padStart(2, '0')}-${parts.date.padStart(2, '0')}`;
  if (parts.year !== undefined) return existing(on(parts.year));
  const thisYear = on(today.slice(0, 4));
  return existing(thisYear <= today ? thisYear : on(String(Number(today.slice(0, 4)) - 1)));
}

function partsOf(plain: string): Parts | undefined {
  const [, date, month, year] = /^(\d{1,2})\.(\d{1,2})\.?(\d{4})?$/.exec(plain) ?? [];
  if (date !== undefined && month !== undefined) return { date, month: Number(month), year };
  return (
    named(/^(?<date>\d{1,2})\.? (?<name>\p{L}{3,})\.?,? ?(?<year>\d{4})?$/u.exec(plain)) ??
    named(/^(?<name>\p{L}{3,})\.? (?<date>\d{1,2}),? ?(?<year>\d{4})?$/u.exec(plain))
  );
}

function named(match: RegExpExecArray | null): Parts | undefined {
  const { date, name = '', year } = match?.groups ?? {};
  const month = monthNamed(name);
  return date !== undefined && month !== undefined ? { date, month, year } : undefined;
}

const existing = (day: string): string | undefined => (isDay(day) ? day : undefined);
