import { useState } from 'react';
import { assessmentOf } from '#domain/gate';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import quiet from '../../../ui/quiet-button.module.css';
import type { Review } from '../lifecycle.ts';
import { useReviewWrites } from '../use-review-writes.ts';
import classes from './review.module.css';
import { WaiveForm } from './waive-form.tsx';

interface Props {
  readonly review: Review;
}

type Criterion = Review['criteria'][number];

/** Musts by yes or no, shoulds by a score; and who waived what, and why. */
export function Criteria({ review }: Props) {
  const t = useText();
  const formats = useFormats();
  const { criteria, score } = review;
  return (
    <section aria-label={t('lifecycle.criteria')}>
      <h3>{t('lifecycle.criteria')}</h3>
      <ul className={classes.criteria}>
        {criteria.map((criterion) => (
          <li key={criterion.key}>
            <div>
              <span id={`${review.id}-${criterion.key}`}>{criterion.text}</span>
              <small>{t(`lifecycle.criterion.${criterion.kind}`)}</small>
              <Said review={review} criterion={criterion} />
            </div>
            {criterion.kind === 'must' ? (
              <Must review={review} criterion={criterion} />
            ) : (
              <Should review={review} criterion={criterion} />
            )}
            <Waiver review={review} criterion={criterion} />
          </li>
        ))}
      </ul>
      {score !== null && (
        <p className={classes.note}>{t('lifecycle.score', { score: formats.number(score, 1) })}</p>
      )}
    </section>
  );
}

interface CriterionProps extends Props {
  readonly criterion: Criterion;
}

function Said({ review: { assessments }, criterion: { key } }: CriterionProps) {
  const formats = useFormats();
  const said = assessmentOf(assessments, key);
  if (!said || (said.met === null && said.score === null)) return null;
  return (
    <small>
      {[said.note, said.assessedBy.name, formats.instant(said.recordedAt)]
        .filter(Boolean)
        .join(' · ')}
    </small>
  );
}

/** Pressing what is pressed takes it back. */
function Must({ review, criterion: { key } }: CriterionProps) {
  const t = useText();
  const { assess } = useReviewWrites();
  const met = assessmentOf(review.assessments, key)?.met ?? null;
  if (!review.can.assess)
    return <strong>{t(met === null ? 'lifecycle.unsaid' : `lifecycle.met.${String(met)}`)}</strong>;
  return (
    <div className={classes.yesNo} role="group" aria-labelledby={`${review.id}-${key}`}>
      {[true, false].map((answer) => (
        <button
          key={String(answer)}
          type="button"
          aria-pressed={met === answer}
          data-answer={answer}
          onClick={() =>
            void assess(review, { criterion: key, met: met === answer ? null : answer })
          }
        >
          {t(`lifecycle.met.${String(answer)}`)}
        </button>
      ))}
    </div>
  );
}

const SCORES = Array.from({ length: 11 }, (_, score) => score);

function Should({ review, criterion: { key } }: CriterionProps) {
  const t = useText();
  const { assess } = useReviewWrites();
  const score = assessmentOf(review.assessments, key)?.score ?? null;
  if (!review.can.assess)
    return (
      <strong>{score === null ? t('lifecycle.unsaid') : t('lifecycle.ofTen', { score })}</strong>
    );
  return (
    <select
      className={classes.score}
      aria-labelledby={`${review.id}-${key}`}
      value={score ?? ''}
      onChange={({ currentTarget: { value } }) =>
        void assess(review, { criterion: key, score: value === '' ? null : Number(value) })
      }
    >
      <option value="">{t('lifecycle.unsaid')}</option>
      {SCORES.map((value) => (
        <option key={value} value={value}>
          {t('lifecycle.ofTen', { score: value })}
        </option>
      ))}
    </select>
  );
}

/** Gatekeepers may let an open must pass, by name and with a reason. */
function Waiver({ review, criterion: { key, kind, text } }: CriterionProps) {
  const t = useText();
  const [isAsked, setAsked] = useState(false);
  const waiver = review.waivers.find(({ criterion }) => criterion === key);
  if (waiver)
    return (
      <p className={classes.waiver}>
        {t('lifecycle.waivedBy', { name: waiver.waivedBy.name, reason: waiver.reason })}
      </p>
    );
  const isMet = assessmentOf(review.assessments, key)?.met === true;
  if (kind !== 'must' || isMet || !review.can.waive) return null;
  if (isAsked) return <WaiveForm review={review} criterion={key} onDone={() => setAsked(false)} />;
  return (
    <button
      type="button"
      className={`${quiet.button} ${classes.waive} no-print`}
      onClick={() => setAsked(true)}
    >
      {t('lifecycle.waive')}
      <span className="visually-hidden"> {text}</span>
    </button>
  );
}
