import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { useReviews, type Product, type Review } from '../lifecycle.ts';
import { ReviewBody } from './review-body.tsx';
import classes from './review.module.css';

/** What is open stands whole; what was decided or withdrawn opens on demand. */
export function Reviews({ product }: { readonly product: Product }) {
  const t = useText();
  return (
    <Loaded query={useReviews(product.key)} rows={4}>
      {({ data }) => {
        const open = data.filter(({ state }) => state === 'open');
        const past = data.filter(({ state }) => state !== 'open');
        return (
          <>
            {open.map((review) => (
              <Card key={review.id} title={t('lifecycle.openReview', { gate: review.gate.name })}>
                <ReviewBody review={review} />
              </Card>
            ))}
            <Card title={t('lifecycle.reviews')}>
              {past.length === 0 ? (
                <p className="mute">{t('lifecycle.noReviews')}</p>
              ) : (
                past.map((review) => <Past key={review.id} review={review} />)
              )}
            </Card>
          </>
        );
      }}
    </Loaded>
  );
}

/** One that has conditions to be met stands open. */
function Past({ review }: { readonly review: Review }) {
  const t = useText();
  const formats = useFormats();
  const { gate, decision, decidedOn, conditions, requestedOn } = review;
  const isOwing = conditions.some(({ metOn }) => metOn === null);
  return (
    <details className={classes.past} open={isOwing}>
      <summary>
        <strong>{gate.name}</strong>
        <span>{t(decision ? `lifecycle.decision.${decision}` : 'lifecycle.state.withdrawn')}</span>
        <span className="mute">{formats.day(decidedOn ?? requestedOn)}</span>
      </summary>
      <ReviewBody review={review} />
    </details>
  );
}
