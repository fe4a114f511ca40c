import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import classes from './launch.module.css';
import { reviewsOf, type Launch, type Review, type ReviewPlace } from './launches.ts';
import { ReviewForm } from './review-form.tsx';

interface Props {
  readonly launch: Launch;
}

/** After 30, 60 and 90 days: what was expected against what came of it. */
export function Reviews({ launch }: Props) {
  const t = useText();
  if (launch.launchedOn === null && launch.reviews.length === 0)
    return <p className="mute">{t('launches.reviewsLater')}</p>;
  return (
    <ol className={classes.reviews}>
      {reviewsOf(launch).map((place) => (
        <Place key={place.days} launch={launch} place={place} />
      ))}
    </ol>
  );
}

function Place({ launch, place }: Props & { readonly place: ReviewPlace }) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const [isAsked, setAsked] = useState(false);
  const { days, dueOn, held } = place;
  const isDue = dueOn !== null && dueOn <= today;
  return (
    <li>
      <h4>
        {t('launches.after', { days })}
        {dueOn && !held && (
          <span className={classes.note} data-late={isDue || undefined}>
            {t(isDue ? 'launches.reviewDue' : 'launches.reviewOn', { day: formats.day(dueOn) })}
          </span>
        )}
      </h4>
      {held && !isAsked && <Held review={held} />}
      {isAsked && (
        <div className={classes.asked}>
          <ReviewForm launch={launch} days={days} held={held} onDone={() => setAsked(false)} />
        </div>
      )}
      {launch.can.update && isDue && !isAsked && (
        <Button
          className={`${classes.add} no-print`}
          size="compact-sm"
          variant="default"
          onClick={() => setAsked(true)}
        >
          {t(held ? 'launches.do.reviewAgain' : 'launches.do.review')}
        </Button>
      )}
    </li>
  );
}

function Held({ review }: { readonly review: Review }) {
  const t = useText();
  const formats = useFormats();
  const { isMet, decision, heldOn, heldByName, expected, actual, learning } = review;
  const parts = [
    ['expected', expected, review.expectedValue],
    ['actual', actual, review.actualValue],
    ['learning', learning, null],
  ] as const;
  return (
    <div className={classes.held}>
      <p>
        <strong>{t(isMet ? 'launches.isMet' : 'launches.isMissed')}</strong>
        {' · '}
        {t(`launches.outcome.${decision}`)}
      </p>
      <dl>
        {parts.map(([part, text, value]) => (
          <div key={part}>
            <dt>{t(`launches.part.${part}`)}</dt>
            <dd>
              {value !== null && (
                <strong>{formats.number(value, Number.isInteger(value) ? 0 : 1)} </strong>
              )}
              <Markdown text={text} />
            </dd>
          </div>
        ))}
      </dl>
      {review.kpiId !== null && <OfKpi id={review.kpiId} />}
      <span className={classes.note}>
        {formats.day(heldOn)} · {heldByName}
      </span>
    </div>
  );
}

/** What the figures are of; nothing of a KPI that the reader may not know. */
function OfKpi({ id }: { readonly id: string }) {
  const { data } = $api.useQuery('get', '/api/v1/kpis/{kpi}', { params: { path: { kpi: id } } });
  if (!data) return null;
  return (
    <Link to="/kpis/$key" params={{ key: data.key }}>
      {data.definition.name}
    </Link>
  );
}
