import { frame } from './frame-route.ts';
import { organizationOptions } from './periods.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { sessionOptions } from './session.ts';

/** Asks at once for what the page will need, which each part of it would ask for only after the part before has come. */
export function begin(): void {
  const [matchedRoutes] = router.getMatchedRoutes(router.latestLocation.pathname);
  for (const { options } of matchedRoutes) void options.component?.preload?.();
  if (matchedRoutes.some(({ id }) => id === frame.id)) void askWhoReads();
}

async function askWhoReads(): Promise<void> {
  await queryClient.prefetchQuery(sessionOptions);
  if (queryClient.getQueryData(sessionOptions.queryKey))
    await queryClient.prefetchQuery(organizationOptions);
}
