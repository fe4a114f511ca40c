import { toldUpTo } from './edition.ts';

const QUARTER = { key: '2026-Q4', name: 'Q4', startsOn: '2026-10-01', endsOn: '2026-12-31' };

describe('the day up to which an edition tells', () => {
  it.each([
    ['the end of a period that was over', QUARTER, '2027-01-08T09:00:00Z', '2026-12-31'],
    [
      'the day of the organization on which a running one was read, whatever Greenwich said then',
      { ...QUARTER, readOn: '2026-11-24' },
      '2026-11-23T23:10:00Z',
      '2026-11-24',
    ],
    ['its seal, where the day was not kept', QUARTER, '2026-11-23T23:10:00Z', '2026-11-23'],
  ])('is %s', (_, period, sealedAt, day) => {
    expect(toldUpTo({ period, sealedAt })).toBe(day);
  });
});
