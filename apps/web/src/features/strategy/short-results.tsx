import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { StatusCell } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';
import type { KeyResult } from './strategy.ts';

/** Key results in the width of a drawer. */
export function ShortResults({ results }: { readonly results: readonly KeyResult[] }) {
  const t = useText();
  const formats = useFormats();
  if (results.length === 0) return <p className="mute">{t('strategy.noKeyResults')}</p>;
  return (
    <section aria-label={t('strategy.keyResults')}>
      <h3>{t('strategy.keyResults')}</h3>
      <table className={table.table}>
        <tbody>
          {results.map(({ id, kpi, name, value, target, status }) => (
            <tr key={id}>
              <th scope="row" className={table.wrap}>
                <Link to="/kpis/$key" params={{ key: kpi.key }}>
                  {name || kpi.name}
                </Link>
              </th>
              <td className={table.right}>
                {formats.figure(value, kpi)} → {formats.figure(target, kpi)}
              </td>
              <td>
                <StatusCell status={status} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
