import { instantFormats } from './instant-formats.ts';

describe('an instant', () => {
  it('is called by the day of the reader’s zone', () => {
    const friday = '2026-11-28T01:00:00Z';
    const { dayOf, shortDayOf } = instantFormats('en-US', 'America/Los_Angeles');
    expect(dayOf(friday)).toBe('Nov 27, 2026');
    expect(shortDayOf(friday)).toBe('Nov 27');
    expect(instantFormats('de-DE', 'Europe/Berlin').dayOf(friday)).toBe('28. Nov. 2026');
  });

  it('has its time beside the day', () => {
    const { instant } = instantFormats('en-GB', 'Europe/Berlin');
    expect(instant('2026-11-27T16:00:00Z')).toBe('27 Nov 2026, 17:00');
  });
});
