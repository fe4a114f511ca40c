import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import type { Review } from '../lifecycle.ts';
import { useReviewWrites } from '../use-review-writes.ts';
import { Blockers } from './blockers.tsx';
import { Conditions } from './conditions.tsx';
import { Criteria } from './criteria.tsx';
import { Decided } from './decided.tsx';
import { DecisionForm } from './decision-form.tsx';
import { Evidence } from './evidence.tsx';
import classes from './review.module.css';
import { Votes } from './votes.tsx';

interface Props {
  readonly review: Review;
}

/** A review from its question to its decision. In the past it can only be read. */
export function ReviewBody({ review: found }: Props) {
  const t = useText();
  const review = useReadable(found);
  const { state, question, can } = review;
  return (
    <div className={classes.review}>
      <div>
        <strong>{question}</strong>
        <Asked review={review} />
      </div>
      {state === 'decided' && <Decided review={review} />}
      {state === 'open' && <Blockers review={review} />}
      {review.conditions.length > 0 && <Conditions review={review} />}
      {review.criteria.length > 0 && <Criteria review={review} />}
      <Evidence review={review} />
      <Votes review={review} />
      {can.decide && (
        <section className={`${classes.decide} no-print`} aria-label={t('lifecycle.decide')}>
          <h3>{t('lifecycle.decide')}</h3>
          <DecisionForm review={review} />
        </section>
      )}
      {can.withdraw && <Withdrawal review={review} />}
    </div>
  );
}

/** Nothing of it may be changed while the past is looked at. */
function useReadable(review: Review): Review {
  const isTravelling = useIsTravelling();
  if (!isTravelling) return review;
  const can = { ...review.can };
  for (const name of Object.keys(can) as (keyof typeof can)[]) can[name] = false;
  return {
    ...review,
    can,
    conditions: review.conditions.map((condition) => ({ ...condition, canMeet: false })),
  };
}

function Asked({ review: { requestedBy, requestedOn, from, to, note } }: Props) {
  const t = useText();
  const formats = useFormats();
  return (
    <p className={classes.note}>
      {from && to && `${t('lifecycle.fromTo', { from: from.name, to: to.name })} · `}
      {t('lifecycle.requestedBy', { name: requestedBy.name, day: formats.day(requestedOn) })}
      {note && <span className={classes.words}>{note}</span>}
    </p>
  );
}

/** What is withdrawn stays on record and cannot be opened again: it is asked twice. */
function Withdrawal({ review }: Props) {
  const t = useText();
  const { withdraw } = useReviewWrites();
  const [isAsked, setAsked] = useState(false);
  return (
    <div className={`${classes.actions} no-print`}>
      {isAsked ? (
        <>
          <span>{t('lifecycle.withdrawSure')}</span>
          <Button size="xs" color="red" onClick={() => void withdraw(review)}>
            {t('lifecycle.withdraw')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsked(false)}>
            {t('lifecycle.cancel')}
          </Button>
        </>
      ) : (
        <Button size="xs" variant="default" onClick={() => setAsked(true)}>
          {t('lifecycle.withdrawRequest')}
        </Button>
      )}
    </div>
  );
}
