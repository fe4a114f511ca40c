import type { EditionArea, EditionKpi } from './edition.ts';

const CHARTED = 12;
const RANKS: readonly ((kpi: EditionKpi) => boolean)[] = [
  ({ critical }) => critical,
  ({ status }) => status === 'off_track',
  ({ status }) => status === 'at_risk',
];

/** The KPIs that a report draws: the critical ones, then what is off track, then what is at risk; at most twelve. */
export function chartedKpis(scorecard: readonly EditionArea[]): readonly EditionKpi[] {
  const measured = scorecard.flatMap(({ kpis }) => kpis).filter(({ value }) => value !== null);
  const ranked = RANKS.flatMap((isOfRank) => measured.filter(isOfRank));
  return [...new Set(ranked)].slice(0, CHARTED);
}
