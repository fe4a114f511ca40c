import { useText } from '../../../app/i18n/use-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { useArrangement, type Arrangement } from '../arrangement.ts';
import type { Budget, GridView } from '../budget-data.ts';
import { ExampleGrid } from '../example-grid.tsx';
import { Sheet } from './sheet.tsx';
import classes from './sheet.module.css';
import { Toolbar } from './toolbar.tsx';
import { useGridRows, useGridView } from './use-grid-rows.ts';
import { useUnit } from './use-unit.ts';

/** The grid of a budget: plan, forecast, actual, outlook or difference by period. */
export default function GridTab({ budget }: { readonly budget: Budget }) {
  const t = useText();
  const [arrangement, arrange] = useArrangement();
  const view = useGridView(budget, arrangement);
  if (budget.lines === 0)
    return <EmptyState text={t('budget.noLines')} example={<ExampleGrid />} />;
  return (
    <>
      <Toolbar budget={budget} arrangement={arrangement} arrange={arrange} />
      <Loaded query={view} rows={12}>
        {(shown) => <Grid budget={budget} view={shown} arrangement={arrangement} />}
      </Loaded>
    </>
  );
}

interface Props {
  readonly budget: Budget;
  readonly view: GridView;
  readonly arrangement: Arrangement;
}

function Grid({ budget, view, arrangement }: Props) {
  const t = useText();
  const { rows, toggle } = useGridRows(budget, view, arrangement);
  const unit = useUnit(budget, view);
  if (rows.length === 0) return <EmptyState text={t('budget.noMatch')} />;
  return (
    <>
      <Sheet budget={budget} view={view} arrangement={arrangement} rows={rows} toggle={toggle} />
      <p className={classes.unit}>
        {unit} {t(`budget.explained.${arrangement.measure}`)}
      </p>
    </>
  );
}
