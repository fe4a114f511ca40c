import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import type { Given } from './action-dialog.tsx';

const ActionDialog = lazy(async () => ({
  default: (await import('./action-dialog.tsx')).ActionDialog,
}));

/** A button that asks who does what by when. */
export function NewAction(props: Given) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const [isOpen, setOpen] = useState(false);
  if (isTravelling) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
        {t('loop.newAction')}
      </Button>
      {isOpen && (
        <Suspense>
          <ActionDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
