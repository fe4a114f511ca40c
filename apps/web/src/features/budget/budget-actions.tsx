import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { useAreas } from '../areas/areas.ts';
import type { Budget } from './budget-data.ts';
import { NewLine } from './new-line.tsx';

/** What may be done with a budget as a whole. */
export function BudgetActions({ budget }: { readonly budget: Budget }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const areas = useAreas().data?.filter(({ can }) => can.update || budget.can.update) ?? [];
  const [isNew, setNew] = useState(false);
  if (isTravelling || budget.archivedAt !== null || areas.length === 0) return null;
  return (
    <>
      <Button variant="default" onClick={() => setNew(true)}>
        {t('budget.newLine')}
      </Button>
      {isNew && <NewLine budget={budget} areas={areas} onClose={() => setNew(false)} />}
    </>
  );
}
