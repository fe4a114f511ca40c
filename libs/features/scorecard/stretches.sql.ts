import { chain, extend } from './pipeline.sql.ts';

/** A stretch of a KPI's timeline that makes one figure. */
export interface Stretch {
  /** Leads the names of its columns. */
  readonly name: string;
  /** Expressions for the days on which its first and its last period end. */
  readonly from: string;
  readonly to: string;
  /** A condition: made of all the periods in it, or else the newest of them alone. */
  readonly rolled: string;
  /** How many periods it has when none is missing. */
  readonly whole: string;
  /** What it is called as a whole. */
  readonly key: string;
}

export const VALUE: Stretch = {
  name: 'value',
  from: 'p.from_day',
  to: 'p.to_day',
  rolled: 'p.rolled',
  whole: 'p.whole',
  key: 'p.asked_key',
};

export const YEAR_TO_DATE: Stretch = {
  name: 'to_date',
  from: 'p.to_date_from',
  to: 'p.to_day',
  rolled: 'true',
  whole: 'p.to_date_whole',
  key: 'NULL::text',
};

/** Of a longer period, the one that ended as the one shown began. */
export const PREVIOUS: Stretch = {
  name: 'previous',
  from: 'coalesce(p.previous_from, p.end_day - p.reach)',
  to: 'coalesce(p.previous_to, p.end_day - 1)',
  rolled: 'p.rolled',
  whole: 'p.previous_whole',
  key: 'p.previous_key',
};

/** Of a longer period, the one that ended about a year before. */
export const LAST_YEAR: Stretch = {
  name: 'last_year',
  from: 'coalesce(p.last_year_from, p.end_day - 371)',
  to: 'coalesce(p.last_year_to, p.end_day - 359)',
  rolled: 'p.rolled',
  whole: 'p.last_year_whole',
  key: 'p.last_year_key',
};

const COUNTS = ['recorded', 'valued', 'divisible'];

/** What a stretch reads of the two timelines, `c_` of the figure's fiscal year and `o_` of the one before. */
export const ARRAYS = [
  'ends_on',
  'period_keys',
  'points',
  'recorded_at',
  ...COUNTS,
  'observed',
  'provisional',
  'restated',
  'value_sums',
  'numerator_sums',
  'denominator_sums',
  'weighted_sums',
  'weight_sums',
];

/** Adds to each row `<name>_value`, `<name>_shown` and `<name>_shown_key` of every stretch. */
export const stretches = (from: string, all: readonly Stretch[]): string =>
  chain(
    from,
    [places, edges, counts, figures, shown].map(
      (step) => (before: string) => extend(before, all.flatMap(step)),
    ),
  );

/** How many elements of each timeline lie before the stretch, and how many up to its end. */
const places = ({ name, from, to }: Stretch): string[] => [
  `width_bucket(${from} - 1, p.c_ends_on) AS ${name}_ca`,
  `width_bucket(${to}, p.c_ends_on) AS ${name}_cb`,
  `width_bucket(${from} - 1, p.o_ends_on) AS ${name}_oa`,
  `width_bucket(${to}, p.o_ends_on) AS ${name}_ob`,
];

/** The newer timeline that has any of it; its elements after `a`, up to `b`. */
const edges = ({ name, rolled }: Stretch): string[] => {
  const isNewer = `p.${name}_cb > p.${name}_ca`;
  const pick = (edge: 'a' | 'b') =>
    `CASE WHEN ${isNewer} THEN p.${name}_c${edge} ELSE p.${name}_o${edge} END`;
  return [
    `(${isNewer}) IS TRUE AS ${name}_is_newer`,
    `CASE WHEN ${rolled} THEN ${pick('a')} ELSE greatest(${pick('a')}, ${pick('b')} - 1) END AS ${name}_a`,
    `${pick('b')} AS ${name}_b`,
  ];
};

/** An array of the timeline that was picked. */
export const arrayOf = (name: string, array: string): string =>
  `(CASE WHEN p.${name}_is_newer THEN p.c_${array} ELSE p.o_${array} END)`;

/** What the stretch has of something that is counted or added up. */
export const within = (name: string, array: string): string =>
  `(${arrayOf(name, array)}[p.${name}_b] - coalesce(${arrayOf(name, array)}[p.${name}_a], 0))`;

/** And the newest element that has a value: the first at which the count of values is what it is at the end. */
const counts = ({ name }: Stretch): string[] => [
  ...COUNTS.map(
    (array) =>
      `CASE WHEN p.${name}_b > p.${name}_a THEN ${within(name, array)} END AS ${name}_${array}`,
  ),
  `CASE WHEN ${within(name, 'valued')} > 0 THEN
      array_position(${arrayOf(name, 'valued')}, ${arrayOf(name, 'valued')}[p.${name}_b]) END AS ${name}_newest`,
];

/** #domain/time-roll-up. A double becomes a numeric of fifteen digits, as everywhere. */
const figures = ({ name, rolled, whole }: Stretch): string[] => [
  `CASE
      WHEN p.${name}_recorded = 1 AND (NOT ${rolled} OR ${whole} = 1)
        THEN CASE WHEN p.${name}_valued = 1 THEN ${within(name, 'value_sums')} END
      WHEN p.roll_up IN ('ratio_of_sums', 'weighted_mean') AND p.${name}_divisible = p.${name}_recorded
        THEN (${within(name, 'numerator_sums')}::float8 * p.scale / nullif(${within(name, 'denominator_sums')}, 0)::float8)::numeric
      WHEN p.roll_up = 'sum' AND p.unit <> 'percent' AND p.${name}_valued > 0 THEN ${within(name, 'value_sums')}
      WHEN p.roll_up = 'last' THEN ${newestValue(name)}
      WHEN p.roll_up = 'mean' AND p.unit <> 'percent' AND p.${name}_valued > 0
        THEN (${within(name, 'value_sums')}::float8 / p.${name}_valued)::numeric
      WHEN p.roll_up = 'weighted_mean' AND ${within(name, 'observed')} = p.${name}_valued
        THEN (${within(name, 'weighted_sums')}::float8 / nullif(${within(name, 'weight_sums')}, 0)::float8)::numeric
    END AS ${name}_value`,
];

const newestValue = (name: string): string => {
  const totals = arrayOf(name, 'value_sums');
  return `${totals}[p.${name}_newest] - coalesce(${totals}[p.${name}_newest - 1], 0)`;
};

/** What cannot be rolled up is shown by its newest period, under that period's own name. */
export const isPart = ({ name, rolled }: Stretch): string =>
  `(${rolled} AND p.${name}_value IS NULL AND p.${name}_newest IS NOT NULL
      AND NOT (p.roll_up IN ('ratio_of_sums', 'weighted_mean') AND p.${name}_divisible = p.${name}_recorded))`;

const shown = (given: Stretch): string[] => {
  const { name, rolled, key } = given;
  return [
    `CASE WHEN ${isPart(given)} THEN ${newestValue(name)} ELSE p.${name}_value END AS ${name}_shown`,
    `CASE WHEN ${rolled} AND NOT ${isPart(given)} THEN ${key}
      ELSE coalesce(${arrayOf(name, 'period_keys')}[coalesce(p.${name}_newest, p.${name}_b)], ${key}) END AS ${name}_shown_key`,
  ];
};
