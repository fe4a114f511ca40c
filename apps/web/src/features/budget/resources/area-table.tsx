import { useText } from '../../../app/i18n/use-text.ts';
import table from '../../../ui/table.module.css';
import { timeByArea, type Allocation } from './allocated.ts';
import classes from './resources.module.css';
import { useFteText } from './use-fte-text.ts';

/** How much time goes where. */
export function AreaTable({ allocations }: { readonly allocations: readonly Allocation[] }) {
  const t = useText();
  const fte = useFteText();
  const rows = timeByArea(allocations);
  const largest = Math.max(1, ...rows.map(({ planned }) => planned ?? 0));
  return (
    <table className={table.table} aria-label={t('resources.byArea')}>
      <thead>
        <tr>
          <th scope="col">{t('budget.group.area')}</th>
          <th scope="col" className={classes.wide}>
            <span className="visually-hidden">{t('resources.bar')}</span>
          </th>
          <th scope="col" className={table.right}>
            {t('resources.planned')}
          </th>
          <th scope="col" className={table.right}>
            {t('resources.actual')}
          </th>
          <th scope="col" className={table.right}>
            {t('resources.difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, planned, actual }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td aria-hidden>
              <span className={classes.bar}>
                <span style={{ width: `${((planned ?? 0) / largest) * 100}%` }} />
              </span>
            </td>
            <td className={table.right}>{fte.of(planned)}</td>
            <td className={table.right}>{fte.of(actual)}</td>
            <td className={table.right}>{fte.difference(planned, actual)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
