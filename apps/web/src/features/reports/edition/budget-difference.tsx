import type { EditionVariance } from '#domain/edition-budget';
import type { Formats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { StatusLabel } from '../../../ui/status-mark.tsx';
import classes from './document.module.css';
import { useBudgetMoney } from './use-budget-money.ts';

interface Props {
  readonly variance: EditionVariance;
  readonly currency: string;
  readonly formats: Pick<Formats, 'off'>;
}

/** By how much, which way, and what the tolerance says to it. */
export function BudgetDifference({ variance, currency, formats }: Props) {
  const t = useText();
  const money = useBudgetMoney();
  const { amount, percent, side, status } = variance;
  if (amount === null || side === null)
    return <span className="mute">{t('editions.budget.nothingToCompare')}</span>;
  const size = money({ amount: Math.abs(amount), currency });
  return (
    <>
      <StatusLabel status={status} />
      <span className={`${classes.below} figure`}>
        {t(`editions.budget.side.${side}`, { amount: size })}
        {percent !== null && ` (${formats.off(percent)})`}
      </span>
    </>
  );
}
