import type { Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useViewedMoment } from '../../app/moment.ts';
import { Card } from '../../ui/card.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { usePeriodName } from '../../ui/use-period-name.ts';
import classes from './area-page.module.css';

const SHOWN = 5;

interface Props {
  readonly obligations: Schema<'AreaOverview'>['obligations'];
}

/** What the area still owes, the next one first. */
export function Owed({ obligations }: Props) {
  const t = useText();
  const formats = useFormats();
  const moment = useViewedMoment();
  const nameOf = usePeriodName();
  const more = obligations.length - SHOWN;
  return (
    <Card title={t('areas.owed')}>
      {obligations.length === 0 ? (
        <p className="mute">{t('areas.owesNothing')}</p>
      ) : (
        <ul className={classes.list}>
          {obligations
            .slice(0, SHOWN)
            .map(({ id, kind, subjectName, periodKey, dueAt, freshness }) => (
              <li key={id}>
                <span>{subjectName ?? t(`areas.duty.${kind}`)}</span>
                <span className={classes.note} title={formats.instant(dueAt)}>
                  {periodKey && `${nameOf(periodKey)}, `}
                  {t('areas.due', { ago: formats.ago(dueAt, moment) })}{' '}
                  {freshness !== 'current' && <Freshness freshness={freshness} />}
                </span>
              </li>
            ))}
          {more > 0 && <li className="mute">{t('areas.andMore', { count: more })}</li>}
        </ul>
      )}
    </Card>
  );
}
