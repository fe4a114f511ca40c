import { useText } from '../../app/i18n/use-text.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import classes from './areas.module.css';
import { declaredOf, type ShownArea } from './rows.ts';

const SHOWN = ['off_track', 'at_risk', 'on_track', 'unknown'] as const;

/** How many areas are declared what, and how often the figures disagree. */
export function AreasSummary({ areas }: { readonly areas: readonly ShownArea[] }) {
  const t = useText();
  const disagreements = areas.filter(({ declared }) => declared?.mismatch).length;
  const overdue = areas.filter(({ freshness }) => freshness === 'overdue').length;
  return (
    <ul className={classes.summary}>
      {SHOWN.map((status) => (
        <li key={status}>
          <StatusMark status={status} />
          <strong>{areas.filter((area) => declaredOf(area) === status).length}</strong>
          {t(`status.${status}`)}
        </li>
      ))}
      <li>
        <strong>{disagreements}</strong>
        {t('areas.disagreements', { count: disagreements })}
      </li>
      <li>
        <strong>{overdue}</strong>
        {t('areas.overdue')}
      </li>
    </ul>
  );
}
