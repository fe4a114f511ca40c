import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import table from '../../ui/table.module.css';
import { usePeriodName } from '../../ui/use-period-name.ts';
import classes from './check-in-form.module.css';
import type { Prefill } from './draft.ts';

/** Figures recorded since the last check-in, old → new. */
export function ChangedKpis({ kpis }: { readonly kpis: Prefill['changedKpis'] }) {
  const t = useText();
  const formats = useFormats();
  const nameOf = usePeriodName();
  if (kpis.length === 0) return <p className={classes.says}>{t('checkins.nothingChanged')}</p>;
  return (
    <div className={classes.changed}>
      <table className={table.table}>
        <caption className={classes.caption}>{t('checkins.changedSince')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('checkins.kpi')}</th>
            <th scope="col">{t('checkins.before')}</th>
            <th scope="col">{t('checkins.now')}</th>
          </tr>
        </thead>
        <tbody>
          {kpis.map((kpi) => (
            <tr key={`${kpi.id} ${kpi.periodKey}`}>
              <th scope="row" className={table.wrap}>
                {kpi.name}
                <span className={classes.period}>{nameOf(kpi.periodKey)}</span>
              </th>
              <td className={`${table.right} mute`}>{formats.figure(kpi.previousValue, kpi)} →</td>
              <td className={table.right}>{formats.figure(kpi.value, kpi)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
