import { CPO, type PersonKey } from '../../cast.ts';
import type { Deed } from '../../deed.ts';
import { accountableOn, successorOn } from '../../offices.ts';
import type { ItemStory } from '../../registers/item-story.ts';
import { ITEMS } from '../../registers/items.ts';
import { OBJECTIVES } from '../../registers/objectives.ts';
import { at, dayOfMark, workingDaysAfter, type Mark, type Span } from '../../span.ts';
import { courseOf } from './strategy.ts';

/** What stood on the roadmap, moved, slipped and came. */
export function items(span: Span): readonly Deed[] {
  return ITEMS.flatMap((story) => courseOfItem(story, span));
}

function courseOfItem(story: ItemStory, span: Span): readonly Deed[] {
  return [
    entry(story, span),
    ...service(story, span),
    ...changes(story, span),
    ...steps(story, span),
  ];
}

/** Who leads the area decides what is promised and what goes. */
function leaderOn({ area = 'roadmap' }: ItemStory, mark: Mark, span: Span): PersonKey {
  return accountableOn(span, area, dayOfMark(span, mark)) ?? CPO;
}

/** Whose it is on the day. */
export function ownerOn({ owner }: ItemStory, mark: Mark, span: Span): PersonKey {
  return successorOn(span, owner, dayOfMark(span, mark));
}

function entry(story: ItemStory, span: Span): Deed {
  const { entered, key, name, area = 'roadmap', horizon, problem, product = null, effort } = story;
  const [kpi, expectedChange] = story.kpi ?? [null, null];
  const stage = story.isIdea ? 'idea' : 'planned';
  const { category, beneficiary = 'customer' } = story;
  const words = { key, name, area, horizon, problem, product, kpi, expectedChange, stage } as const;
  const owner = ownerOn(story, entered, span);
  const weighed = { owner, objective: null, effort, category, beneficiary };
  return {
    kind: 'enter_item',
    at: when(span, entered, '10:10'),
    by: leaderOn(story, entered, span),
    item: { ...words, ...weighed, ...windowOf(story, span) },
  };
}

function windowOf({ window, isOfQuarter }: ItemStory, span: Span) {
  const precision = isOfQuarter ? ('quarter' as const) : ('day' as const);
  if (!window) return { startsOn: null, targetOn: null, precision };
  const [from, to] = window;
  return { startsOn: dayOfMark(span, from), targetOn: dayOfMark(span, to), precision };
}

/** It serves an objective from the day on which both are there, and as long as both last. */
function service(story: ItemStory, span: Span): readonly Deed[] {
  const { key: item, entered, done, dropped, objectives = [] } = story;
  const ends = done ?? dropped?.on;
  return objectives.flatMap((key): readonly Deed[] => {
    const objective = OBJECTIVES.find((one) => one.key === key);
    if (!objective) throw new Error(`The story has no objective ${key}.`);
    const { setOn, overOn } = courseOf(objective, span);
    const enteredOn = dayOfMark(span, entered);
    const day = setOn > enteredOn ? setOn : workingDaysAfter(enteredOn, 1, span);
    if (day >= overOn || (ends !== undefined && day >= dayOfMark(span, ends))) return [];
    const by = accountableOn(span, story.area ?? 'roadmap', day) ?? CPO;
    return [{ kind: 'change_item', at: at(day, '11:40'), by, item, patch: { objective: key } }];
  });
}

function changes(story: ItemStory, span: Span): readonly Deed[] {
  const { key: item, horizons = [], moves = [] } = story;
  return [
    ...horizons.map(([on, horizon]): Deed => {
      const by = leaderOn(story, on, span);
      return { kind: 'change_item', at: when(span, on, '10:35'), by, item, patch: { horizon } };
    }),
    ...moves.map(({ on, to, reason }): Deed => {
      const patch = { targetOn: dayOfMark(span, to), reason };
      const by = ownerOn(story, on, span);
      return { kind: 'change_item', at: when(span, on, '15:25'), by, item, patch };
    }),
  ];
}

function steps(story: ItemStory, span: Span): readonly Deed[] {
  const { key: item, committed, began, done, dropped } = story;
  const step = (
    mark: Mark | undefined,
    taken: 'commit' | 'begin' | 'deliver',
    time: string,
  ): readonly Deed[] => {
    if (mark === undefined) return [];
    const by = taken === 'commit' ? leaderOn(story, mark, span) : ownerOn(story, mark, span);
    return [{ kind: 'take_step', at: when(span, mark, time), by, item, step: taken }];
  };
  return [
    ...step(committed, 'commit', '14:15'),
    ...step(began, 'begin', '14:50'),
    ...step(done, 'deliver', '16:10'),
    ...(dropped
      ? [
          {
            kind: 'take_step' as const,
            at: when(span, dropped.on, '16:30'),
            by: leaderOn(story, dropped.on, span),
            item,
            step: 'drop' as const,
            reason: dropped.reason,
          },
        ]
      : []),
  ];
}

const when = (span: Span, mark: Mark, time: string): Date => at(dayOfMark(span, mark), time);
