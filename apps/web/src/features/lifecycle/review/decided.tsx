import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import type { Review } from '../lifecycle.ts';
import { useMoneyText } from '../money.ts';
import classes from './review.module.css';

/** What was decided, by whom and why. */
export function Decided({ review }: { readonly review: Review }) {
  const t = useText();
  const formats = useFormats();
  const moneyText = useMoneyText();
  const { decision, decidedBy, decidedOn, decisionReason, cycleDays, nextReviewOn, released } =
    review;
  if (!decision || !decidedBy || decidedOn === null) return null;
  const facts = [
    t('lifecycle.decidedBy', { name: decidedBy.name, day: formats.day(decidedOn) }),
    cycleDays !== null && t('lifecycle.cycle', { count: cycleDays }),
    released && t('lifecycle.releasedOf', { amount: moneyText(released) }),
    nextReviewOn && t('lifecycle.nextReview', { day: formats.day(nextReviewOn) }),
  ].filter((fact) => fact !== false && fact !== null);
  return (
    <div className={classes.decided}>
      <strong>{t(`lifecycle.decision.${decision}`)}</strong>
      {decisionReason && <p>{decisionReason}</p>}
      <small>{facts.join(' · ')}</small>
    </div>
  );
}
