import { Link } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useReview } from './lifecycle.ts';
import { ReviewBody } from './review/review-body.tsx';
import classes from './review/review.module.css';

/** One review of a gate, beside the page. */
export default function GateReviewPanel({ id }: PanelProps) {
  const t = useText();
  return (
    <Loaded query={useReview(id)} rows={8}>
      {(review) => (
        <div className={classes.panel}>
          <h3 className={classes.panelHead}>
            <Link to="/products/$key" params={{ key: review.product.key }}>
              {t('lifecycle.reviewOf', { gate: review.gate.name, name: review.product.name })}
            </Link>
          </h3>
          <ReviewBody key={review.id} review={review} />
        </div>
      )}
    </Loaded>
  );
}
