import { addDays, type Day } from '#domain/day';
import { dealt } from '#domain/edition-registers';
import type { Status } from '#domain/status';
import type { Schema } from '../../../app/api.ts';

export interface Named {
  readonly key: string;
  readonly name: string;
}

const SOON_DAYS = 90;

export interface ObjectiveFacts {
  /** Of those that are committed to. */
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
  readonly open: number;
  readonly offTrack: readonly Named[];
  readonly endingSoon: readonly Named[];
  readonly withoutWork: readonly Named[];
}

export function objectiveFacts(view: Schema<'AlignmentView'>): ObjectiveFacts {
  const open = view.objectives.filter(({ state }) => state === 'open');
  const soon = addDays(view.day, SOON_DAYS);
  const idle = new Set(view.orphans.objectivesWithoutWork);
  return {
    statuses: countsOf(open.map(({ status }) => status)),
    open: open.length,
    offTrack: open.filter(({ status }) => status === 'off_track'),
    endingSoon: open.filter(({ endsOn }) => endsOn <= soon),
    withoutWork: open.filter(({ id }) => idle.has(id)),
  };
}

/** By the rule of the report. A period that is under way is told of up to the day that is read. */
export function roadmapFacts(
  { items, day }: Pick<Schema<'RoadmapView'>, 'items' | 'day'>,
  period: { readonly startsOn: Day; readonly endsOn: Day },
) {
  const all = items.map((item) => ({ item, isCommitted: item.committedOn !== null }));
  const endsOn = period.endsOn < day ? period.endsOn : day;
  return { ...dealt(all, { startsOn: period.startsOn, endsOn }), total: items.length };
}

export interface LifecycleFacts {
  readonly phases: Readonly<Record<'before_launch' | 'live' | 'ending', number>>;
  readonly total: number;
  readonly waiting: readonly Named[];
  readonly retiring: readonly Named[];
  readonly openConditions: number;
  readonly overdueConditions: number;
}

export function lifecycleFacts({
  products,
}: Pick<Schema<'PortfolioView'>, 'products'>): LifecycleFacts {
  const inPhase = (phase: keyof LifecycleFacts['phases']): number =>
    products.filter(({ stage }) => stage?.phase === phase).length;
  return {
    phases: {
      before_launch: inPhase('before_launch'),
      live: inPhase('live'),
      ending: inPhase('ending'),
    },
    total: products.length,
    waiting: products.filter(({ prompts, openReview }) => prompts.length > 0 || openReview),
    retiring: products.filter(
      ({ retirement }) => retirement?.state === 'approved' || retirement?.state === 'under_way',
    ),
    openConditions: products.reduce((sum, { openConditions }) => sum + openConditions, 0),
    overdueConditions: products.reduce((sum, { overdueConditions }) => sum + overdueConditions, 0),
  };
}

function countsOf(statuses: readonly Status[]): Readonly<Partial<Record<Status, number>>> {
  const counts: Partial<Record<Status, number>> = {};
  for (const status of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
