import { useState } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import chip from '../../../app/shell/chip.module.css';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import budgetClasses from '../budget.module.css';
import type { Budget } from '../budget-data.ts';
import { EarnedValueCard } from './earned-value-card.tsx';
import { SpendTable } from './spend-table.tsx';
import { UntiedCard } from './untied-card.tsx';
import { PURPOSES, useSpend, type Purpose } from './use-spend.ts';
import classes from './outcomes.module.css';

/** What the money is for: by what it is to bring, what brings nothing that is named, and what work has earned. */
export default function OutcomesTab({ budget }: { readonly budget: Budget }) {
  const t = useText();
  const [purpose, choose] = useState<Purpose>('objective');
  const spend = useSpend(budget, purpose);
  if (budget.lines === 0) return <EmptyState text={t('budget.noLines')} />;
  return (
    <>
      <p className={budgetClasses.lead}>{t('outcomes.lead')}</p>
      <div className={`${classes.choice} no-print`} role="group" aria-label={t('budget.groupBy')}>
        <span className="mute">{t('budget.groupBy')}</span>
        <span className={chip.group}>
          {PURPOSES.map((name) => (
            <button
              key={name}
              type="button"
              className={chip.chip}
              data-set={name === purpose}
              aria-pressed={name === purpose}
              onClick={() => choose(name)}
            >
              {t(`outcomes.by.${name}`)}
            </button>
          ))}
        </span>
      </div>
      <Loaded query={spend} rows={6}>
        {(view) => (
          <Card title={t(`outcomes.title.${purpose}`)} isFlush>
            <SpendTable budget={budget} purpose={purpose} view={view} />
          </Card>
        )}
      </Loaded>
      <UntiedCard budget={budget} />
      <EarnedValueCard budget={budget} />
    </>
  );
}
