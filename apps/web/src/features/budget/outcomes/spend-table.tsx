import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { StatusCell } from '../../../ui/status-mark.tsx';
import table from '../../../ui/table.module.css';
import type { GridView } from '../budget-data.ts';
import { sideOf } from '../grid/side.ts';
import { useMoneyText } from '../money.ts';
import classes from './outcomes.module.css';
import { spendOf, type Spend } from './spend.ts';
import type { Purpose } from './use-spend.ts';

interface Props {
  readonly purpose: Purpose;
  readonly view: GridView;
  readonly currency: string;
}

/** Plan, actual and outlook of each purpose, and what share of all cost it has. */
export function SpendTable({ purpose, view, currency }: Props) {
  const t = useText();
  const figures = ['plan', 'actual', 'outlook', 'delta'] as const;
  return (
    <table className={table.table} aria-label={t(`outcomes.title.${purpose}`)}>
      <thead>
        <tr>
          <th scope="col">{t(`outcomes.by.${purpose}`)}</th>
          {figures.map((name) => (
            <th key={name} scope="col" className={table.right} title={t(`budget.ofYear.${name}`)}>
              {t(`budget.measure.${name}`)}
            </th>
          ))}
          <th scope="col" className={table.right}>
            {t('outcomes.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {spendOf(view.rows).map((spend) => (
          <Row key={spend.row.id ?? 'none'} spend={spend} purpose={purpose} currency={currency} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Omit<Props, 'view'> {
  readonly spend: Spend;
}

function Row({ spend: { row, share }, purpose, currency }: RowProps) {
  const t = useText();
  const money = useMoneyText();
  const formats = useFormats();
  const { year, fullYear } = row;
  return (
    <tr data-none={row.id === null || undefined} className={classes.spend}>
      <th scope="row">
        {row.name ?? t(row.id === null ? `outcomes.none.${purpose}` : 'outcomes.withheld')}
      </th>
      {[year.plan, year.actual, year.outlook].map((amount, place) => (
        // oxlint-disable-next-line react/no-array-index-key -- three columns that never move
        <td key={place} className={table.right} title={money.exact(amount, currency)}>
          {money.whole(amount, currency)}
        </td>
      ))}
      <td className={table.right} data-side={sideOf(fullYear.amount)}>
        <span className={classes.delta}>
          {money.whole(fullYear.amount, currency)} <StatusCell status={fullYear.status} />
        </span>
      </td>
      <td className={table.right}>{share === null ? '–' : formats.share(share)}</td>
    </tr>
  );
}
