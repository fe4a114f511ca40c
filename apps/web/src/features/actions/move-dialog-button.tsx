import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import type { Action } from './actions.ts';

const MoveDialog = lazy(async () => ({
  default: (await import('./action-dialogs.tsx')).MoveDialog,
}));

/** Opens the dialog that moves the day of an action. */
export function MoveDialogButton({ action }: { readonly action: Action }) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isOpen, setOpen] = useState(false);
  if (!action.can.move || isTravelling) return null;
  return (
    <>
      <Button size="compact-md" variant="subtle" onClick={() => setOpen(true)}>
        {t('loop.move')}
        <span className="visually-hidden"> {action.name}</span>
      </Button>
      {isOpen && (
        <Suspense>
          <MoveDialog action={action} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
