import { periodKindOf } from '#domain/cadence';
import { periodAt } from '#domain/calendar';
import type { FieldError } from '#domain/errors';
import { NO_LINES } from '#domain/lines';
import { expandTargets, type PeriodTarget } from '#domain/targets';
import { drafted, type PlanContext, type Range } from './plan-draft.ts';
import { edgeOf } from './span-edges.ts';
import { OPEN_END, type TargetContent } from './target-row.ts';
import { shapeProblems, type TargetToSet } from './target-to-set.ts';

export interface PlanRows {
  readonly rows: readonly TargetContent[];
  readonly problems: readonly FieldError[];
}

/** The rows of a plan, or what is wrong with it. */
export function planRows(input: TargetToSet, context: PlanContext): PlanRows {
  const problems = shapeProblems(input);
  if (problems.length > 0) return wrong(problems);
  const range = rangeOf(input, context);
  if ('problems' in range) return range;
  if (input.shape === 'text') return textRows(input, range);
  const { plan, periods, problem } = drafted(input, range, context);
  if (problem !== undefined) return wrong([problem]);
  const { targets, problems: found } = expandTargets(plan, periods, context.definition.direction);
  const rows = targets.map((target) => contentOf(input, target));
  return { rows, problems: [...found.map((one) => ours(one, input)), ...dueProblems(rows)] };
}

function rangeOf(input: TargetToSet, context: PlanContext): Range | PlanRows {
  const { rules, today, definition } = context;
  const current = periodAt(rules, periodKindOf(definition.cadence), today);
  const first = input.from === undefined ? current : edgeOf(rules, input.from);
  const last = input.to === undefined ? { endsOn: OPEN_END } : edgeOf(rules, input.to);
  const message = 'Give a period of this calendar, or a day.';
  if (first === undefined) return wrong([{ pointer: '/from', message }]);
  if (last === undefined) return wrong([{ pointer: '/to', message }]);
  if (first.startsOn > last.endsOn)
    return wrong([{ pointer: '/to', message: 'It ends before it starts.' }]);
  return { from: first.startsOn, to: last.endsOn };
}

function textRows({ shape, text = '', dueOn = null }: TargetToSet, { from, to }: Range): PlanRows {
  const content = { shape, basis: 'period' as const, startsOn: from, endsOn: to, dueOn, text };
  return {
    rows: [{ ...content, ...NO_LINES, target: null, stretch: null, floor: null }],
    problems: [],
  };
}

function contentOf({ shape, dueOn = null }: TargetToSet, period: PeriodTarget): TargetContent {
  const { basis, startsOn, endsOn, target, lines, stretch, floor } = period;
  return { ...lines, shape, basis, startsOn, endsOn, dueOn, target, text: '', stretch, floor };
}

function dueProblems(rows: readonly TargetContent[]): FieldError[] {
  const [first] = rows;
  if (first === undefined || first.dueOn === null || first.dueOn >= first.startsOn) return [];
  return [{ pointer: '/dueOn', message: 'It is due before it starts.' }];
}

/** The rules know waypoints and periods by other names. */
function ours({ pointer, message }: FieldError, { periods = [] }: TargetToSet): FieldError {
  const [, field = '', key = '', ...rest] = pointer.split('/');
  if (field === 'from') return { pointer: ['', 'start', key, ...rest].join('/'), message };
  if (field === 'to') return { pointer: ['', 'end', key, ...rest].join('/'), message };
  if (field !== 'figuresByPeriod') return { pointer, message };
  const index = periods.findIndex(({ period }) => period === key);
  return { pointer: ['', 'periods', index, ...rest].join('/'), message };
}

function wrong(problems: readonly FieldError[]): PlanRows {
  return { rows: [], problems };
}
