import { addDays, type Day } from '#domain/day';

export interface Holiday {
  readonly day: Day;
  readonly name: string;
}

const FIXED = [
  ['01-01', 'New Year’s Day'],
  ['03-08', 'Women’s Day'],
  ['05-01', 'Labour Day'],
  ['10-03', 'German Unity Day'],
  ['12-24', 'Christmas Eve'],
  ['12-25', 'Christmas Day'],
  ['12-26', 'Second Day of Christmas'],
  ['12-31', 'New Year’s Eve'],
] as const;

/** Days from Easter Sunday. */
const MOVING = [
  [-2, 'Good Friday'],
  [1, 'Easter Monday'],
  [39, 'Ascension Day'],
  [50, 'Whit Monday'],
] as const;

/** When the company in Berlin stays closed, in order of time. */
export function holidaysOf(year: number): readonly Holiday[] {
  const easter = easterOf(year);
  const fixed = FIXED.map(([date, name]) => ({ day: `${year}-${date}`, name }));
  const moving = MOVING.map(([days, name]) => ({ day: addDays(easter, days), name }));
  const days = new Map([...moving, ...fixed].map((holiday) => [holiday.day, holiday]));
  return [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** The Gregorian computus in the form of Meeus, Jones and Butcher. */
function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const [month, day] = [Math.floor(f / 31), (f % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
