import { RETIREMENT_MILESTONES } from '#domain/retirement';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import classes from './retirement.module.css';
import { FIELD_OF, type Retirement } from './retirement.ts';

/** The days in their order; each that moved with where it stood before and why. */
export function PlanDays({ plan }: { readonly plan: Retirement }) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const planned = RETIREMENT_MILESTONES.map((milestone) => ({
    milestone,
    day: plan[FIELD_OF[milestone]],
    moves: plan.moves.filter((move) => move.milestone === milestone),
  })).filter(({ day, moves }) => day !== null || moves.length > 0);
  return (
    <ol className={classes.days} aria-label={t('retirement.days')}>
      {planned.map(({ milestone, day, moves }) => (
        <li key={milestone} data-past={(day !== null && day <= today) || undefined}>
          <span className={classes.name}>{t(`retirement.milestone.${milestone}`)}</span>
          <strong>{day ? formats.day(day) : t('lifecycle.notPlanned')}</strong>
          {moves.map(({ from, to, reason, recordedAt, recordedBy }) => (
            <span key={recordedAt} className={classes.more}>
              {t('retirement.moved', {
                from: from ? formats.day(from) : '–',
                to: to ? formats.day(to) : '–',
                name: recordedBy.name,
              })}
              {' · '}
              {reason}
            </span>
          ))}
        </li>
      ))}
    </ol>
  );
}
