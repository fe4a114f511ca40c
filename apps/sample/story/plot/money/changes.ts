import { CEO } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import { CHANGES, WAITING, type ChangeStory } from '../../money/changes.ts';
import { THOUSAND } from '../../money/figures.ts';
import { budgetOf, yearsOf } from '../../money/years.ts';
import { at, dayOfMark, type Span } from '../../span.ts';

/** What was moved and revised, and what waits for an answer. */
export function changes(span: Span): readonly Deed[] {
  return [...CHANGES, lastOf(span)].flatMap((story) => courseOf(story, span));
}

/** In the first days of a month the question was asked at the end of the one before. */
function lastOf(span: Span): ChangeStory {
  return dayOfMark(span, WAITING.on) < span.today ? WAITING : { ...WAITING, on: [1, 12] };
}

function courseOf(story: ChangeStory, span: Span): readonly Deed[] {
  const day = dayOfMark(span, story.on);
  const year = Number(day.slice(0, 4));
  if (!yearsOf(span).some((one) => one.year === year)) return [];
  const { name, kind, reason, by, answer } = story;
  const entries = story.entries.map(([line, thousands]) => {
    return { line, period: day.slice(0, 7), amount: thousands * THOUSAND };
  });
  const change = { name, kind, reason, entries };
  const budget = budgetOf({ year });
  const asked: Deed = { kind: 'request_change', at: at(day, '10:50'), by, budget, change };
  if (answer === undefined) return [asked];
  const answered = at(dayOfMark(span, answer.on), '17:50');
  const deed = answer.is === 'approved' ? 'approve_change' : 'decline_change';
  return [
    asked,
    { kind: deed, at: answered, by: CEO, change: name, reason: answer.reason } as const,
  ];
}
