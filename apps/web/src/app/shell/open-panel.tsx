import { lazy, Suspense, useState, type ComponentType } from 'react';
import type { PanelProps } from '../panel.ts';
import { useOpenPanel } from '../view.ts';
import Drawer from './panel-drawer.tsx';

type Panel = ComponentType<PanelProps>;

const PANELS: Readonly<Record<string, Panel>> = {
  kpi: lazy(() => import('../../features/kpis/kpi-panel.tsx')),
  log: lazy(() => import('../../features/kpis/log-value-panel.tsx')),
  'new-kpi': lazy(() => import('../../features/kpis/new-kpi-panel.tsx')),
  area: lazy(() => import('../../features/areas/area-panel.tsx')),
  objective: lazy(() => import('../../features/strategy/objective-panel.tsx')),
  'check-in': lazy(() => import('../../features/check-ins/check-in-panel.tsx')),
  'new-check-in': lazy(() => import('../../features/check-ins/new-check-in-panel.tsx')),
  item: lazy(() => import('../../features/roadmap/item-panel.tsx')),
  'new-item': lazy(() => import('../../features/roadmap/new-item-panel.tsx')),
  'plan-quarter': lazy(() => import('../../features/roadmap/plan-quarter-panel.tsx')),
  launch: lazy(() => import('../../features/roadmap/launch-panel.tsx')),
  'new-launch': lazy(() => import('../../features/roadmap/new-launch-panel.tsx')),
  predictability: lazy(() => import('../../features/roadmap/predictability-panel.tsx')),
  product: lazy(() => import('../../features/lifecycle/product-panel.tsx')),
  'new-product': lazy(() => import('../../features/lifecycle/new-product-panel.tsx')),
  'new-product-line': lazy(() => import('../../features/lifecycle/new-line-panel.tsx')),
  'move-product': lazy(() => import('../../features/lifecycle/move-panel.tsx')),
  'gate-review': lazy(() => import('../../features/lifecycle/gate-review-panel.tsx')),
  postings: lazy(() => import('../../features/budget/postings-panel.tsx')),
  ask: lazy(() => import('../../features/comments/ask-panel.tsx')),
  keys: lazy(() => import('./keys-sheet.tsx')),
};

/** The detail that `kind:id` names, in the drawer; unknown kinds open nothing. */
export default function OpenPanel({ panel }: { readonly panel: string }) {
  const open = useOpenPanel();
  const close = (): void => open(undefined);
  const [kind = '', ...rest] = panel.split(':');
  const Content = PANELS[kind];
  const [wasOpened, setOpened] = useState(false);
  if (Content && !wasOpened) setOpened(true);
  if (!wasOpened) return null;
  return (
    <Suspense fallback={null}>
      <Drawer title={Content && `panels.${kind}`} onClose={close}>
        {Content && <Content key={panel} id={rest.join(':')} close={close} />}
      </Drawer>
    </Suspense>
  );
}
