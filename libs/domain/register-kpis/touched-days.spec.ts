import { touchedDays, widened } from './touched-days.ts';

describe('touchedDays', () => {
  it.each([
    ['days that moved', { on: '2026-03-01' }, { on: '2026-05-01' }, ['2026-03-01', '2026-05-01']],
    ['a new record', null, { on: '2026-03-01', by: '2026-04-01' }, ['2026-03-01', '2026-04-01']],
    ['a day that was taken away', { on: '2026-03-01' }, { on: null }, ['2026-03-01', '2026-03-01']],
    ['days deep inside', [{ at: ['2026-03-01'] }], [{ at: [] }], ['2026-03-01', '2026-03-01']],
  ])('finds %s', (_, before, after, [from, to]) => {
    expect(touchedDays(before, after)).toEqual({ from, to });
  });

  it.each([
    ['what stays', { on: '2026-03-01', name: 'a' }, { on: '2026-03-01', name: 'b' }],
    ['what is no day', { number: 1, text: 'by 2026-03-01', at: new Date(0) }, null],
    ['nothing', null, undefined],
  ])('passes over %s', (_, before, after) => {
    expect(touchedDays(before, after)).toBeNull();
  });
});

describe('widened', () => {
  const march = { from: '2026-03-01', to: '2026-03-31' };

  it('spans both', () => {
    const may = { from: '2026-05-01', to: '2026-05-31' };
    expect(widened(may, march)).toEqual({ from: '2026-03-01', to: '2026-05-31' });
    expect(widened(march, null)).toEqual(march);
    expect(widened(null, march)).toEqual(march);
    expect(widened(null, null)).toBeNull();
  });
});
