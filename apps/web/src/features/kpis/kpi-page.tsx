import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { PERIOD_KINDS, type PeriodKind } from '#domain/calendar';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ChartCard } from './chart-card.tsx';
import { HeadlineFacts } from './headline-facts.tsx';
import { shownDefinition, useAreaOf, useKpi, useSeries, type Kpi } from './kpi-data.ts';
import { KpiHead } from './kpi-head.tsx';
import { KpiTabs } from './kpi-tabs.tsx';

type RawSearch = Readonly<Record<string, unknown>>;

/** One KPI: what it says, how it behaves, what it means, and who said so when. */
export function KpiPage() {
  const { key = '' } = useParams({ strict: false });
  const kpi = useKpi(key);
  return (
    <Loaded query={kpi} rows={10} isPage>
      {(found) => <KpiSheet key={found.id} kpi={found} />}
    </Loaded>
  );
}

function KpiSheet({ kpi }: { readonly kpi: Kpi }) {
  const open = useOpenPanel();
  const isTravelling = useIsTravelling();
  const { kind, tab, choose } = useKpiSearch();
  const series = useSeries(kpi.key, kind);
  const area = useAreaOf(kpi.areaId).data?.area;
  const freshness = area?.kpis.find(({ id }) => id === kpi.id)?.freshness;
  const canRecord = kpi.can.record && !isTravelling;
  useKeys(
    canRecord ? [{ stroke: 'l', label: 'kpis.logValue', run: () => open(`log:${kpi.key}`) }] : [],
  );
  return (
    <>
      <KpiHead kpi={kpi} definition={shownDefinition(kpi, series.data)} area={area} />
      <Loaded query={series} rows={8}>
        {(view) => (
          <>
            <Card>
              <HeadlineFacts view={view} freshness={freshness} />
            </Card>
            <ChartCard
              view={view}
              canRebase={kpi.can.rebase && !isTravelling}
              onKind={(chosen) => choose({ kind: chosen })}
            />
          </>
        )}
      </Loaded>
      <KpiTabs kpi={kpi} tab={tab} onTab={(chosen) => choose({ tab: chosen })} />
    </>
  );
}

/** Which periods are told, and which part is open: in the address, so that both can be shared. */
function useKpiSearch() {
  const navigate = useNavigate();
  const search = useSearch({ strict: false, select: readSearch });
  const choose = (change: { readonly kind?: PeriodKind; readonly tab?: string }): void =>
    void navigate({
      to: '.',
      search: (before: RawSearch) => ({ ...before, ...change }),
      resetScroll: false,
      replace: true,
    } as never);
  return { ...search, choose };
}

const readSearch = ({ kind, tab }: RawSearch) => ({
  kind: PERIOD_KINDS.find((name) => name === kind),
  tab: typeof tab === 'string' ? tab : undefined,
});
