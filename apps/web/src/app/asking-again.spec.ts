import { mayAskAgain, pauseBefore } from './asking-again.ts';
import { ApiProblem } from './problem.ts';

const busy = new ApiProblem(503, { type: 'urn:remit:problem:busy' }, 2);
const absent = new ApiProblem(503, { type: 'urn:remit:problem:unavailable' }, 2);
const refused = new ApiProblem(422, {});

describe('asking again', () => {
  it.each([
    ['who only has to wait', busy, [1, 10, 29], 30],
    ['a database that is not there', absent, [0, 1], 2],
    ['an answer that never came', new TypeError('offline'), [0, 1], 2],
    ['a refusal', refused, [], 0],
  ])('is worth it for %s', (_, error, again, last) => {
    for (const failures of again) expect(mayAskAgain(failures, error)).toBe(true);
    expect(mayAskAgain(last, error)).toBe(false);
  });

  it('takes the time that the server asked for, and not everybody the same', () => {
    expect(pauseBefore(7, busy, 0)).toBe(2_000);
    expect(pauseBefore(7, busy, 0.5)).toBe(3_000);
    expect(pauseBefore(1, absent, 0.5)).toBe(2_000);
    expect(pauseBefore(9, absent, 0.5)).toBe(8_000);
  });
});
