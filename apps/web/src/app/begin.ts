import { frame } from './frame-route.ts';
import { languageOf, loadMessages, localeOf } from './i18n/messages.ts';
import { organizationOptions, rulesOf } from './periods.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { sessionOptions } from './session.ts';
import { todayOf } from './today.ts';
import { readView } from './view.ts';

const { latestLocation } = router;
const [matched, params] = router.getMatchedRoutes(latestLocation.pathname);

/** Asks at once for what the page will need, which each part of it would ask for only after the part before has come. */
export function begin(): void {
  const isInFrame = matched.some(({ id }) => id === frame.id);
  if (isInFrame) void askWhoReads();
  for (const { options } of matched) void options.component?.preload?.();
}

async function askWhoReads(): Promise<void> {
  const session = await queryClient.fetchQuery(sessionOptions).catch(() => undefined);
  if (!session) return;
  loadMessages(languageOf(localeOf(session)));
  const organization = await queryClient.fetchQuery(organizationOptions).catch(() => undefined);
  if (!organization) return;
  const view = readView(latestLocation.search);
  const rules = rulesOf(organization);
  const { search } = latestLocation;
  const { timeZone } = session.organization;
  const moment = { view, rules, timeZone, today: todayOf(session, view), params, search };
  for (const { options } of matched) void options.staticData?.begin?.(moment);
}
