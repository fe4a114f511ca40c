import type { Schema } from '../../app/api.ts';

export type AreaReadiness = Schema<'AreaReadiness'>;
type Report = Pick<Schema<'ReportView'>, 'state'> & {
  readonly period: { readonly key: string; readonly label: string };
};

const BEING_MADE = ['draft', 'in_review', 'changes_requested'] as const;

/** The newest report that is still being made. */
export const reportInHand = <R extends Report>(reports: readonly R[]): R | undefined =>
  reports
    .toSorted((one, other) => (one.period.key < other.period.key ? 1 : -1))
    .find(({ state }) => BEING_MADE.some((open) => open === state));

const missingOf = ({ checkIns, values }: AreaReadiness): number =>
  checkIns.missing + values.missing;

/** Nothing that was due is missing. */
export const isReady = (area: AreaReadiness): boolean => missingOf(area) === 0;

export const byMissing = (areas: readonly AreaReadiness[]): readonly AreaReadiness[] =>
  areas.toSorted(
    (one, other) => missingOf(other) - missingOf(one) || one.name.localeCompare(other.name),
  );
