import type { Day } from '#domain/day';
import { CPO } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import { accountableOn } from '../../offices.ts';
import { itemOf, ITEMS } from '../../registers/items.ts';
import {
  BRIEFS,
  COMPUTED,
  DEPENDENCIES,
  MILESTONES,
  MIXES,
  PLANNER,
  type BriefStory,
  type DependencyStory,
  type MilestoneStory,
} from '../../registers/work.ts';
import { at, dayOfMark, quarterAgo, workingDaysAfter, type Mark, type Span } from '../../span.ts';
import { ownerOn } from './items.ts';

/** Milestones, dependencies, briefs, scores and the mix. */
export function work(span: Span): readonly Deed[] {
  return [
    ...COMPUTED.map(([template, area]): Deed => {
      return { kind: 'adopt_computed', at: when(span, [24, 3], '13:30'), by: CPO, template, area };
    }),
    ...MILESTONES.flatMap((story, index) => ofMilestone(story, `${index}`, span)),
    ...DEPENDENCIES.flatMap((story, index) => ofDependency(story, `${index}`, span)),
    ...BRIEFS.flatMap((story) => ofBrief(story, span)),
    { kind: 'choose_scoring', at: when(span, [24, 5], '11:10'), by: CPO, name: 'RICE' },
    ...scores(span),
    ...mixes(span),
  ];
}

interface Moved {
  readonly milestone: string;
  readonly dueOn: Day;
  readonly reason: string;
}

/** Agreed before the item is committed, so that it has a baseline. */
function ofMilestone(story: MilestoneStory, milestone: string, span: Span): readonly Deed[] {
  const { item: key, name, due, moves = [], met } = story;
  const item = itemOf(key);
  const made = { milestone, item: key, name, dueOn: dayOfMark(span, due) };
  const by = (mark: Mark) => ownerOn(item, mark, span);
  const moving = (on: Mark, moved: Moved): Deed => {
    return { kind: 'move_milestone', at: when(span, on, '15:50'), by: by(on), ...moved };
  };
  const { entered } = item;
  return [
    { kind: 'set_milestone', at: when(span, entered, '16:25'), by: by(entered), ...made },
    ...moves.map(({ on, to, reason }) =>
      moving(on, { milestone, dueOn: dayOfMark(span, to), reason }),
    ),
    ...(met
      ? [{ kind: 'meet_milestone' as const, at: when(span, met, '16:00'), by: by(met), milestone }]
      : []),
  ];
}

function ofDependency(story: DependencyStory, dependency: string, span: Span): readonly Deed[] {
  const { blocker, blocked, note, made, accepted, declined, escalated, resolved } = story;
  const asks = (mark: Mark) => ownerOn(itemOf(blocked), mark, span);
  const gives = (mark: Mark) => ownerOn(itemOf(blocker), mark, span);
  const deeds: Deed[] = [
    {
      kind: 'depend',
      at: when(span, made, '11:55'),
      by: asks(made),
      dependency,
      blocker,
      blocked,
      note,
    },
  ];
  const answer = { kind: 'answer_dependency', dependency } as const;
  if (accepted)
    deeds.push({
      ...answer,
      at: when(span, accepted, '09:45'),
      by: gives(accepted),
      state: 'accepted',
    });
  if (declined) {
    const [on, reason] = declined;
    deeds.push({
      ...answer,
      at: when(span, on, '09:45'),
      by: gives(on),
      state: 'declined',
      reason,
    });
  }
  if (escalated) {
    const [on, reason] = escalated;
    deeds.push({ kind: 'escalate', at: when(span, on, '17:05'), by: asks(on), dependency, reason });
  }
  if (resolved)
    deeds.push({
      kind: 'resolve_dependency',
      at: when(span, resolved, '17:15'),
      by: asks(resolved),
      dependency,
    });
  return deeds;
}

function ofBrief(story: BriefStory, span: Span): readonly Deed[] {
  const { item, requirements, nonGoals, written, frozen, changed } = story;
  const by = (mark: Mark) => ownerOn(itemOf(item), mark, span);
  const texts = { item, requirements, nonGoals };
  const leader = (mark: Mark) =>
    accountableOn(span, itemOf(item).area ?? 'roadmap', dayOfMark(span, mark)) ?? CPO;
  return [
    { kind: 'write_brief', at: when(span, written, '17:25'), by: by(written), ...texts },
    ...(frozen
      ? [
          {
            kind: 'freeze_brief' as const,
            at: when(span, frozen, '09:50'),
            by: leader(frozen),
            item,
          },
        ]
      : []),
    ...(changed
      ? [
          {
            kind: 'write_brief' as const,
            at: when(span, changed.on, '17:30'),
            by: by(changed.on),
            item,
            requirements: changed.requirements,
            nonGoals,
            reason: changed.reason,
          },
        ]
      : []),
  ];
}

/** The day after something came onto the roadmap. */
function scores(span: Span): readonly Deed[] {
  return ITEMS.flatMap((story): readonly Deed[] => {
    if (!story.rice) return [];
    const { key: item, entered, effort } = story;
    const [reach, impact, confidence] = story.rice;
    const day = workingDaysAfter(dayOfMark(span, entered), 1, span);
    const by = ownerOn(story, entered, span);
    return [{ kind: 'score', at: at(day, '10:20'), by, item, reach, impact, confidence, effort }];
  });
}

function mixes(span: Span): readonly Deed[] {
  return MIXES.map(({ quartersAgo, byCategory, note }): Deed => {
    const { key: period, startsOn } = quarterAgo(span, quartersAgo);
    const day = workingDaysAfter(startsOn, 2, span);
    return { kind: 'plan_mix', at: at(day, '13:45'), by: PLANNER, period, byCategory, note };
  });
}

const when = (span: Span, mark: Mark, time: string): Date => at(dayOfMark(span, mark), time);
