import { IconArrowRight } from '@tabler/icons-react';
import type { Formats } from '../../../app/i18n/use-formats.ts';
import type { Text } from '../../../app/i18n/use-text.ts';
import { useOpenPanel } from '../../../app/view.ts';
import { StatusLabel } from '../../../ui/status-mark.tsx';
import type { PortfolioProduct } from '../lifecycle.ts';
import { ProductLink } from '../product-link.tsx';
import classes from './board.module.css';

/** What all cards share, made once. */
export interface CardContext {
  readonly t: Text;
  readonly formats: Formats;
  readonly today: string;
  readonly mayMove: (product: PortfolioProduct) => boolean;
  /** Key of the product that hangs on the pointer. */
  readonly held: string | undefined;
}

interface Props {
  readonly product: PortfolioProduct;
  readonly context: CardContext;
}

export function StageCard({ product, context }: Props) {
  const { t, held, mayMove } = context;
  const openPanel = useOpenPanel();
  const { key, name, status, owner, stage } = product;
  const isMovable = mayMove(product);
  return (
    <li
      className={classes.card}
      data-movable={isMovable || undefined}
      data-held={held === key || undefined}
    >
      <span className={classes.head}>
        <ProductLink productKey={key} className={classes.name}>
          {name}
        </ProductLink>
        {isMovable && (
          <button
            type="button"
            className={`${classes.move} no-print`}
            aria-label={t('lifecycle.moveOf', { name })}
            title={t('lifecycle.moveOf', { name })}
            onClick={() => openPanel(`move-product:${key}`)}
          >
            <IconArrowRight size={14} aria-hidden />
          </button>
        )}
      </span>
      <StatusLabel status={status} size={14} />
      <span className={classes.facts}>
        {[
          stage && t('lifecycle.daysHere', { count: stage.days }),
          owner?.name ?? t('lifecycle.ownerOpen'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <Flags product={product} context={context} />
    </li>
  );
}

/** Only what is out of the ordinary. */
function Flags({ product, context: { t, formats, today } }: Props) {
  const { nextPlan, openConditions, overdueConditions, openReview, reviewDueOn } = product;
  return (
    <>
      {nextPlan && (
        <span className={classes.facts} data-late={nextPlan.plannedOn < today || undefined}>
          {t('lifecycle.nextIs', {
            stage: nextPlan.stageName,
            day: formats.shortDay(nextPlan.plannedOn),
          })}
          {(nextPlan.slipDays ?? 0) > 0 &&
            ` (${t('lifecycle.slip', { days: nextPlan.slipDays ?? 0 })})`}
        </span>
      )}
      {openConditions > 0 && (
        <span className={classes.facts} data-late={overdueConditions > 0 || undefined}>
          {t('lifecycle.conditionsOf', { count: openConditions, overdue: overdueConditions })}
        </span>
      )}
      {openReview && (
        <span className={classes.facts}>
          <strong>{t('lifecycle.underReview', { gate: openReview.gate })}</strong>
        </span>
      )}
      {!openReview && reviewDueOn && reviewDueOn <= today && (
        <span className={classes.facts} data-late="true">
          {t('lifecycle.reviewDueOn', { day: formats.shortDay(reviewDueOn) })}
        </span>
      )}
    </>
  );
}
