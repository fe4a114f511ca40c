import type { ReactNode } from 'react';
import type { Text } from '../../app/i18n/use-text.ts';
import table from '../../ui/table.module.css';
import classes from './sheet.module.css';
import type { Columns } from './row-types.ts';
import type { Arrange, Arrangement, SortBy } from './search.ts';

interface Props {
  readonly t: Text;
  readonly columns: Columns;
  /** With what the figures are compared. */
  readonly compare: string;
  /** How rows can be sorted; without it they stay as they are. */
  readonly sorting?: Sorting;
}

interface Sorting {
  readonly sort: Arrangement['sort'];
  readonly arrange: Arrange;
}

export function KpiHead({ t, columns, compare, sorting }: Props) {
  const head = { t, sorting };
  return (
    <thead>
      <tr>
        <Head {...head} by="name">
          {t('scorecard.kpi')}
        </Head>
        {columns.area && <th scope="col">{t('scorecard.area')}</th>}
        <Head {...head} by="value" isRight>
          {t('scorecard.value')}
        </Head>
        <th scope="col" className={table.right}>
          {t('scorecard.target')}
        </th>
        <Head {...head} by="delta" isRight>
          {t('scorecard.versus', { what: t(`comparisons.${compare}`) })}
        </Head>
        <th scope="col">{t('scorecard.trend')}</th>
        <th scope="col" title={t('scorecard.processText')}>
          {t('kpis.process')}
        </th>
        <Head {...head} by="status">
          {t('scorecard.status')}
        </Head>
        <Head {...head} by="freshness">
          {t('scorecard.freshness')}
        </Head>
        {columns.recorded && (
          <Head {...head} by="recorded">
            {t('scorecard.recorded')}
          </Head>
        )}
      </tr>
    </thead>
  );
}

interface HeadProps {
  readonly t: Text;
  readonly by: SortBy;
  readonly sorting: Sorting | undefined;
  readonly isRight?: boolean;
  readonly children: ReactNode;
}

/** A column's name; a click sorts upwards, the next downwards, the third not at all. */
function Head({ t, by, sorting, isRight = false, children }: HeadProps) {
  const side = isRight ? table.right : undefined;
  if (!sorting)
    return (
      <th scope="col" className={side} data-column={by}>
        {children}
      </th>
    );
  const { sort, arrange } = sorting;
  const order = sort?.by === by ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
  const next = order === 'descending' ? null : { by, isDescending: order === 'ascending' };
  return (
    <th scope="col" className={side} data-column={by} aria-sort={order ?? 'none'}>
      <button
        type="button"
        className={classes.sort}
        title={t('scorecard.sort')}
        onClick={() => arrange({ sort: next })}
      >
        {children}
        <span aria-hidden className={classes.arrow}>
          {order === 'ascending' && '↑'}
          {order === 'descending' && '↓'}
        </span>
      </button>
    </th>
  );
}
