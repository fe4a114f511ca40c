import { Drawer } from '@mantine/core';
import { Suspense, type ReactNode } from 'react';
import { useText } from '../i18n/use-text.ts';
import { PageSkeleton } from './page-skeleton.tsx';

interface Props {
  /** Name of the message above the detail; closed without. */
  readonly title: string | undefined;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export default function PanelDrawer({ title, onClose, children }: Props) {
  const t = useText();
  const name = t(title ?? 'frame.detail');
  return (
    <Drawer
      opened={title !== undefined}
      onClose={onClose}
      position="right"
      size="min(560px, 100vw)"
      title={name}
      // The kit names the dialog by its heading a moment after it is shown.
      attributes={{ header: { role: 'presentation' }, content: { 'aria-label': name } }}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
    </Drawer>
  );
}
