import { addDays, dayOf, instantOf } from './day.ts';
import { isWorkingDay } from './working-days.ts';

export const NOTICE_KINDS = [
  'reminder',
  'digest',
  'report',
  'mention',
  'question',
  'ask',
  'action',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Long enough that several things of one sitting become one message. */
const BUFFER_MINUTES = 5;
const OPENS = '08:00';
const CLOSES = '18:00';
const NONE: ReadonlySet<string> = new Set();

/** When somebody is told: of a mention at once, of the rest five minutes later and within their working hours. */
export function toldAt(kind: NoticeKind, now: Date, timeZone: string): Date {
  if (kind === 'mention') return now;
  return withinWorkingHours(new Date(now.getTime() + BUFFER_MINUTES * 60_000), timeZone);
}

/** The instant itself, or the next 8 o'clock of a weekday in the zone. */
export function withinWorkingHours(instant: Date, timeZone: string): Date {
  const today = dayOf(instant, timeZone);
  const opens = instantOf(today, OPENS, timeZone);
  if (isWorkingDay(today, NONE)) {
    if (instant < opens) return opens;
    if (instant < instantOf(today, CLOSES, timeZone)) return instant;
  }
  let day = addDays(today, 1);
  while (!isWorkingDay(day, NONE)) day = addDays(day, 1);
  return instantOf(day, OPENS, timeZone);
}
