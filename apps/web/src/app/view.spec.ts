import { readView } from './view.ts';

describe('how things are looked at', () => {
  it.each([
    [{ at: '2026-03-31' }, { at: '2026-03-31' }],
    [{ at: '2026-02-31' }, {}],
    [{ at: 'garbage' }, {}],
    [{ at: '2026-03-31T10:00:00Z' }, {}],
    [{ asOf: '2026-03-31' }, { asOf: '2026-03-31' }],
    [{ asOf: '2026-03-31T10:00:00.000Z' }, { asOf: '2026-03-31T10:00:00.000Z' }],
    [{ asOf: '2026-03-31T99:00:00Z' }, {}],
    [{ asOf: '2026-03-31 10:00' }, {}],
    [{ asOf: 20260331 }, {}],
    [{ cmp: 'last_year' }, { cmp: 'last_year' }],
    [{ cmp: 'never' }, {}],
    [
      { period: '2026-10', panel: 'kpi:x', other: 1 },
      { period: '2026-10', panel: 'kpi:x' },
    ],
    [{ period: '' }, {}],
  ])('reads %j as %j', (raw, view) => {
    expect(readView(raw)).toEqual(view);
  });
});
