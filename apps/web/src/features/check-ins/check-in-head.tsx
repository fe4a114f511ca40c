import type { ReactNode } from 'react';
import { dayOf } from '#domain/day';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { StatusBadge, StatusLabel } from '../../ui/status-mark.tsx';
import classes from './check-in.module.css';
import type { CheckIn } from './draft.ts';

interface Props {
  readonly checkIn: CheckIn;
  /** At the right. */
  readonly children?: ReactNode;
}

/** The facts of a check-in: declared, what the figures said, confidence, who, when. */
export function CheckInHead({ checkIn, children }: Props) {
  const t = useText();
  const formats = useFormats();
  const { organization } = useSession();
  const { status, computedStatus, isMismatch, confidence, author, datedAt, period } = checkIn;
  const thing = checkIn.kpi ?? checkIn.item ?? checkIn.objective;
  return (
    <header className={classes.head}>
      <StatusBadge status={status} />
      {isMismatch && (
        <span className={classes.mismatch}>
          {t('checkins.againstFigures')} <StatusLabel status={computedStatus} size={13} />
        </span>
      )}
      {thing && <strong>{thing.name}</strong>}
      <span>
        {author.name},{' '}
        <time dateTime={datedAt} title={formats.instant(datedAt)}>
          {formats.day(dayOf(new Date(datedAt), organization.timeZone))}
        </time>
      </span>
      {period && <span className="mute">{formats.period(period)}</span>}
      {confidence !== null && (
        <span className="mute">{t('checkins.confidenceOf', { confidence })}</span>
      )}
      {checkIn.signals.includes('confidence_drop') && (
        <span className={classes.signal}>{t('checkins.confidenceDrop')}</span>
      )}
      {checkIn.isImported && <span className="mute">{t('checkins.imported')}</span>}
      {children}
    </header>
  );
}
