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
  return (
    <Drawer
      opened={title !== undefined}
      onClose={onClose}
      position="right"
      size="min(560px, 100vw)"
      title={t(title ?? 'frame.detail')}
      closeButtonProps={{ 'aria-label': t('frame.close') }}
    >
      <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
    </Drawer>
  );
}
