import { type Day, isDay } from '#domain/day';
import {
  blank,
  missingReason,
  type Missing,
  quoted,
  type Read,
  type Unreadable,
} from './parsed.ts';

export const dayFormats = [
  'yyyy-mm-dd',
  'yyyy/mm/dd',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'dd.mm.yyyy',
  'dd.mm.yy',
  'd MMM yyyy',
  'MMM yyyy',
  'instant',
] as const;
export type DayFormat = (typeof dayFormats)[number];

export interface DayRead extends Read<Day> {
  /** A month is read as its first day. */
  readonly precision: 'day' | 'month';
}

export interface DayFormatGuess {
  /** All that fit every sample that fits any. */
  readonly formats: readonly DayFormat[];
  readonly ambiguous: boolean;
  /** How many samples fit no format at all. */
  readonly unreadable: number;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Spreadsheets add a midnight to days. */
const midnight = String.raw`(?:[ T]0?0:00(?::00(?:\.0+)?)?)?`;

const patterns: Readonly<Record<DayFormat, RegExp>> = {
  'yyyy-mm-dd': numeric(String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<date>\d{1,2})`),
  'yyyy/mm/dd': numeric(String.raw`(?<year>\d{4})\/(?<month>\d{1,2})\/(?<date>\d{1,2})`),
  'dd/mm/yyyy': numeric(String.raw`(?<date>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})`),
  'mm/dd/yyyy': numeric(String.raw`(?<month>\d{1,2})\/(?<date>\d{1,2})\/(?<year>\d{4})`),
  'dd.mm.yyyy': numeric(String.raw`(?<date>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})`),
  'dd.mm.yy': numeric(String.raw`(?<date>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{2})`),
  'd MMM yyyy': /^(?<date>\d{1,2})[ -](?<name>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i,
  'MMM yyyy': /^(?<name>[a-z]{3,9})\.?,?[ -](?<year>\d{4})$/i,
  instant:
    /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})[Tt ](?<time>(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?<fraction>\.\d{1,9})?(?<zone>[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
};

/** Of an instant, the day that its own clock shows. Years 1900 to 2999. */
export function parseDay(text: string | null, format: DayFormat): DayRead | Missing | Unreadable {
  const missing = missingReason(text);
  if (text === null || missing !== null) return { missing: missing ?? blank };
  const found = fieldsOf(text, format);
  if (!found) return { error: `${quoted(text)} is not a day written as ${format}.` };
  const value = dayOf(found);
  if (value === undefined) return { error: `${quoted(text)} is not a day of the calendar.` };
  return { value, precision: format === 'MMM yyyy' ? 'month' : 'day' };
}

/** RFC 3339 with its offset; digits beyond the millisecond are cut off. */
export function parseInstant(text: string | null): Read<Date> | Missing | Unreadable {
  const missing = missingReason(text);
  if (text === null || missing !== null) return { missing: missing ?? blank };
  const found = fieldsOf(text, 'instant');
  const day = found && dayOf(found);
  if (!found || day === undefined) {
    return {
      error: `${quoted(text)} is not a time with its offset, such as 2024-03-01T17:00:00+01:00.`,
    };
  }
  const { time = '', fraction = '', zone = '' } = found;
  return { value: new Date(`${day}T${time}${fraction.slice(0, 4)}${zone.toUpperCase()}`) };
}

/** Samples with nothing in them do not count; without any day among them, no format fits. */
export function guessDayFormat(samples: Iterable<string | null>): DayFormatGuess {
  const fits = [...samples]
    .filter((sample) => missingReason(sample) === null)
    .map((sample) => dayFormats.filter((format) => 'value' in parseDay(sample, format)));
  const readable = fits.filter((fitting) => fitting.length > 0);
  const formats = dayFormats.filter(
    (format) => readable.length > 0 && readable.every((fitting) => fitting.includes(format)),
  );
  return {
    formats,
    ambiguous: formats.length > 1,
    unreadable: fits.length - readable.length,
  };
}

type Fields = Readonly<Record<string, string | undefined>>;

function numeric(pattern: string): RegExp {
  return new RegExp(`^${pattern}${midnight}$`);
}

function fieldsOf(text: string, format: DayFormat): Fields | undefined {
  return patterns[format].exec(text.trim().replaceAll(/\s+/g, ' '))?.groups;
}

function dayOf({ year = '', month, name = '', date = '1' }: Fields): Day | undefined {
  const number = month ?? String(monthOf(name));
  const day = `${fullYear(year)}-${number.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** 0 when no month is called so. */
function monthOf(name: string): number {
  const wanted = name.toLowerCase();
  const isCalled = (month: string): boolean =>
    wanted === month ||
    wanted === month.slice(0, 3) ||
    (wanted === 'sept' && month === 'september');
  return months.findIndex(isCalled) + 1;
}

/** 00 to 49 are this century's, 50 to 99 the last one's. */
function fullYear(year: string): string {
  if (year.length > 2) return year;
  return (Number(year) < 50 ? '20' : '19') + year;
}
