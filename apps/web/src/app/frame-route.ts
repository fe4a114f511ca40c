import { createRoute, retainSearchParams } from '@tanstack/react-router';
import { root } from './outside-routes.ts';
import { Frame } from './shell/frame.tsx';
import { readView } from './view.ts';

/** Everything inside of the frame needs a session, and may be looked at in other periods and as of other days. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  validateSearch: readView,
  search: { middlewares: [retainSearchParams(['period', 'cmp', 'at', 'asOf'])] },
});
export const inFrame = () => frame;
