/** A calendar day, `YYYY-MM-DD`, without time or zone. */
export type Day = string;

const DAY_MS = 86_400_000;

/** Years 1900 to 2999: a year like 0202 is a slip, and arithmetic stays within four digits. */
export function isDay(text: string): boolean {
  if (!/^(?:19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(text);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

export function addDays(day: Day, count: number): Day {
  return fromEpochDay(epochDay(day) + count);
}

/** Positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from);
}

/** The same day of another month, or that month's last day: 31 January + 1 is 28 or 29 February. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = fields(day);
  const lastDate = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return fromEpochDay(Date.UTC(year, month - 1 + count, Math.min(date, lastDate)) / DAY_MS);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return ((((epochDay(day) + 3) % 7) + 7) % 7) + 1;
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

export function endOfMonth(day: Day): Day {
  return addDays(addMonths(startOfMonth(day), 1), -1);
}

export function maxDay(first: Day, ...rest: readonly Day[]): Day {
  return rest.reduce((latest, day) => (day > latest ? day : latest), first);
}

export function minDay(first: Day, ...rest: readonly Day[]): Day {
  return rest.reduce((earliest, day) => (day < earliest ? day : earliest), first);
}

/** ISO 8601: weeks start on Monday, and a week belongs to the year of its Thursday. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = addDays(day, 4 - weekday(day));
  const [year] = fields(thursday);
  return { year, week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

/** The day that clocks in the zone show at that instant. */
export function dayOf(instant: Date, timeZone: string): Day {
  return new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);
}

/**
 * When clocks in the zone show `HH:MM` on that day. A time that the clocks skip moves forward by
 * the gap; of a time that they show twice it is the first.
 */
export function instantOf(day: Day, time: string, timeZone: string): Date {
  const question = `${day} ${time} ${timeZone}`;
  const known = instants.get(question) ?? msOf(day, time, timeZone);
  if (instants.size >= INSTANTS_MAX) instants.clear();
  instants.set(question, known);
  return new Date(known);
}

// To ask the clocks of a zone is slow, and the same deadlines are asked for again and again.
const INSTANTS_MAX = 2000;
const instants = new Map<string, number>();

function msOf(day: Day, time: string, timeZone: string): number {
  const wanted = Date.parse(`${day}T${time}Z`);
  const offsetAt = (ms: number) => wallClock(new Date(ms), timeZone) - ms;
  const earlier = wanted - offsetAt(wanted - DAY_MS);
  const later = wanted - offsetAt(wanted + DAY_MS);
  const exact = [earlier, later].filter((ms) => ms + offsetAt(ms) === wanted);
  return exact.length === 0 ? earlier : Math.min(...exact);
}

/** What the clocks of the zone show, as if they stood in UTC; whole seconds. */
function wallClock(instant: Date, timeZone: string): number {
  const ms = Math.floor(instant.getTime() / SECOND_MS) * SECOND_MS;
  if (ms < SINCE_WHOLE_MINUTES) return shownBy(timeZone, ms);
  const minute = Math.floor(ms / MINUTE_MS) * MINUTE_MS;
  const question = `${timeZone} ${minute}`;
  const offset = offsets.get(question) ?? shownBy(timeZone, minute) - minute;
  if (offsets.size >= OFFSETS_MAX) offsets.clear();
  offsets.set(question, offset);
  return ms + offset;
}

// To ask the clocks is slow. Since Liberia put its own in order, all of them are changed on whole minutes.
const SINCE_WHOLE_MINUTES = Date.UTC(1972, 1);
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const OFFSETS_MAX = 20_000;
const offsets = new Map<string, number>();

function shownBy(timeZone: string, ms: number): number {
  const shown: Record<string, number> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(ms)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

// A formatter costs a hundred times what it is used for.
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}

function epochDay(day: Day): number {
  return Date.parse(day) / DAY_MS;
}

// Calendars walk over the same days again and again.
const DAYS_MAX = 20_000;
const days = new Map<number, Day>();

function fromEpochDay(count: number): Day {
  const known = days.get(count);
  if (known !== undefined) return known;
  const day = new Date(count * DAY_MS).toISOString().slice(0, 10);
  if (days.size >= DAYS_MAX) days.clear();
  days.set(count, day);
  return day;
}

function fields(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}
