import { CPO, type PersonKey } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import type { LaunchStory } from '../../registers/launch-story.ts';
import { LAUNCHES } from '../../registers/launches.ts';
import { at, dayOfMark, type Mark, type Span } from '../../span.ts';

/** What was launched, with all that had to be ready. */
export function launches(span: Span): readonly Deed[] {
  return LAUNCHES.flatMap((story) => courseOf(story, span));
}

function courseOf(story: LaunchStory, span: Span): readonly Deed[] {
  return [plan(story, span), ...preparing(story, span), ...launching(story, span)];
}

function plan(
  { key, name, item, owner, planned, soft, hard, entries }: LaunchStory,
  span: Span,
): Deed {
  const checklist = entries.map((entry) => {
    const dueOn = dayOfMark(span, entry.due);
    return {
      function: entry.function,
      name: entry.name,
      owner: entry.owner,
      dueOn,
      isMust: entry.isMust ?? true,
    };
  });
  const days = { softOn: dayOfMark(span, soft), hardOn: dayOfMark(span, hard) };
  const launch = { key, name, item, owner, ...days, checklist };
  return { kind: 'plan_launch', at: when(span, planned, '14:20'), by: owner, launch };
}

function preparing(
  { key: launch, owner, entries, moves = [] }: LaunchStory,
  span: Span,
): readonly Deed[] {
  return [
    ...moves.map(({ on, to, reason }): Deed => {
      const hardOn = dayOfMark(span, to);
      return {
        kind: 'move_launch',
        at: when(span, on, '16:45'),
        by: owner,
        launch,
        hardOn,
        reason,
      };
    }),
    ...entries.flatMap(({ name: entry, owner: by, done, notApplicable }): readonly Deed[] => {
      const tick = { kind: 'tick', launch, entry } as const;
      if (done) return [{ ...tick, at: when(span, done, '15:35'), by, state: 'done' }];
      if (!notApplicable) return [];
      const [on, reason] = notApplicable;
      return [{ ...tick, at: when(span, on, '15:35'), by, state: 'not_applicable', reason }];
    }),
  ];
}

function launching(story: LaunchStory, span: Span): readonly Deed[] {
  const { key: launch, owner, decided, released, reviews = [] } = story;
  const by: PersonKey = CPO;
  return [
    ...(decided
      ? [
          {
            kind: 'decide_launch' as const,
            at: when(span, decided.on, '17:00'),
            by,
            launch,
            decision: 'go' as const,
            reason: decided.reason,
            waivers: decided.waivers ?? {},
          },
        ]
      : []),
    ...(released
      ? [{ kind: 'release' as const, at: when(span, released, '18:00'), by: owner, launch }]
      : []),
    ...reviews.map((review) => looking(story, review, span)),
  ];
}

function looking(
  { key: launch, owner: by }: LaunchStory,
  { on, ...found }: NonNullable<LaunchStory['reviews']>[number],
  span: Span,
): Deed {
  return { kind: 'review_launch', at: when(span, on, '13:55'), by, launch, ...found };
}

const when = (span: Span, mark: Mark, time: string): Date => at(dayOfMark(span, mark), time);
