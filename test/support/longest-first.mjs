import Sequencer from '@jest/test-sequencer';

/** What takes longest, beginning with the longest: begun last, it would run alone while the other processor waits. */
const LONGEST = ['every-page', 'sample', 'walls', 'hostile', 'faults', 'ceo-loop', 'retirement'];

const place = ({ path }) => {
  const at = LONGEST.findIndex((name) => path.endsWith(`/${name}.spec.ts`));
  return at < 0 ? LONGEST.length : at;
};

/** The runner's own order goes by the size of files where it has not seen them run, as on every new machine. */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- the runner's own order, no array
    const usual = await super.sort(tests);
    return usual.toSorted((one, other) => place(one) - place(other));
  }
}
