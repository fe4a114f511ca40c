/** `THOROUGH=1` sends everything everywhere, which takes more than a quarter of an hour. */
const IS_THOROUGH = process.env['THOROUGH'] === '1';

/** Every sixth value unless told otherwise, beginning elsewhere for each place: operations multiply, and the time of a run does not. */
export const dealt = <Value>(
  values: readonly Value[],
  place: number,
  hands = 6,
): readonly Value[] =>
  IS_THOROUGH ? values : values.filter((_, at) => (at + place) % hands === 0);
