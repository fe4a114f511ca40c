import { ROLES } from './actor.ts';
import { isTermKey, TERM_MAX, term, TERMS } from './terminology.ts';

describe('a term', () => {
  it.each([
    [{}, 'area', 'Area'],
    [{ area: 'Domain' }, 'area', 'Domain'],
    [{ area: 'Domain' }, 'areas', 'Areas'],
    [{ area: '   ' }, 'area', 'Area'],
    [{ cpo: ' Head of Product ' }, 'cpo', 'Head of Product'],
  ] as const)('with %j: %s is %s', (overrides, key, expected) => {
    expect(term(overrides, key)).toBe(expected);
  });

  it('exists for every role', () => {
    expect(ROLES.filter((role) => !isTermKey(role))).toEqual([]);
  });

  it.each(['', 'toString', '__proto__', 'Area'])('is not %j', (key) => {
    expect(isTermKey(key)).toBe(false);
  });

  it('fits where it is shown', () => {
    expect(Object.values(TERMS).filter((word) => word.length > TERM_MAX)).toEqual([]);
  });
});
