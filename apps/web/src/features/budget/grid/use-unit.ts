import { useText } from '../../../app/i18n/use-text.ts';
import type { Budget, GridView } from '../budget-data.ts';
import { useSheetContext } from './sheet-context.ts';

/** In what the cells of the grid are, as a sentence. */
export function useUnit(budget: Budget, view: GridView): string {
  const t = useText();
  const context = useSheetContext({ budget, view, by: 'area', measure: 'actual', isPart: false });
  const { currency, text } = context;
  if (currency === null)
    return t(text.isThousands ? 'budget.unit.ownThousands' : 'budget.unit.own');
  return t(text.isThousands ? 'budget.unit.thousands' : 'budget.unit.whole', { currency });
}
