import type { Change } from '#domain/edition-diff';
import { toldChanges } from './told-changes.ts';

const change = (
  section: Change['section'],
  field: string | null,
  [before, after]: readonly [Change['before'], Change['after']],
  key = 'nps',
): Change => ({ section, key, kind: 'status', event: 'changed', field, before, after });

describe('what a report tells of its changes', () => {
  it('names what turned worse first, and calls green that became red a surprise', () => {
    const { flips } = toldChanges([
      change('areas', 'declared', ['at_risk', 'on_track'], 'budget'),
      change('kpis', 'status', ['on_track', 'off_track']),
      change('kpis', 'status', ['on_track', 'at_risk'], 'churn'),
    ]);
    expect(flips.map(({ key, direction, isSurprise }) => [key, direction, isSurprise])).toEqual([
      ['nps', 'worse', true],
      ['churn', 'worse', false],
      ['budget', 'better', false],
    ]);
  });

  it('takes an area that declares for the first time as neither better nor worse', () => {
    const [flip] = toldChanges([change('areas', 'declared', [null, 'on_track'])]).flips;
    expect(flip).toMatchObject({ before: 'unknown', after: 'on_track', direction: 'other' });
  });

  it('keeps KPIs that fell silent apart from those that flipped', () => {
    const told = toldChanges([
      change('kpis', 'status', ['on_track', 'unknown']),
      change('kpis', 'value', [12, null]),
      change('kpis', 'value', [12, 13], 'churn'),
    ]);
    expect(told.silent).toEqual(['nps']);
    expect(told.flips).toEqual([]);
    expect(told.figures.map(({ key }) => key)).toEqual(['churn']);
  });

  it('leaves notes, texts and reasons to their own sections', () => {
    const told = toldChanges([
      change('highlights', null, [null, 'Ten references.']),
      change('narrative', 'summary', ['Old', 'New']),
      change('areas', 'mismatchReason', [null, 'One customer.']),
    ]);
    expect(Object.values(told).flat()).toEqual([]);
  });
});
