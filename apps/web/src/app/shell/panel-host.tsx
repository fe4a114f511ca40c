import { Drawer } from '@mantine/core';
import { lazy, Suspense, type ComponentType } from 'react';
import { useText } from '../i18n/use-text.ts';
import type { PanelProps } from '../panel.ts';
import { useOpenPanel, useView } from '../view.ts';
import { PageSkeleton } from './page-skeleton.tsx';

type Panel = ComponentType<PanelProps>;

const PANELS: Readonly<Record<string, Panel>> = {
  kpi: lazy(() => import('../../features/kpis/kpi-panel.tsx')),
  log: lazy(() => import('../../features/kpis/log-value-panel.tsx')),
  area: lazy(() => import('../../features/areas/area-panel.tsx')),
  'check-in': lazy(() => import('../../features/check-ins/check-in-panel.tsx')),
  'new-check-in': lazy(() => import('../../features/check-ins/new-check-in-panel.tsx')),
  ask: lazy(() => import('../../features/comments/ask-panel.tsx')),
  keys: lazy(() => import('./keys-sheet.tsx')),
};

/** One detail at a time stands beside the page, and the address says which. */
export function PanelHost() {
  const t = useText();
  const { panel = '' } = useView();
  const open = useOpenPanel();
  const close = (): void => open(undefined);
  const [kind = '', ...rest] = panel.split(':');
  const Content = PANELS[kind];
  return (
    <Drawer
      opened={Content !== undefined}
      onClose={close}
      position="right"
      size="min(560px, 100vw)"
      title={t(Content ? `panels.${kind}` : 'frame.detail')}
    >
      {Content && (
        <Suspense fallback={<PageSkeleton />}>
          <Content key={panel} id={rest.join(':')} close={close} />
        </Suspense>
      )}
    </Drawer>
  );
}
