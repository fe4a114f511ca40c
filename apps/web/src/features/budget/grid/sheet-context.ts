import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useText, type Text } from '../../../app/i18n/use-text.ts';
import type { Budget, GridView, Grouping } from '../budget-data.ts';
import { cellText, type CellText } from './cell-text.ts';
import type { Measure } from './measures.ts';

/** What all rows of the sheet have in common. */
export interface SheetContext {
  readonly t: Text;
  readonly by: Grouping;
  readonly measure: Measure;
  readonly periods: GridView['question']['periods'];
  readonly closedTo: string | null;
  /** In which the figures are; null: each line in its own. */
  readonly currency: string | null;
  /** The reporting currency. */
  readonly home: string;
  readonly text: CellText;
  /** Only the rows in sight are in the page. */
  readonly isPart: boolean;
}

interface Wanted {
  readonly budget: Budget;
  readonly view: GridView;
  readonly by: Grouping;
  readonly measure: Measure;
  readonly isPart: boolean;
}

export function useSheetContext({ budget, view, by, measure, isPart }: Wanted): SheetContext {
  const t = useText();
  const { locale } = useIntl();
  const { periods, closedTo, currency } = view.question;
  const home = budget.currency;
  const text = useMemo(
    () => cellText(locale, { amount: largestOf(view), currency: currency ?? home }),
    [locale, view, currency, home],
  );
  return useMemo(
    () => ({ t, by, measure, periods, closedTo, currency, home, text, isPart }),
    [t, by, measure, periods, closedTo, currency, home, text, isPart],
  );
}

/** Of the cells, sums among them. */
function largestOf({ rows, totals }: GridView): number {
  let largest = 0;
  for (const { plan, actual, outlook } of [...rows, ...totals])
    for (const amounts of [plan, actual, outlook])
      for (const amount of amounts) largest = Math.max(largest, Math.abs(amount ?? 0));
  return largest;
}
