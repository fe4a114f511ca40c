/** `THOROUGH=1` sends everything everywhere, which takes more than a quarter of an hour. */
const HANDS = process.env['THOROUGH'] === '1' ? 1 : 6;

/** Every sixth value, beginning elsewhere for each place: operations multiply, and the time of a run does not. */
export const dealt = <Value>(values: readonly Value[], place: number): readonly Value[] =>
  values.filter((_, at) => (at + place) % HANDS === 0);
