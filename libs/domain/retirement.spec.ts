import { mayFollow, noticeGiven, noticeOf, outOfOrder, type RetirementDays } from './retirement.ts';

const none: RetirementDays = {
  announce: null,
  end_of_sale: null,
  end_of_maintenance: null,
  end_of_support: null,
  end_of_life: '2027-12-31',
};

describe('the days of a retirement', () => {
  it.each([
    ['one day alone', {}, undefined],
    ['in order', { announce: '2026-01-01', end_of_sale: '2026-07-01' }, undefined],
    ['all on one day', { announce: '2027-12-31', end_of_support: '2027-12-31' }, undefined],
    [
      'a sale that ends before it is announced',
      { announce: '2026-07-01', end_of_sale: '2026-06-30' },
      { milestone: 'end_of_sale', before: 'announce' },
    ],
    [
      'a life that ends before support',
      { end_of_support: '2028-01-01' },
      { milestone: 'end_of_life', before: 'end_of_support' },
    ],
    [
      'what is left out between does not count',
      { announce: '2026-07-01', end_of_support: '2026-01-01' },
      { milestone: 'end_of_support', before: 'announce' },
    ],
  ])('%s', (_, days, wrong) => {
    expect(outOfOrder({ ...none, ...days })).toEqual(wrong);
  });
});

describe('the notice', () => {
  it.each([
    [[], null],
    [['2027-12-31'], 0],
    [['2027-06-01', '2027-01-01'], 364],
    [['2028-01-10'], -10],
  ])('sent on %j was given %s days before', (sentOn, days) => {
    expect(noticeGiven(sentOn, '2027-12-31')).toBe(days);
  });

  it.each([
    [180, 180, '2027-01-01', 'kept'],
    [180, 179, '2027-01-01', 'short'],
    [180, null, '2027-07-04', 'open'],
    [180, null, '2027-07-05', 'too_late'],
    [0, null, '2027-12-31', 'open'],
  ])('promised %s, given %s, on %s is %s', (promised, given, today, notice) => {
    expect(noticeOf({ promised, given, today, endOfLifeOn: '2027-12-31' })).toBe(notice);
  });
});

describe('a plan', () => {
  it.each([
    ['proposed', 'approved', true],
    ['proposed', 'under_way', false],
    ['approved', 'under_way', true],
    ['under_way', 'done', true],
    ['under_way', 'withdrawn', true],
    ['done', 'withdrawn', false],
    ['withdrawn', 'proposed', false],
  ] as const)('that is %s may become %s: %s', (from, to, may) => {
    expect(mayFollow(from, to)).toBe(may);
  });
});
