import { openOf, totalOf, worstFirst } from './readiness.ts';

const counts = (expected: number, answered: number, missing = 0, late = 0) => ({
  expected,
  in: answered,
  missing,
  late,
});

const area = (key: string, checkIns: ReturnType<typeof counts>, values = counts(0, 0)) => ({
  id: key,
  key,
  name: key,
  checkIns,
  values,
  nudgedAt: null,
});

describe('the readiness of a report', () => {
  it('keeps what may still come apart from what is missing', () => {
    expect(openOf(counts(10, 6, 1))).toBe(3);
    expect(openOf(counts(4, 4))).toBe(0);
  });

  it('shows first who is late, then who still has time', () => {
    const areas = [
      area('complete', counts(4, 4)),
      area('open', counts(4, 2)),
      area('late', counts(4, 3, 1)),
      area('later', counts(4, 2, 1), counts(3, 1, 2)),
    ];
    expect(worstFirst(areas).map(({ key }) => key)).toEqual(['later', 'late', 'open', 'complete']);
  });

  it('adds check-ins and values up', () => {
    const total = totalOf([
      area('one', counts(4, 3, 1, 2), counts(10, 4)),
      area('two', counts(1, 1)),
    ]);
    expect(total).toEqual({ expected: 15, in: 8, late: 2, missing: 1, open: 6 });
  });
});
