/** Where in a KPI's timelines one figure stands. */
export interface Place {
  /** Leads the names of its columns. */
  readonly name: string;
  /** Expressions for the days between which its period ends; of several the last one counts. */
  readonly from: string;
  readonly to: string;
}

export const VALUE: Place = { name: 'value', from: 'p.from_day', to: 'p.to_day' };

/** Of a longer period, the one that ended as the one shown began. */
export const PREVIOUS: Place = {
  name: 'previous',
  from: 'coalesce(p.previous_on, p.period_end - p.reach)',
  to: 'coalesce(p.previous_on, p.period_end - 1)',
};

/** Of a longer period, the one that ended about a year before. */
export const LAST_YEAR: Place = {
  name: 'last_year',
  from: 'coalesce(p.last_year_on, p.period_end - 371)',
  to: 'coalesce(p.last_year_on, p.period_end - 359)',
};

/** How many elements each timeline has up to the end of the place. */
export const counts = ({ name, to }: Place): string[] => [
  `width_bucket(${to}, p.c_ends_on) AS ${name}_c`,
  `width_bucket(${to}, p.o_ends_on) AS ${name}_o`,
];

/** The position of the figure in the one timeline or else in the other; null where there is none. */
export const positions = ({ name, from }: Place): string[] => [
  `CASE WHEN p.c_ends_on[p.${name}_c] >= ${from} THEN p.${name}_c END AS ${name}_in_c`,
  `CASE WHEN p.c_ends_on[p.${name}_c] >= ${from} THEN NULL
      WHEN p.o_ends_on[p.${name}_o] >= ${from} THEN p.${name}_o END AS ${name}_in_o`,
];

export const pick = (name: string, array: string): string =>
  `coalesce(p.c_${array}[p.${name}_in_c], p.o_${array}[p.${name}_in_o])`;
