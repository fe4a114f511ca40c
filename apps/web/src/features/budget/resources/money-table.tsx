import { useText } from '../../../app/i18n/use-text.ts';
import table from '../../../ui/table.module.css';
import { useMoneyText } from '../money.ts';
import type { Allocation, Share } from './allocated.ts';
import { placeOf } from './holder-rows.tsx';

/** Money that is set aside, each in its own currency. */
export function MoneyTable({ shares }: { readonly shares: readonly Share[] }) {
  const t = useText();
  const money = useMoneyText();
  const text = (one: Allocation | undefined): string =>
    money.exact(one?.amount ?? null, one?.currency ?? '');
  return (
    <table className={table.table} aria-label={t('resources.money')}>
      <thead>
        <tr>
          <th scope="col">{t('resources.for')}</th>
          <th scope="col" className={table.right}>
            {t('resources.planned')}
          </th>
          <th scope="col" className={table.right}>
            {t('resources.actual')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ key, subject, planned, actual }) => {
          const { name, within } = placeOf(subject);
          return (
            <tr key={key}>
              <th scope="row">
                {name} {within && <span className="mute">{within}</span>}
              </th>
              <td className={table.right}>{text(planned)}</td>
              <td className={table.right}>{text(actual)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
