import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { Done } from './done.tsx';
import classes from './inbox.module.css';
import { STOP } from './stops.ts';
import type { Duty } from './sweep.ts';

interface Props {
  readonly rows: readonly Duty[];
  readonly openIds: ReadonlySet<string>;
  readonly isLater?: boolean;
}

export function ReportsDue({ rows, openIds, isLater = false }: Props) {
  const t = useText();
  const formats = useFormats();
  if (rows.length === 0) return null;
  const title = t('inbox.reports');
  return (
    <Card title={isLater ? t('inbox.laterOf', { what: title }) : title} isFlush>
      <ul className={classes.list}>
        {rows.map((duty) => (
          <li key={duty.id} data-row={duty.id} className={classes.row}>
            <div className={classes.what}>
              <Link {...STOP} to="/reports/$period" params={{ period: duty.period?.key ?? '' }}>
                {t('inbox.reportOf', { period: duty.period ? formats.period(duty.period) : '' })}
              </Link>
              <span className={classes.below}>
                {t('inbox.dueOn', { day: formats.day(duty.dueAt.slice(0, 10)) })}{' '}
                {duty.freshness !== 'current' && <Freshness freshness={duty.freshness} />}
              </span>
            </div>
            {!openIds.has(duty.id) && <Done />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
