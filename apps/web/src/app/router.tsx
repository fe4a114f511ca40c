import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { beginFigures } from '../features/scorecard/newest.ts';
import { frame, inFrame } from './frame-route.ts';
import { outside, root } from './outside-routes.ts';
import { registers } from './register-routes.ts';
import { NotFoundPage, PageFault } from './shell/faults.tsx';
import { PageSkeleton } from './shell/page-skeleton.tsx';
import { pageSearch } from './view.ts';

const briefing = createRoute({
  getParentRoute: inFrame,
  path: '/',
  component: lazyRouteComponent(
    () => import('../features/briefing/briefing-page.tsx'),
    'BriefingPage',
  ),
});
const inbox = createRoute({
  getParentRoute: inFrame,
  path: '/inbox',
  validateSearch: pageSearch('tab'),
  component: lazyRouteComponent(() => import('../features/inbox/inbox-page.tsx'), 'InboxPage'),
});
const areas = createRoute({
  getParentRoute: inFrame,
  path: '/areas',
  validateSearch: pageSearch('owner', 'archived', 'order'),
  staticData: { begin: beginFigures },
  component: lazyRouteComponent(() => import('../features/areas/areas-page.tsx'), 'AreasPage'),
});
const area = createRoute({
  getParentRoute: inFrame,
  path: '/areas/$key',
  component: lazyRouteComponent(() => import('../features/areas/area-page.tsx'), 'AreaPage'),
});
const scorecard = createRoute({
  getParentRoute: inFrame,
  path: '/scorecard',
  validateSearch: pageSearch('q', 'group', 'status', 'area', 'owner', 'freshness', 'sort', 'keys'),
  staticData: { begin: beginFigures },
  component: lazyRouteComponent(
    () => import('../features/scorecard/scorecard-page.tsx'),
    'ScorecardPage',
  ),
});
const kpi = createRoute({
  getParentRoute: inFrame,
  path: '/kpis/$key',
  validateSearch: pageSearch('kind', 'tab'),
  component: lazyRouteComponent(() => import('../features/kpis/kpi-page.tsx'), 'KpiPage'),
});
const reports = createRoute({
  getParentRoute: inFrame,
  path: '/reports',
  component: lazyRouteComponent(
    () => import('../features/reports/reports-page.tsx'),
    'ReportsPage',
  ),
});
const report = createRoute({
  getParentRoute: inFrame,
  path: '/reports/$period',
  validateSearch: pageSearch('correct'),
  component: lazyRouteComponent(() => import('../features/reports/report-page.tsx'), 'ReportPage'),
});
const edition = createRoute({
  getParentRoute: inFrame,
  path: '/reports/$period/editions/$number',
  validateSearch: pageSearch('against'),
  component: lazyRouteComponent(
    () => import('../features/reports/edition-page.tsx'),
    'EditionPage',
  ),
});
const history = createRoute({
  getParentRoute: inFrame,
  path: '/history',
  validateSearch: pageSearch('actor', 'area', 'subject', 'kind', 'action', 'from', 'to'),
  component: lazyRouteComponent(
    () => import('../features/activity/history-page.tsx'),
    'HistoryPage',
  ),
});
const imports = createRoute({
  getParentRoute: inFrame,
  path: '/imports',
  validateSearch: pageSearch('kind'),
  component: lazyRouteComponent(
    () => import('../features/imports/imports-page.tsx'),
    'ImportsPage',
  ),
});
const importWizard = createRoute({
  getParentRoute: inFrame,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('../features/imports/import-page.tsx'), 'ImportPage'),
});
const settings = createRoute({
  getParentRoute: inFrame,
  path: '/settings',
  component: lazyRouteComponent(
    () => import('../features/settings/settings-page.tsx'),
    'SettingsPage',
  ),
});
const settingsSection = createRoute({
  getParentRoute: inFrame,
  path: '/settings/$section',
  component: lazyRouteComponent(
    () => import('../features/settings/settings-page.tsx'),
    'SettingsPage',
  ),
});

/** An address that nothing answers to keeps the ways to what there is. */
const nowhere = createRoute({ getParentRoute: inFrame, path: '/$', component: NotFoundPage });

const tree = root.addChildren([
  ...outside,
  frame.addChildren([
    briefing,
    inbox,
    areas,
    area,
    scorecard,
    kpi,
    ...registers,
    reports,
    report,
    edition,
    history,
    imports,
    importWizard,
    settings,
    settingsSection,
    nowhere,
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageFault,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
  // Every parameter is text: `period=2026` is a key, not a number.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const filled = Object.entries(search).filter(([, value]) => typeof value === 'string');
    const text = new URLSearchParams(filled as [string, string][]).toString();
    return text ? `?${text}` : '';
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
