import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import quiet from '../../../ui/quiet-button.module.css';
import type { Review } from '../lifecycle.ts';
import { useConditionWrites } from '../use-review-writes.ts';
import classes from './review.module.css';

interface Props {
  readonly review: Review;
}

/** What still has to be done for the go to hold. */
export function Conditions({ review }: Props) {
  const t = useText();
  return (
    <section aria-label={t('lifecycle.conditions')}>
      <h3>{t('lifecycle.conditions')}</h3>
      <ul className={classes.list}>
        {review.conditions.map((condition) => (
          <Condition key={condition.id} review={review} condition={condition} />
        ))}
      </ul>
    </section>
  );
}

interface ConditionProps extends Props {
  readonly condition: Review['conditions'][number];
}

function Condition({ review, condition }: ConditionProps) {
  const t = useText();
  const formats = useFormats();
  const { meet, reopen } = useConditionWrites();
  const { text, owner, dueOn, metOn, metNote, isOverdue, canMeet } = condition;
  const isMet = metOn !== null;
  return (
    <li>
      <span>
        {text}
        {isOverdue && <span className={classes.late}> {t('lifecycle.overdue')}</span>}
      </span>
      <small>
        {isMet
          ? t('lifecycle.metOn', { name: owner.name, day: formats.day(metOn) })
          : t('lifecycle.dueBy', { name: owner.name, day: formats.day(dueOn) })}
        {metNote && ` · ${metNote}`}
      </small>
      {canMeet && (
        <button
          type="button"
          className={`${quiet.button} no-print`}
          onClick={() => void (isMet ? reopen(review, condition) : meet(review, condition))}
        >
          {t(isMet ? 'lifecycle.reopen' : 'lifecycle.meet')}
          <span className="visually-hidden"> {text}</span>
        </button>
      )}
    </li>
  );
}
