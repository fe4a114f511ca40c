import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useOpenPanel } from '../../../app/view.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import quiet from '../../../ui/quiet-button.module.css';
import { useStageChanges, type Product, type StageChange } from '../lifecycle.ts';
import classes from './product.module.css';

interface Props {
  readonly product: Product;
}

/** Every move with its reason and its gate; what was withdrawn stays on record. */
export function StageHistory({ product }: Props) {
  const t = useText();
  return (
    <Loaded query={useStageChanges(product.key)} rows={3}>
      {(changes) => (
        <ol className={classes.changes} aria-label={t('lifecycle.history')}>
          {changes.map((change) => (
            <Change key={change.id} change={change} />
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function Change({ change }: { readonly change: StageChange }) {
  const t = useText();
  const formats = useFormats();
  const openPanel = useOpenPanel();
  const { from, to, effectiveOn, reason, gateReviewId, withdrawnReason, recordedBy } = change;
  const isWithdrawn = withdrawnReason !== null;
  return (
    <li data-withdrawn={isWithdrawn || undefined}>
      <strong>{from ? t('lifecycle.fromTo', { from: from.name, to: to.name }) : to.name}</strong>
      {reason && <span>{reason}</span>}
      {isWithdrawn && <span>{t('lifecycle.withdrawnBecause', { reason: withdrawnReason })}</span>}
      <span className={classes.more}>
        {formats.day(effectiveOn)} · {recordedBy.name}
      </span>
      {gateReviewId && (
        <button
          type="button"
          className={`${quiet.button} ${classes.flush} no-print`}
          onClick={() => openPanel(`gate-review:${gateReviewId}`)}
        >
          {t('lifecycle.seeReview')}
        </button>
      )}
    </li>
  );
}
