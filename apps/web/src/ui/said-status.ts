import type { Status } from '#domain/status';

interface Facts {
  /** By figures. */
  readonly status: Status;
  /** By the newest check-in; null while nobody said anything. */
  readonly declaredStatus: Status | null;
}

/** What people say where it differs from what the figures say; undefined where it adds nothing. */
export const saidOf = ({ status, declaredStatus }: Facts): Status | undefined =>
  declaredStatus === null || declaredStatus === 'unknown' || declaredStatus === status
    ? undefined
    : declaredStatus;

/** How many of the KPIs without a figure are said to have which status; undefined while nothing is said of any. */
export function saidCounts(kpis: readonly Facts[]) {
  const counts = { on_track: 0, at_risk: 0, off_track: 0 };
  for (const kpi of kpis) {
    const said = kpi.status === 'unknown' ? saidOf(kpi) : undefined;
    if (said === 'on_track' || said === 'at_risk' || said === 'off_track') counts[said] += 1;
  }
  return Object.values(counts).some((count) => count > 0) ? counts : undefined;
}
