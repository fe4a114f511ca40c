import { Button, SegmentedControl } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { periodKindOf } from '#domain/cadence';
import { PERIOD_KINDS, type PeriodKind } from '#domain/calendar';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { BehaviourChart } from './behaviour-chart.tsx';
import classes from './chart-card.module.css';
import { DifferencesChart } from './differences-chart.tsx';
import type { SeriesView } from './kpi-data.ts';
import { SixTwelveLook } from './six-twelve-look.tsx';
import { TimeChart } from './time-chart.tsx';

const RebaseForm = lazy(() => import('./rebase-form.tsx'));

interface Props {
  readonly view: SeriesView;
  readonly canRebase: boolean;
  readonly onKind: (kind: PeriodKind) => void;
}

const LOOKS = ['behaviour', 'time', 'sixTwelve', 'differences'] as const;
type Look = (typeof LOOKS)[number];
const CHARTS = {
  behaviour: BehaviourChart,
  time: TimeChart,
  sixTwelve: SixTwelveLook,
  differences: DifferencesChart,
};

/** The run of a KPI in three looks, by any period that it can be told in. */
export function ChartCard({ view, canRebase, onKind }: Props) {
  const t = useText();
  const [look, setLook] = useState<Look>('behaviour');
  const [isRebasing, setRebasing] = useState(false);
  const own = periodKindOf(view.definition.cadence);
  const kinds = PERIOD_KINDS.slice(PERIOD_KINDS.indexOf(own));
  const Chart = CHARTS[look];
  return (
    <Card>
      <div className={`${classes.bar} no-print`}>
        <SegmentedControl
          size="xs"
          aria-label={t('kpis.look')}
          value={look}
          onChange={(value) => setLook(LOOKS.find((name) => name === value) ?? 'behaviour')}
          data={LOOKS.map((value) => ({ value, label: t(`kpis.look.${value}`) }))}
        />
        {kinds.length > 1 && look !== 'sixTwelve' && (
          <SegmentedControl
            size="xs"
            aria-label={t('frame.periodKind')}
            value={view.kind}
            onChange={(value) => onKind(kinds.find((kind) => kind === value) ?? own)}
            data={kinds.map((value) => ({ value, label: t(`periods.${value}`) }))}
          />
        )}
        {canRebase && look === 'behaviour' && !isRebasing && view.points.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => setRebasing(true)}>
            {t('kpis.rebase')}
          </Button>
        )}
      </div>
      {isRebasing && (
        <Suspense fallback={null}>
          <RebaseForm view={view} onDone={() => setRebasing(false)} />
        </Suspense>
      )}
      {view.points.some(({ figure }) => figure.value !== null) ? (
        <Chart view={view} />
      ) : (
        <p className="mute">{t('kpis.noChart')}</p>
      )}
    </Card>
  );
}
