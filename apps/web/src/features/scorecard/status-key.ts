import type { Status } from '#domain/status';

interface Judged {
  readonly status: Status;
  readonly value: number | null;
  readonly target: number | null;
}

/** The text of a KPI's status: a figure that nothing is asked of is not without data. */
export const statusKey = ({ status, value, target }: Judged) =>
  status === 'unknown' && value !== null && target === null
    ? ('status.noTarget' as const)
    : (`status.${status}` as const);
