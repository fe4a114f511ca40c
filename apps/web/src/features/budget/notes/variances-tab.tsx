import { useState } from 'react';
import { VARIANCE_COMPARISONS, type VarianceComparison } from '#domain/budget/variance-note';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import chip from '../../../app/shell/chip.module.css';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { useGrid, type Budget, type GridView } from '../budget-data.ts';
import { useMayExplain, useNotes } from './use-notes.ts';
import { VarianceEntry } from './variance-entry.tsx';
import { isLacking, variancesOf, type Note } from './variances.ts';
import classes from './variances.module.css';

/** Lines beyond their tolerance with why, those that lack a note first. */
export default function VariancesTab({ budget }: { readonly budget: Budget }) {
  const lines = useGrid(budget, { groupBy: 'line', money: 'reported' });
  const notes = useNotes(budget);
  return (
    <Loaded query={lines} rows={8}>
      {(view) => (
        <Loaded query={notes} rows={8}>
          {(written) => <Variances budget={budget} view={view} notes={written} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Props {
  readonly budget: Budget;
  readonly view: GridView;
  readonly notes: readonly Note[];
}

/** More are not read at one sitting; their sizes say which matter. */
const SHOWN = 100;

function Variances({ budget, view, notes }: Props) {
  const t = useText();
  const formats = useFormats();
  const mayExplain = useMayExplain(budget);
  const [comparison, setComparison] = useState<VarianceComparison>('year_to_date');
  const { period } = view.question;
  const of = (name: VarianceComparison) =>
    variancesOf(view.rows, notes, { comparison: name, period: period.key });
  const shown = of(comparison);
  return (
    <>
      <div
        className={`${classes.choice} no-print`}
        role="group"
        aria-label={t('budget.note.comparison')}
      >
        <span className={chip.group}>
          {VARIANCE_COMPARISONS.map((name) => {
            const lacking = of(name).filter(isLacking).length;
            return (
              <button
                key={name}
                type="button"
                className={chip.chip}
                data-set={name === comparison}
                aria-pressed={name === comparison}
                onClick={() => setComparison(name)}
              >
                {t(`budget.comparison.${name}`, { period: formats.period(period) })}
                {lacking > 0 && (
                  <span>
                    ({lacking}
                    <span className="visually-hidden"> {t('budget.note.lackingOnes')}</span>)
                  </span>
                )}
              </button>
            );
          })}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState text={t('budget.note.none')} />
      ) : (
        <Card
          title={t('budget.note.title', {
            count: shown.length,
            lacking: shown.filter(isLacking).length,
          })}
        >
          <ul className={classes.list}>
            {shown.slice(0, SHOWN).map((variance) => (
              <VarianceEntry
                key={`${comparison} ${variance.row.id}`}
                variance={variance}
                currency={budget.currency}
                period={period.key}
                mayExplain={mayExplain(variance.row)}
              />
            ))}
          </ul>
          {shown.length > SHOWN && (
            <p className="mute">{t('budget.note.more', { count: shown.length - SHOWN })}</p>
          )}
        </Card>
      )}
    </>
  );
}
