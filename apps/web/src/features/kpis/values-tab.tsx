import { Button, SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { periodKindOf } from '#domain/cadence';
import { periodAt, type CalendarRules } from '#domain/calendar';
import { SERIES } from '#domain/kpi';
import { api, dataOf } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { useToday } from '../../app/today.ts';
import { useMomentQuery } from '../../app/moment.ts';
import { useIsTravelling } from '../../app/view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import type { Kpi } from './kpi-data.ts';
import type { TabProps } from './tab-props.ts';
import type { Measurement, Series } from './stand.ts';
import { ValueRows } from './value-table-rows.tsx';
import { valueRows } from './value-rows.ts';
import classes from './values-tab.module.css';

const PAGE = 60;

/** Every figure with who, when, source and note; corrected where it stands. */
export default function ValuesTab({ kpi }: TabProps) {
  const t = useText();
  const rules = useCalendar();
  const [series, setSeries] = useState<Series>('actual');
  const values = useValues(kpi.key, series);
  return (
    <>
      <SegmentedControl
        className="no-print"
        size="xs"
        aria-label={t('kpis.whichSeries')}
        value={series}
        onChange={(value) => setSeries(SERIES.find((name) => name === value) ?? 'actual')}
        data={SERIES.map((value) => ({ value, label: t(`kpis.series.${value}`) }))}
      />
      <Loaded query={values}>
        {({ pages }) =>
          rules && (
            <ValuesTable
              key={series}
              kpi={kpi}
              series={series}
              rules={rules}
              values={pages.flatMap(({ data }) => data)}
              onMore={values.hasNextPage ? () => void values.fetchNextPage() : undefined}
            />
          )
        }
      </Loaded>
    </>
  );
}

function useValues(kpi: string, series: Series) {
  const { asOf } = useMomentQuery();
  const query = { series, limit: PAGE, ...(asOf && { asOf }) };
  return useInfiniteQuery({
    queryKey: ['get', '/api/v1/kpis/{kpi}/measurements', kpi, query],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/kpis/{kpi}/measurements', {
          params: { path: { kpi }, query: { ...query, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}

interface TableProps {
  readonly kpi: Kpi;
  readonly series: Series;
  readonly rules: CalendarRules;
  readonly values: readonly Measurement[];
  readonly onMore: (() => void) | undefined;
}

function ValuesTable({ kpi, series, rules, values, onMore }: TableProps) {
  const t = useText();
  const today = useToday();
  const isTravelling = useIsTravelling();
  const kind = periodKindOf(kpi.definition.cadence);
  const yearEnd = periodAt(rules, 'year', today).endsOn;
  const rows = valueRows({
    rules,
    kind,
    values,
    from: series === 'actual' ? kpi.trackedFrom : today,
    until: series === 'actual' ? today : yearEnd,
    hasMore: onMore !== undefined,
  });
  if (rows.length === 0) return <EmptyState text={t('kpis.noValues')} />;
  return (
    <div className={classes.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('kpis.period')}</th>
            <th scope="col" className={table.right}>
              {t('kpis.value')}
            </th>
            {series === 'forecast' && (
              <th scope="col" className={table.right}>
                {t('kpis.range')}
              </th>
            )}
            <th scope="col">{t('kpis.stateName')}</th>
            <th scope="col">{t('kpis.who')}</th>
            <th scope="col">{t('kpis.when')}</th>
            <th scope="col">{t('kpis.source')}</th>
            <th scope="col">{t('kpis.note')}</th>
            <th scope="col" className="no-print">
              <span className="visually-hidden">{t('kpis.actions')}</span>
            </th>
          </tr>
        </thead>
        <ValueRows
          rows={rows}
          kpi={kpi}
          series={series}
          canRecord={kpi.can.record && !isTravelling}
        />
      </table>
      {onMore && (
        <Button className={`${classes.more} no-print`} variant="default" onClick={onMore}>
          {t('kpis.olderValues')}
        </Button>
      )}
    </div>
  );
}
