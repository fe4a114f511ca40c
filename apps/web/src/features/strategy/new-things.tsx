import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { useAreas } from '../areas/areas.ts';
import { GoalDialog } from './goal-dialog.tsx';
import { NewObjective } from './new-objective.tsx';
import { useMayLead } from './use-may-lead.ts';

/** What the reader may add. */
export function NewThings() {
  const isTravelling = useIsTravelling();
  return isTravelling ? null : <Buttons />;
}

function Buttons() {
  const t = useText();
  const [open, setOpen] = useState<'goal' | 'objective'>();
  const mayLead = useMayLead();
  const mayPromise = useAreas().data?.some(({ can }) => can.update) ?? false;
  const close = (): void => setOpen(undefined);
  return (
    <>
      {mayLead && (
        <Button size="xs" variant="default" onClick={() => setOpen('goal')}>
          {t('strategy.newGoal')}
        </Button>
      )}
      {mayPromise && (
        <Button size="xs" onClick={() => setOpen('objective')}>
          {t('strategy.newObjective')}
        </Button>
      )}
      {open === 'goal' && <GoalDialog onClose={close} />}
      {open === 'objective' && <NewObjective onClose={close} />}
    </>
  );
}
