import { addDays, type Day } from '#domain/day';
import { CEO, CPO } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import { DECIMALS, rounded, valueOn } from '../../figures.ts';
import { accountableOn } from '../../offices.ts';
import { GOALS } from '../../registers/goals.ts';
import type { ObjectiveStory } from '../../registers/objective-story.ts';
import { OBJECTIVES } from '../../registers/objectives.ts';
import { STATEMENTS, type StatementStory } from '../../registers/statements.ts';
import {
  at,
  dayOfMark,
  monthsBefore,
  quarterAgo,
  workingDaysAfter,
  type Span,
} from '../../span.ts';
import { KPIS } from '../../templates.ts';

/** Statements, goals and objectives. */
export function strategy(span: Span): readonly Deed[] {
  return [
    ...STATEMENTS.flatMap((statement) => ofStatement(statement, span)),
    ...goals(span),
    ...OBJECTIVES.flatMap((objective) => ofObjective(objective, span)),
  ];
}

function ofStatement(story: StatementStory, span: Span): readonly Deed[] {
  const { key: statement, kind, body, horizon, changeNote, written, approved, published } = story;
  const day = (mark: StatementStory['written']) => dayOfMark(span, mark);
  const text = { kind, body, horizon, changeNote };
  const draft: Deed = {
    kind: 'write_statement',
    at: at(day(written), '13:10'),
    by: CPO,
    statement,
    text,
  };
  if (approved === undefined || published === undefined) return [draft];
  return [
    draft,
    { kind: 'approve_statement', at: at(day(approved), '17:20'), by: CEO, statement },
    { kind: 'publish_statement', at: at(day(published), '09:05'), by: CPO, statement },
    ...story.readers.map((by, index): Deed => {
      const read = workingDaysAfter(day(published), 1 + Math.floor(index / 2), span);
      return { kind: 'read_statement', at: at(read, `1${index % 7}:26`), by, statement };
    }),
  ];
}

function goals(span: Span): readonly Deed[] {
  return GOALS.flatMap(({ set, ends, closed, ...goal }): readonly Deed[] => {
    const startsOn = dayOfMark(span, set);
    const told = { ...goal, startsOn, endsOn: dayOfMark(span, ends) };
    const made: Deed = { kind: 'set_goal', at: at(startsOn, '14:05'), by: CPO, goal: told };
    if (!closed) return [made];
    const { on, note } = closed;
    const closing = { at: at(dayOfMark(span, on), '16:40'), by: CEO, goal: goal.key, note };
    return [made, { kind: 'close_goal', ...closing }];
  });
}

/** When it was set, and when it ended, if it has. */
export function courseOf(
  { quartersAgo, quarters = 1, dropped }: ObjectiveStory,
  span: Span,
): { readonly setOn: Day; readonly startsOn: Day; readonly endsOn: Day; readonly overOn: Day } {
  const { startsOn } = quarterAgo(span, quartersAgo);
  const { endsOn } = quarterAgo(span, quartersAgo - quarters + 1);
  const setOn = workingDaysAfter(addDays(startsOn, -1), 1, span);
  const overOn = dropped ? dayOfMark(span, dropped.on) : workingDaysAfter(endsOn, 9, span);
  return { setOn, startsOn, endsOn, overOn };
}

function ofObjective(story: ObjectiveStory, span: Span): readonly Deed[] {
  const { key: objective, name, description, area, goal, results, lowered } = story;
  const { setOn, startsOn, endsOn, overOn } = courseOf(story, span);
  const owner = accountableOn(span, area, setOn) ?? CPO;
  const ago = monthsBefore(span, startsOn);
  const keyResults = results.map((result) => keyResult(result, ago));
  const words = {
    key: objective,
    name,
    description,
    area,
    goal,
    owner,
    startsOn,
    endsOn,
    keyResults,
  };
  const committed = workingDaysAfter(setOn, 2, span);
  const middle = workingDaysAfter(startsOn, 40, span);
  return [
    { kind: 'set_objective', at: at(setOn, '10:50'), by: owner, objective: words },
    { kind: 'commit_objective', at: at(committed, '16:05'), by: owner, objective },
    ...(lowered
      ? [
          {
            kind: 'retarget' as const,
            at: at(middle, '15:15'),
            by: accountableOn(span, area, middle) ?? CPO,
            objective,
            kpi: lowered.kpi,
            target: lineOf(lowered.kpi, ago, lowered.add).target,
            reason: lowered.reason,
          },
        ]
      : []),
    ...ending(story, overOn, span),
  ];
}

function ending(
  { key: objective, area, closing, dropped }: ObjectiveStory,
  on: Day,
  span: Span,
): readonly Deed[] {
  if (dropped) {
    const { reason } = dropped;
    return [{ kind: 'drop_objective', at: at(on, '11:15'), by: CPO, objective, reason }];
  }
  if (!closing) return [];
  const by = accountableOn(span, area, on) ?? CPO;
  return [{ kind: 'close_objective', at: at(on, '12:25'), by, objective, ...closing }];
}

function keyResult(result: ObjectiveStory['results'][number], monthsAgo: number) {
  const { kpi, add, from, weight } = result;
  const told = from === undefined ? lineOf(kpi, monthsAgo, add) : lineFrom(from, add);
  const line = { kpi, ...told };
  return weight === undefined ? line : { ...line, weight };
}

const lineFrom = (baseline: number, add: number) => ({ baseline, target: baseline + add });

/** From where the KPI stood to where it is to be. */
function lineOf(kpi: string, monthsAgo: number, add: number) {
  const found = KPIS.find(({ id }) => id === kpi);
  if (!found || !('path' in found)) throw new Error(`No path leads ${kpi} through the story.`);
  const decimals = Math.max(2, DECIMALS[found.template.unit]);
  const baseline = rounded(valueOn(found.path, monthsAgo), decimals);
  const most = found.max ?? (found.template.unit === 'percent' ? 100 : Infinity);
  return { baseline, target: rounded(Math.min(baseline + add, most), decimals) };
}
