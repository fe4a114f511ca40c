import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { $api, type Schema } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { StatusLabel } from '../../../ui/status-mark.tsx';
import { useAreas } from '../../areas/areas.ts';
import { KpiTable } from '../../scorecard/kpi-table.tsx';
import { useFigureQuery } from '../../scorecard/newest.ts';
import type { Product } from '../lifecycle.ts';
import { BySegment } from './by-segment.tsx';
import classes from './product.module.css';

interface Props {
  readonly product: Product;
}

/** Its KPIs against the comparison that was chosen: as a whole first, then each segment by itself. */
export function Segments({ product }: Props) {
  const t = useText();
  const figures = useFigureQuery();
  const query = $api.useQuery(
    'get',
    '/api/v1/products/{product}/scorecard',
    { params: { path: { product: product.key }, query: figures ?? {} } },
    { enabled: figures !== undefined },
  );
  return (
    <Loaded query={query} rows={4}>
      {({ segments }) =>
        segments.length === 0 ? (
          <Card title={t('lifecycle.kpis')} actions={<NewKpi product={product} />}>
            <p className="mute">{t('lifecycle.noKpis')}</p>
          </Card>
        ) : (
          <>
            <Kpis product={product} segments={segments} />
            <BySegment segments={segments} />
          </>
        )
      }
    </Loaded>
  );
}

type Segment = Schema<'ProductSegment'>;

interface KpisProps extends Props {
  readonly segments: readonly Segment[];
}

/** One table for all of them, so that the same measure can be compared down its column. */
function Kpis({ product, segments }: KpisProps) {
  const t = useText();
  const title = t('lifecycle.kpis');
  const kpis = segments.flatMap((segment) => segment.kpis);
  const whole = segments.find(({ segment }) => segment === null);
  const withheld = segments.reduce((sum, segment) => sum + segment.withheld, 0);
  const headings = new Map(segments.map((segment) => [segment.kpis[0]?.key, segment]));
  return (
    <Card
      title={title}
      actions={whole ? <StatusLabel status={whole.status} /> : <NewKpi product={product} />}
      isFlush={kpis.length > 0}
    >
      {kpis.length > 0 && (
        <KpiTable
          kpis={kpis}
          areaId={product.areaId}
          label={title}
          headingAbove={({ key }) => headingOf(headings.get(key))}
        />
      )}
      {withheld > 0 && (
        <p className={classes.withheld}>{t('lifecycle.withheld', { count: withheld })}</p>
      )}
    </Card>
  );
}
const headingOf = (segment: Segment | undefined): ReactNode =>
  typeof segment?.segment === 'string' && (
    <span>
      <strong>{segment.segment}</strong>
      <StatusLabel status={segment.status} />
    </span>
  );

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
