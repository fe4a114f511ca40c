import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import type { Kpi } from './kpi-data.ts';

export type KpiChange = Schema<'UpdateKpi'>;

/** Changes who keeps a KPI and how it counts; back to what it was within ten seconds. */
export function useKpiWrites(kpi: Kpi) {
  const t = useText();
  const write = useWrite();
  const send = (version: number, body: KpiChange) =>
    dataOf(
      api.PATCH('/api/v1/kpis/{kpi}', {
        params: { path: { kpi: kpi.key } },
        headers: ifMatch(version),
        body,
      }),
    );
  const update = (change: KpiChange, onProblem: (error: unknown) => void) =>
    write({
      said: t('kpis.settingsSaved', { name: kpi.definition.name }),
      version: kpi.version,
      currentVersion: async () => {
        const { version } = await dataOf(
          api.GET('/api/v1/kpis/{kpi}', { params: { path: { kpi: kpi.key } } }),
        );
        return version;
      },
      run: (version) => send(version, change),
      undo: ({ version }) => send(version, beforeOf(kpi, change)),
      onProblem,
    });
  return { update };
}

function beforeOf(kpi: Kpi, change: KpiChange): KpiChange {
  const before: Readonly<Record<string, unknown>> = { ...kpi };
  return Object.fromEntries(Object.keys(change).map((field) => [field, before[field]]));
}
