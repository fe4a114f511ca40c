import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { BehaviourChart } from './behaviour-chart.tsx';
import { DefinitionFacts } from './definition-facts.tsx';
import { HeadlineFacts } from './headline-facts.tsx';
import { useAreaOf, useKpi, useSeries, type Kpi } from './kpi-data.ts';
import classes from './kpi-panel.module.css';

/** A KPI in short, beside the page that one comes from. */
export default function KpiPanel({ id }: PanelProps) {
  const kpi = useKpi(id);
  return (
    <Loaded query={kpi} rows={8}>
      {(found) => <KpiInShort kpi={found} />}
    </Loaded>
  );
}

function KpiInShort({ kpi }: { readonly kpi: Kpi }) {
  const t = useText();
  const open = useOpenPanel();
  const isTravelling = useIsTravelling();
  const series = useSeries(kpi.key);
  const area = useAreaOf(kpi.areaId).data?.area;
  const freshness = area?.kpis.find(({ id }) => id === kpi.id)?.freshness;
  const canRecord = kpi.can.record && !isTravelling;
  const log = (): void => open(`log:${kpi.key}`);
  useKeys(canRecord ? [{ stroke: 'l', label: 'kpis.logValue', run: log }] : []);
  return (
    <div className={classes.panel}>
      <div>
        <strong className={classes.name}>{kpi.definition.name}</strong>
        <div className="mute">{area?.name}</div>
      </div>
      <div className={classes.buttons}>
        {canRecord && <Button onClick={log}>{t('kpis.logValue')}</Button>}
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              {...props}
              to="/kpis/$key"
              params={{ key: kpi.key }}
              search={(before: object) => ({ ...before, panel: undefined })}
            />
          )}
        >
          {t('kpis.openPage')}
        </Button>
      </div>
      <Loaded query={series} rows={8}>
        {(view) => (
          <>
            <HeadlineFacts view={view} freshness={freshness} />
            <BehaviourChart view={view} />
            <DefinitionFacts kpi={kpi} definition={view.definition} />
          </>
        )}
      </Loaded>
    </div>
  );
}
