import type { QueryClient } from '@tanstack/react-query';
import type { Day } from '#domain/day';
import { addDays } from '#domain/day';
import { LAUNCH_REVIEW_DAYS, readinessOf } from '#domain/launch';
import { $api, type Schema } from '../../../app/api.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { useMomentQuery } from '../../../app/moment.ts';

export type Launch = Schema<'LaunchView'>;
export type Entry = Schema<'LaunchEntryView'>;
export type Review = Schema<'LaunchReviewView'>;

const LIST = '/api/v1/launches';
const ONE = '/api/v1/launches/{launch}';

/** Those in use by their dates, on the day that is looked at; of one item, if its key is given. */
export function useLaunches(item?: string) {
  const moment = useMomentQuery();
  return $api.useQuery('get', LIST, { params: { query: { ...moment, ...(item && { item }) } } });
}

export function useLaunch(key: string) {
  const query = useMomentQuery();
  return $api.useQuery('get', ONE, { params: { path: { launch: key }, query } });
}

/** Nothing of it may be changed while the past is looked at. */
export function useReadable(launch: Launch): Launch {
  const isTravelling = useIsTravelling();
  const isOpen = !isTravelling && launch.archivedAt === null;
  return isOpen ? launch : { ...launch, can: { update: false, tick: false, decide: false } };
}

/** Shows the entry otherwise wherever its launch was read, before the server answers. */
export function paintEntry(cache: QueryClient, id: string, change: Partial<Entry>): void {
  const painted = (launch: Launch): Launch => {
    if (!launch.checklist.some((entry) => entry.id === id)) return launch;
    const checklist = launch.checklist.map((entry) =>
      entry.id === id ? Object.assign({}, entry, change) : entry,
    );
    return { ...launch, checklist, readiness: readinessOf(checklist) };
  };
  cache.setQueriesData<Launch[]>({ queryKey: ['get', LIST] }, (all) => all?.map(painted));
  cache.setQueriesData<Launch>({ queryKey: ['get', ONE] }, (one) => one && painted(one));
}

/** The version that the server answered stands at once for the next change; what it says may lag behind what is painted meanwhile. */
export function keepVersion(cache: QueryClient, { id, version }: Launch): void {
  const kept = (one: Launch): Launch => (one.id === id ? { ...one, version } : one);
  cache.setQueriesData<Launch[]>({ queryKey: ['get', LIST] }, (all) => all?.map(kept));
  cache.setQueriesData<Launch>({ queryKey: ['get', ONE] }, (one) => one && kept(one));
}

export interface ReviewPlace {
  readonly days: (typeof LAUNCH_REVIEW_DAYS)[number];
  /** Null before the launch. */
  readonly dueOn: Day | null;
  readonly held: Review | undefined;
}

/** The three reviews, held or not. */
export const reviewsOf = ({
  launchedOn,
  reviews,
}: Pick<Launch, 'launchedOn' | 'reviews'>): readonly ReviewPlace[] =>
  LAUNCH_REVIEW_DAYS.map((days) => ({
    days,
    dueOn: launchedOn === null ? null : addDays(launchedOn, days),
    held: reviews.find(({ afterDays }) => afterDays === days),
  }));

/** The next review that nobody has held. */
export const nextReview = (launch: Launch): ReviewPlace | undefined =>
  reviewsOf(launch).find(({ dueOn, held }) => dueOn !== null && !held);

export interface Part {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** The checklist by function, in the order in which the functions first occur. */
export function byFunction(checklist: readonly Entry[]): readonly Part[] {
  const names = [...new Set(checklist.map((entry) => entry.function))];
  return names.map((name) => ({
    name,
    entries: checklist.filter((entry) => entry.function === name),
  }));
}
