import { saidOf, type Said } from '#domain/status';

/** How many of the KPIs without a figure are said to have which status; undefined while nothing is said of any. */
export function saidCounts(kpis: readonly Said[]) {
  const counts = { on_track: 0, at_risk: 0, off_track: 0 };
  for (const kpi of kpis) {
    const said = kpi.status === 'unknown' ? saidOf(kpi) : undefined;
    if (said === 'on_track' || said === 'at_risk' || said === 'off_track') counts[said] += 1;
  }
  return Object.values(counts).some((count) => count > 0) ? counts : undefined;
}
