import type { Day } from './day.ts';
import { decisionLatency, isRevisitDue, type DecisionState } from './decision.ts';

const TODAY: Day = '2026-11-20';
const HOLIDAYS = new Set(['2026-11-11', '2026-11-14']);

describe('the latency of a decision', () => {
  it.each<[string, Day, Day | null, Day | null, [number, number]]>([
    ['runs from asking to deciding', '2026-11-02', null, '2026-11-09', [7, 5]],
    ['is nothing on the same day', '2026-11-02', null, '2026-11-02', [0, 0]],
    ['runs on while nobody decides', '2026-11-16', null, null, [4, 4]],
    ['begins anew with a reopening', '2026-01-05', '2026-11-18', null, [2, 2]],
    ['counts no working days over a weekend', '2026-11-06', null, '2026-11-08', [2, 0]],
    ['leaves out a holiday, once', '2026-11-09', null, '2026-11-16', [7, 4]],
    ['is never negative', '2026-11-25', null, null, [0, 0]],
  ])('%s', (_, askedOn, reopenedOn, decidedOn, [days, workingDays]) => {
    expect(decisionLatency({ askedOn, reopenedOn, decidedOn }, TODAY, HOLIDAYS)).toEqual({
      days,
      workingDays,
    });
  });
});

describe('a decision is due for another look', () => {
  it.each<[DecisionState, Day | null, boolean]>([
    ['decided', TODAY, true],
    ['decided', '2026-11-21', false],
    ['decided', null, false],
    ['open', TODAY, false],
    ['withdrawn', TODAY, false],
  ])('%s, to be revisited on %p: %p', (state, revisitOn, due) => {
    expect(isRevisitDue({ state, revisitOn }, TODAY)).toBe(due);
  });
});
