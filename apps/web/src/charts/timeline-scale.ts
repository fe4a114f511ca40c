import { periodAt, type CalendarRules, type Period, type PeriodKind } from '#domain/calendar';
import { addDays, daysBetween, maxDay, minDay, type Day } from '#domain/day';

export const ZOOMS = ['weeks', 'months', 'quarters'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** Pixels. */
const PER_DAY: Readonly<Record<Zoom, number>> = { weeks: 13, months: 4.4, quarters: 1.7 };

const HEADINGS: Readonly<Record<Zoom, readonly [major: PeriodKind, minor: PeriodKind]>> = {
  weeks: ['month', 'week'],
  months: ['quarter', 'month'],
  quarters: ['year', 'quarter'],
};

/** Days shown before the first and after the last of what is drawn. */
const ROOM = 30;

export interface TimelineScale {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** In pixels. */
  readonly width: number;
  readonly perDay: number;
  /** The left edge of a day. */
  readonly x: (day: Day) => number;
  /** The right edge of a day, as a window ends with its last day. */
  readonly endOf: (day: Day) => number;
}

interface ScaleQuestion {
  readonly rules: CalendarRules;
  readonly days: readonly Day[];
  readonly today: Day;
  readonly zoom: Zoom;
  /** The least width in pixels; without a zoom that fits, time is stretched to it. */
  readonly atLeast?: number;
  /** On paper everything has to fit. */
  readonly exactly?: number;
}

/** From the first quarter of all days to the last one, today among them. */
export function timelineScale(question: ScaleQuestion): TimelineScale {
  const { rules, days, today, zoom, atLeast = 0, exactly } = question;
  const room = exactly === undefined ? ROOM : 0;
  const { startsOn } = periodAt(rules, 'quarter', addDays(minDay(today, ...days), -room));
  const least = addDays(startsOn, Math.ceil(atLeast / PER_DAY[zoom]));
  const { endsOn } = periodAt(rules, 'quarter', maxDay(addDays(today, room), least, ...days));
  const count = daysBetween(startsOn, endsOn) + 1;
  const perDay = exactly === undefined ? PER_DAY[zoom] : exactly / count;
  const x = (day: Day): number => Math.round(daysBetween(startsOn, day) * perDay);
  return {
    startsOn,
    endsOn,
    width: Math.round(count * perDay),
    perDay,
    x,
    endOf: (day) => x(addDays(day, 1)),
  };
}

export interface TimelineTick {
  readonly period: Period;
  readonly x: number;
  readonly width: number;
}

/** The two lines above the bars: years over quarters, quarters over months, months over weeks. */
export function timelineTicks(
  rules: CalendarRules,
  scale: TimelineScale,
  zoom: Zoom,
): { readonly major: readonly TimelineTick[]; readonly minor: readonly TimelineTick[] } {
  const [major, minor] = HEADINGS[zoom];
  return { major: ticksOf(rules, scale, major), minor: ticksOf(rules, scale, minor) };
}

/** The widest zoom whose headings have room at this scale, for a sheet of paper. */
export const zoomFor = ({ perDay }: TimelineScale): Zoom =>
  ZOOMS.find((zoom) => PER_DAY[zoom] * 0.6 <= perDay) ?? 'quarters';

function ticksOf(rules: CalendarRules, scale: TimelineScale, kind: PeriodKind): TimelineTick[] {
  const ticks: TimelineTick[] = [];
  for (let day = scale.startsOn; day <= scale.endsOn;) {
    const period = periodAt(rules, kind, day);
    const x = Math.max(0, scale.x(period.startsOn));
    ticks.push({ period, x, width: Math.min(scale.width, scale.endOf(period.endsOn)) - x });
    day = addDays(period.endsOn, 1);
  }
  return ticks;
}
