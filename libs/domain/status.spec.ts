import {
  DECLARABLE_STATUSES,
  isBetter,
  severity,
  STATUSES,
  worstOf,
  type Status,
  saidOf,
} from './status.ts';

describe('severity', () => {
  it('puts trouble first, then silence, then what is well or over', () => {
    expect(STATUSES.toSorted((one, other) => severity(other) - severity(one))).toEqual([
      'off_track',
      'at_risk',
      'unknown',
      'not_started',
      'paused',
      'on_track',
      'done',
      'cancelled',
    ]);
    expect([severity('off_track'), severity('cancelled')]).toEqual([7, 0]);
  });

  it.each<[Status[], Status]>([
    [[], 'unknown'],
    [['on_track', 'at_risk'], 'at_risk'],
    [['on_track', 'unknown'], 'unknown'],
    [['at_risk', 'off_track', 'unknown'], 'off_track'],
    [['done', 'cancelled'], 'done'],
  ])('the worst of %j is %s', (statuses, worst) => {
    expect(worstOf(statuses)).toBe(worst);
  });
});

describe('isBetter', () => {
  it.each<[Status, Status, boolean]>([
    ['on_track', 'at_risk', true],
    ['on_track', 'off_track', true],
    ['at_risk', 'off_track', true],
    ['done', 'off_track', true],
    ['done', 'on_track', false],
    ['on_track', 'on_track', false],
    ['at_risk', 'on_track', false],
    ['off_track', 'at_risk', false],
    ['on_track', 'unknown', false],
    ['paused', 'off_track', false],
    ['not_started', 'at_risk', false],
  ])('declared %s, computed %s: %s', (declared, computed, mismatch) => {
    expect(isBetter(declared, computed)).toBe(mismatch);
  });

  it('lets everything be declared but unknown', () => {
    expect(STATUSES.filter((status) => !DECLARABLE_STATUSES.some((one) => one === status))).toEqual(
      ['unknown'],
    );
  });
});

describe('what people say', () => {
  it.each([
    ['unknown', 'at_risk', 'at_risk'],
    ['on_track', 'off_track', 'off_track'],
    ['on_track', 'on_track', undefined],
    ['off_track', 'unknown', undefined],
    ['at_risk', null, undefined],
  ] as const)('by figures %s, by word %s: %s', (status, declaredStatus, said) => {
    expect(saidOf({ status, declaredStatus })).toBe(said);
  });
});
