import type { Day } from './day.ts';
import type { Direction } from './kpi.ts';
import { NO_LINES } from './lines.ts';
import type { Status } from './status.ts';
import { expandTargets, statusAt, type DueTarget, type PeriodTarget } from './targets.ts';
import type { TargetPlan } from './target-plan.ts';

const january = { key: '2026-01', startsOn: '2026-01-01', endsOn: '2026-01-31' };
const february = { key: '2026-02', startsOn: '2026-02-01', endsOn: '2026-02-28' };
const march = { key: '2026-03', startsOn: '2026-03-01', endsOn: '2026-03-31' };
const quarter = [january, february, march];

function targetsOf(plan: TargetPlan, direction: Direction): readonly PeriodTarget[] {
  const { targets, problems } = expandTargets(plan, quarter, direction);
  expect(problems).toEqual([]);
  return targets;
}

describe('expandTargets', () => {
  it('repeats a flat target', () => {
    const targets = targetsOf(
      { shape: 'flat', figures: { target: 95, red: 80, floor: 70 } },
      'higher',
    );
    expect(targets).toHaveLength(3);
    expect(targets[1]).toEqual({
      periodKey: '2026-02',
      startsOn: '2026-02-01',
      endsOn: '2026-02-28',
      basis: 'period',
      target: 95,
      lines: { ...NO_LINES, greenLow: 95, redLow: 80 },
      stretch: null,
      floor: 70,
    });
  });

  it('repeats a band, which has no single target', () => {
    const [first] = targetsOf({ shape: 'flat', figures: { low: 3, high: 5 } }, 'band');
    expect(first).toMatchObject({
      target: null,
      lines: { greenLow: 3, greenHigh: 5, redLow: 2.7, redHigh: 5.5 },
    });
  });

  it('takes each period by its key and leaves the others open', () => {
    const figuresByPeriod = { '2026-03': { target: 30 }, '2026-01': { target: 10 } };
    const targets = targetsOf({ shape: 'per_period', figuresByPeriod }, 'lower');
    expect(targets.map(({ periodKey, target, basis }) => [periodKey, target, basis])).toEqual([
      ['2026-01', 10, 'period'],
      ['2026-03', 30, 'period'],
    ]);
  });

  it('may count up what is given for each period', () => {
    const plan: TargetPlan = {
      shape: 'per_period',
      basis: 'cumulative',
      figuresByPeriod: { '2026-02': { green: 50 } },
    };
    expect(targetsOf(plan, 'higher')).toMatchObject([{ target: 50, basis: 'cumulative' }]);
  });

  it('reaches a cumulative target in even steps, lines and all', () => {
    const figures = { target: 300, red: 240, stretch: 360, floor: null };
    const targets = targetsOf({ shape: 'cumulative', figures }, 'higher');
    expect(targets.map(({ target, lines, stretch }) => [target, lines.redLow, stretch])).toEqual([
      [100, 80, 120],
      [200, 160, 240],
      [300, 240, 360],
    ]);
    expect(targets.map(({ basis, floor }) => [basis, floor])).toEqual([
      ['cumulative', null],
      ['cumulative', null],
      ['cumulative', null],
    ]);
  });

  it('glides from the baseline by days, and stays at the target', () => {
    const plan: TargetPlan = {
      shape: 'glide',
      from: { day: '2025-12-31', value: 100 },
      to: { day: '2026-02-28', value: 41 },
    };
    const targets = targetsOf(plan, 'lower');
    expect(targets.map(({ target, lines }) => [target, lines.greenHigh, lines.redHigh])).toEqual([
      [69, 69, 75.9],
      [41, 41, 45.1],
      [41, 41, 45.1],
    ]);
  });

  it('has no glide target up to the day of the baseline', () => {
    const plan: TargetPlan = {
      shape: 'glide',
      from: { day: '2026-01-31', value: 10 },
      to: { day: '2026-03-31', value: 69 },
    };
    expect(targetsOf(plan, 'higher').map(({ periodKey, target }) => [periodKey, target])).toEqual([
      ['2026-02', 38],
      ['2026-03', 69],
    ]);
  });

  it.each<[string, TargetPlan, Direction, string[]]>([
    [
      'flat figures, once',
      { shape: 'flat', figures: { target: 5, red: 6 } },
      'higher',
      ['/figures/red'],
    ],
    [
      'a flat stretch',
      { shape: 'flat', figures: { target: 5, stretch: 4 } },
      'higher',
      ['/figures/stretch'],
    ],
    [
      'one period',
      { shape: 'per_period', figuresByPeriod: { '2026-02': {} } },
      'lower',
      ['/figuresByPeriod/2026-02/target'],
    ],
    [
      'the plan',
      {
        shape: 'glide',
        from: { day: '2026-01-01', value: 1 },
        to: { day: '2026-01-01', value: 2 },
      },
      'lower',
      ['/to/day'],
    ],
  ])('tells what is wrong with %s', (_, plan, direction, pointers) => {
    const { targets, problems } = expandTargets(plan, quarter, direction);
    expect(targets).toEqual([]);
    expect(problems.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('has nothing to say about no periods', () => {
    const plan: TargetPlan = { shape: 'cumulative', figures: { target: 5 } };
    expect(expandTargets(plan, [], 'higher')).toEqual({ targets: [], problems: [] });
  });
});

describe('statusAt', () => {
  const due: DueTarget = {
    lines: { ...NO_LINES, greenLow: 200, redLow: 180 },
    dueOn: '2026-04-11',
  };
  const gliding: DueTarget = {
    ...due,
    glide: {
      direction: 'higher',
      from: { day: '2026-01-01', value: 100 },
      to: { day: '2026-04-11', value: 200 },
    },
  };

  it.each<[string, [DueTarget, number | null, Day], Status]>([
    ['ahead, nobody can say', [due, 120, '2026-04-10'], 'unknown'],
    ['ahead, even when reached', [due, 250, '2026-04-10'], 'unknown'],
    ['due today, reached', [due, 200, '2026-04-11'], 'on_track'],
    ['due today, nearly', [due, 180, '2026-04-11'], 'at_risk'],
    ['overdue, missed', [due, 179, '2026-05-01'], 'off_track'],
    ['overdue, no value', [due, null, '2026-05-01'], 'unknown'],
    ['on the path: 150 after 50 days', [gliding, 150, '2026-02-20'], 'on_track'],
    ['within a tenth of the path', [gliding, 135, '2026-02-20'], 'at_risk'],
    ['below the path', [gliding, 134.9, '2026-02-20'], 'off_track'],
    ['on the path, no value', [gliding, null, '2026-02-20'], 'unknown'],
    ['before the path starts', [gliding, 100, '2025-12-01'], 'on_track'],
    ['the path ends where the lines begin', [gliding, 179, '2026-04-11'], 'off_track'],
  ])('%s', (_, [target, value, today], status) => {
    expect(statusAt(target, value, today)).toBe(status);
  });
});
