import { useText, type Text } from '../../../app/i18n/use-text.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import type { Review } from '../lifecycle.ts';
import classes from './review.module.css';

type Blocker = Review['blockers'][number];

/** What stands in the way of a go, before anybody decides. */
export function Blockers({ review }: { readonly review: Review }) {
  const t = useText();
  const { blockers } = review;
  return (
    <div className={classes.blockers} data-clear={blockers.length === 0}>
      <strong>
        <StatusMark status={blockers.length === 0 ? 'on_track' : 'off_track'} />
        {t(blockers.length === 0 ? 'lifecycle.clearWay' : 'lifecycle.inTheWay')}
      </strong>
      {blockers.length > 0 && (
        <ul aria-label={t('lifecycle.inTheWay')}>
          {blockers.map((blocker) => (
            <li key={`${blocker.kind}:${blocker.key ?? ''}`}>{blockerText(t, review, blocker)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function blockerText(t: Text, review: Review, { kind, key }: Blocker): string {
  const { criteria, requiredEvidence, votes, quorum } = review;
  const named = kind === 'must' ? criteria : requiredEvidence;
  const name = named.find((one) => one.key === key)?.text ?? key ?? '';
  return t(`lifecycle.blocker.${kind}`, { name, votes: votes.length, quorum });
}
