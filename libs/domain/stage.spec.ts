import {
  allowedInWords,
  DEFAULT_MOVES,
  DEFAULT_STAGES,
  moveOf,
  reviewDueOn,
  slipDays,
  type Move,
} from './stage.ts';

const stages = DEFAULT_STAGES.map(({ key, name }) => ({ id: key, name }));
const moves: readonly Move[] = DEFAULT_MOVES.map(([fromStageId, toStageId, needs]) => ({
  fromStageId,
  toStageId,
  needs,
}));

const order = (phase: string) => ['before_launch', 'live', 'ending'].indexOf(phase);

describe('the stages that an organization begins with', () => {
  it('are fourteen, with keys of their own, in the order of a life', () => {
    expect(new Set(stages.map(({ id }) => id)).size).toBe(14);
    const phases = DEFAULT_STAGES.map(({ phase }) => phase);
    expect(phases.toSorted((a, b) => order(a) - order(b))).toEqual(phases);
  });

  it('lead from the first to the last, each move once and between known stages', () => {
    const known = new Set(stages.map(({ id }) => id));
    for (const { fromStageId, toStageId } of moves)
      expect([known.has(fromStageId), known.has(toStageId)]).toEqual([true, true]);
    expect(new Set(DEFAULT_MOVES.map(([from, to]) => `${from} ${to}`)).size).toBe(moves.length);
    const reached = new Set(['idea']);
    for (let size = 0; size !== reached.size;) {
      size = reached.size;
      for (const move of moves) if (reached.has(move.fromStageId)) reached.add(move.toStageId);
    }
    expect(reached.size).toBe(14);
  });

  it('let nothing be built, launched or ended without a gate', () => {
    const gated = DEFAULT_MOVES.filter(([, , needs]) => needs === 'gate').map(([, to]) => to);
    expect(gated).toEqual(['build', 'general-availability', 'end-of-sale']);
  });
});

describe('a move', () => {
  it.each([
    ['idea', 'discovery', 'reason'],
    ['beta', 'general-availability', 'gate'],
    ['idea', 'growth', undefined],
    ['idea', 'idea', undefined],
    ['retired', 'idea', undefined],
  ])('from %s to %s needs %s', (from, to, needs) => {
    expect(moveOf(moves, from, to)?.needs).toBe(needs);
  });

  it('names what is allowed instead', () => {
    expect(allowedInWords(stages, moves, 'beta')).toBe(
      '“General availability” (by a gate), “Alpha”, “Retired”',
    );
    expect(allowedInWords(stages, moves, 'retired')).toBe('none');
  });
});

describe('a planned day', () => {
  it.each([
    ['2026-03-01', '2026-03-31', 30],
    ['2026-03-31', '2026-03-01', -30],
    ['2026-03-01', '2026-03-01', 0],
    [null, '2026-03-01', null],
    ['2026-03-01', null, null],
  ])('first %s and now %s has slipped by %s days', (baseline, planned, days) => {
    expect(slipDays(baseline, planned)).toBe(days);
  });
});

describe('a review', () => {
  const since = '2026-01-31';

  it.each([
    ['by the rhythm of the stage', { since, reviewMonths: 1 }, '2026-02-28'],
    ['never where the stage has none', { since, reviewMonths: null }, null],
    ['when the last one said', { ...reviewed(since), reviewMonths: 6 }, '2026-04-01'],
    ['when it said, rhythm or not', { ...reviewed(since), reviewMonths: null }, '2026-04-01'],
    [
      'by the rhythm from the last one',
      { ...reviewed(since), nextReviewOn: null, reviewMonths: 6 },
      '2026-09-01',
    ],
    [
      'anew once the stage has changed',
      { ...reviewed('2026-05-01'), reviewMonths: 6 },
      '2026-11-01',
    ],
    ['also on the day of the change', { ...reviewed('2026-03-01'), reviewMonths: 6 }, '2026-04-01'],
  ])('is due %s', (_, facts, due) => {
    expect(reviewDueOn({ reviewedOn: null, nextReviewOn: null, ...facts })).toBe(due);
  });
});

function reviewed(since: string) {
  return { since, reviewedOn: '2026-03-01', nextReviewOn: '2026-04-01' };
}
