import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import type { Product } from '../lifecycle.ts';
import classes from './case.module.css';
import { usePostLaunchReviews, type PostLaunchReview } from './cases.ts';
import { ReviewForm } from './dialogs.ts';

interface Props {
  readonly product: Product;
}

/** What came of the launch. Before it, there is nothing to look back at. */
export function PostLaunchReviews({ product }: Props) {
  return product.launchedOn === null ? null : <Held product={product} />;
}

function Held({ product }: Props) {
  const t = useText();
  const reviews = usePostLaunchReviews(product.key);
  const isTravelling = useIsTravelling();
  const [isOpen, setOpen] = useState(false);
  return (
    <Card
      title={t('cases.reviews')}
      actions={
        product.can.update &&
        !isTravelling && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t('cases.addReview')}
          </Button>
        )
      }
    >
      <Loaded query={reviews} rows={2}>
        {(held) =>
          held.length === 0 ? (
            <p className="mute">{t('cases.noReviews')}</p>
          ) : (
            <ol className={classes.reviews}>
              {held.map((review) => (
                <Review key={review.id} review={review} />
              ))}
            </ol>
          )
        }
      </Loaded>
      <Suspense>
        {isOpen && <ReviewForm product={product} onClose={() => setOpen(false)} />}
      </Suspense>
    </Card>
  );
}

const TEXTS = ['expected', 'actual', 'learning'] as const;

function Review({ review }: { readonly review: PostLaunchReview }) {
  const t = useText();
  const formats = useFormats();
  const { heldOn, decision, reason, decidedBy, nextReviewOn } = review;
  return (
    <li>
      <strong>
        {formats.day(heldOn)} · {t(`lifecycle.decision.${decision}`)}
      </strong>
      <span className={classes.under}>
        {decidedBy.name}
        {nextReviewOn && ` · ${t('lifecycle.nextReview', { day: formats.day(nextReviewOn) })}`}
      </span>
      <dl className={classes.texts}>
        {TEXTS.map((text) => (
          <div key={text}>
            <dt>{t(`cases.review.${text}`)}</dt>
            <dd>{review[text]}</dd>
          </div>
        ))}
        {reason && (
          <div>
            <dt>{t('lifecycle.reason')}</dt>
            <dd>{reason}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
