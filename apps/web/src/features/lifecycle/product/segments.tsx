import { Button } from '@mantine/core';
import { $api, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel, useViewQuery } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { StatusLabel } from '../../../ui/status-mark.tsx';
import { useAreas } from '../../areas/areas.ts';
import { KpiTable } from '../../scorecard/kpi-table.tsx';
import type { Product } from '../lifecycle.ts';
import classes from './product.module.css';

interface Props {
  readonly product: Product;
}

/** Its KPIs against the comparison that was chosen: as a whole first, then each segment by itself. */
export function Segments({ product }: Props) {
  const t = useText();
  const query = $api.useQuery('get', '/api/v1/products/{product}/scorecard', {
    params: { path: { product: product.key }, query: useViewQuery() },
  });
  return (
    <Loaded query={query} rows={4}>
      {({ segments }) =>
        segments.length === 0 ? (
          <Card title={t('lifecycle.kpis')} actions={<NewKpi product={product} />}>
            <p className="mute">{t('lifecycle.noKpis')}</p>
          </Card>
        ) : (
          segments.map((segment) => (
            <Segment key={segment.segment ?? ''} product={product} segment={segment} />
          ))
        )
      }
    </Loaded>
  );
}

interface SegmentProps extends Props {
  readonly segment: Schema<'ProductSegment'>;
}

function Segment({ product, segment }: SegmentProps) {
  const t = useText();
  const { segment: name, status, kpis, withheld } = segment;
  const title = name === null ? t('lifecycle.kpis') : t('lifecycle.kpisOf', { segment: name });
  return (
    <Card title={title} actions={<StatusLabel status={status} />} isFlush={kpis.length > 0}>
      {kpis.length > 0 && <KpiTable kpis={kpis} areaId={product.areaId} label={title} />}
      {withheld > 0 && (
        <p className={classes.withheld}>{t('lifecycle.withheld', { count: withheld })}</p>
      )}
    </Card>
  );
}

/** A KPI belongs to an area, and to the product when its definition says so. */
function NewKpi({ product }: Props) {
  const t = useText();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const area = useAreas().data?.find(({ id }) => id === product.areaId);
  if (!area?.can.update || isTravelling) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={() => openPanel(`new-kpi:${area.key}`)}>
      {t('lifecycle.newKpi')}
    </Button>
  );
}
