import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { StatusLabel } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';
import classes from './comparison-cells.module.css';
import type { Figures } from './budget-data.ts';
import { useMoneyText } from './money.ts';

/** Heads of `ComparisonCells`. */
export function ComparisonHeads() {
  const t = useText();
  return (
    <>
      <th scope="col" className={table.right}>
        {t('budget.head.plan')}
      </th>
      <th scope="col" className={table.right}>
        {t('budget.head.actual')}
      </th>
      <th scope="col" className={table.right}>
        {t('budget.head.outlook')}
      </th>
      <th scope="col">{t('budget.head.againstPlan')}</th>
    </>
  );
}

interface Props {
  readonly figures: Figures;
  readonly currency: string;
}

/** A year in four cells: its plan, what is booked, where it will end, and how far that is from the plan. */
export function ComparisonCells({ figures: { nature, year, fullYear }, currency }: Props) {
  const t = useText();
  const money = useMoneyText();
  const formats = useFormats();
  const cell = (amount: number | null) => (
    <td className={table.right} title={money.exact(amount, currency)}>
      {money.short(amount, currency)}
    </td>
  );
  const { amount, percent, side, status } = fullYear;
  return (
    <>
      {cell(year.plan)}
      {cell(year.actual)}
      {cell(year.outlook)}
      <td>
        {amount === null ? (
          <span className="mute">{t('budget.noComparison')}</span>
        ) : (
          <span className={classes.against}>
            <StatusLabel status={status} />
            <span className="mute">
              {percent === null
                ? money.short(Math.abs(amount), currency)
                : formats.share(Math.abs(percent) / 100)}{' '}
              {t(`budget.side.${nature}.${side ?? 'none'}`)}
            </span>
          </span>
        )}
      </td>
    </>
  );
}
