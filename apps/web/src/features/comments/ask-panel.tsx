import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useAreas } from '../areas/areas.ts';
import { WithArea } from '../areas/with-area.tsx';
import { AskForm } from './ask-form.tsx';

/** A question about a row: `kpi:KEY` or `area:KEY`. */
export default function AskPanel({ id, close }: PanelProps) {
  const t = useText();
  const [kind, key = ''] = id.split(':');
  if (kind === 'kpi') return <AskKpi kpiKey={key} close={close} />;
  if (kind !== 'area') return <p>{t('comments.notFound')}</p>;
  return (
    <WithArea areaKey={key}>
      {({ id: areaId, name, accountable }) => (
        <AskForm
          subject={{ subjectKind: 'area', subjectId: areaId }}
          name={name}
          ownerId={accountable?.personId ?? null}
          close={close}
        />
      )}
    </WithArea>
  );
}

interface KpiProps {
  readonly kpiKey: string;
  readonly close: () => void;
}

/** Its own owner is asked, else whoever answers for its area. */
function AskKpi({ kpiKey, close }: KpiProps) {
  const areas = useAreas();
  const query = $api.useQuery('get', '/api/v1/kpis/{kpi}', { params: { path: { kpi: kpiKey } } });
  return (
    <Loaded query={query}>
      {({ id, areaId, ownerId, definition }) => (
        <Loaded query={areas}>
          {(all) => (
            <AskForm
              subject={{ subjectKind: 'kpi', subjectId: id }}
              name={definition.name}
              ownerId={
                ownerId ?? all.find((area) => area.id === areaId)?.accountable?.personId ?? null
              }
              close={close}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
