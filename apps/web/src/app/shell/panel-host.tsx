import { lazy, Suspense, useState } from 'react';
import { useView } from '../view.ts';

/** All kinds of details and the drawer itself come with the first one that is opened. */
const OpenPanel = lazy(() => import('./open-panel.tsx'));

/** One detail at a time stands beside the page, and the address says which. */
export function PanelHost() {
  const { panel = '' } = useView();
  const [wasAsked, setAsked] = useState(false);
  if (panel !== '' && !wasAsked) setAsked(true);
  if (!wasAsked) return null;
  return (
    <Suspense fallback={null}>
      <OpenPanel panel={panel} />
    </Suspense>
  );
}
