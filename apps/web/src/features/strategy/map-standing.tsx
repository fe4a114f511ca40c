import { useMemo } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import mark from '../../ui/status-mark.module.css';
import { StatusLabel, StatusMark } from '../../ui/status-mark.tsx';
import type { ScorecardRow } from '../scorecard/arrange.ts';
import { statusKey } from '../scorecard/status-key.ts';
import classes from './map.module.css';
import type { MapRow } from './map-rows.ts';
import type { Alignment } from './strategy.ts';
import { useAllKpis } from './use-all-kpis.ts';

/** What is on the map, and how its KPIs stand as far as the scorecard is read. */
export interface Standings {
  readonly alignment: Alignment;
  readonly kpis: ReadonlyMap<string, ScorecardRow>;
}

export function useStandings(alignment: Alignment): Standings {
  const kpis = useAllKpis();
  return useMemo(
    () => ({ alignment, kpis: new Map(kpis.map((kpi) => [kpi.id, kpi])) }),
    [alignment, kpis],
  );
}

interface Props {
  readonly row: MapRow;
  readonly standings: Standings;
}

/** How far the thing is, each kind in its own words. */
export function Standing({ row: { kind, id }, standings: { alignment, kpis } }: Props) {
  const t = useText();
  const objective = kind === 'objective' && alignment.objectives.find((one) => one.id === id);
  if (objective) return <StatusLabel status={objective.status} />;
  const kpi = kind === 'kpi' && kpis.get(id);
  if (kpi) return <Measured kpi={kpi} />;
  const line = kind === 'line' && alignment.budgetLines.find((one) => one.id === id);
  if (line) return <span className="mute">{line.budget.name}</span>;
  const item = kind === 'item' && alignment.items.find((one) => one.id === id);
  return item ? <span>{t(`strategy.stage.${item.stage}`)}</span> : null;
}

function Measured({ kpi }: { readonly kpi: ScorecardRow }) {
  const t = useText();
  const formats = useFormats();
  return (
    <span className={classes.measured}>
      <span className={mark.label}>
        <StatusMark status={kpi.status} />
        {t(statusKey(kpi))}
      </span>
      {kpi.value !== null && <span className="figure mute">{formats.figure(kpi.value, kpi)}</span>}
    </span>
  );
}

/** The day on which it is to be done. */
export function Until({ row: { kind, id }, standings: { alignment } }: Props) {
  const formats = useFormats();
  const { goals, objectives, items } = alignment;
  const day =
    (kind === 'goal' && goals.find((one) => one.id === id)?.endsOn) ||
    (kind === 'objective' && objectives.find((one) => one.id === id)?.endsOn) ||
    (kind === 'item' && items.find((one) => one.id === id)?.targetOn);
  return day ? formats.day(day) : null;
}
