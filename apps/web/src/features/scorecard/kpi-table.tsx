import { useMemo, useRef } from 'react';
import { useView } from '../../app/view.ts';
import table from '../../ui/table.module.css';
import { KpiRow, type RowContext, type ShownKpi } from './kpi-row.tsx';
import classes from './kpi-table.module.css';
import { useRowContext } from './row-context.ts';
import { useRows } from './use-rows.ts';

interface Props {
  readonly kpis: readonly ShownKpi[];
  /** Names the area of each KPI, which each one must then carry. */
  readonly showArea?: boolean;
  /** Names the table to people who listen, where no heading does. */
  readonly label?: string;
}

/** KPIs as a table with keys; for up to a hundred rows. It scrolls inside of what holds it. */
export function KpiTable({ kpis, showArea = false, label }: Props) {
  const context = useRowContext(showArea);
  const element = useRef<HTMLTableElement>(null);
  const keys = useMemo(() => kpis.map(({ key }) => key), [kpis]);
  const { active, handlers } = useRows(keys, element);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it are what is clicked
    <table
      ref={element}
      className={`${table.table} ${classes.table}`}
      aria-label={label}
      {...handlers}
    >
      <KpiHead context={context} />
      <tbody>
        {kpis.map((kpi) => (
          <KpiRow key={kpi.key} kpi={kpi} context={context} isActive={kpi.key === active} />
        ))}
      </tbody>
    </table>
  );
}

function KpiHead({ context: { t, showArea } }: { readonly context: RowContext }) {
  const { cmp = 'previous' } = useView();
  return (
    <thead>
      <tr>
        <th scope="col">{t('scorecard.kpi')}</th>
        {showArea && <th scope="col">{t('scorecard.area')}</th>}
        <th scope="col" className={table.right}>
          {t('scorecard.value')}
        </th>
        <th scope="col" className={table.right}>
          {t('scorecard.target')}
        </th>
        <th scope="col" className={table.right}>
          {t('scorecard.versus', { what: t(`comparisons.${cmp}`) })}
        </th>
        <th scope="col">{t('scorecard.trend')}</th>
        <th scope="col">{t('scorecard.status')}</th>
        <th scope="col">{t('scorecard.freshness')}</th>
      </tr>
    </thead>
  );
}
