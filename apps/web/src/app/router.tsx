import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { outside, root } from './outside-routes.ts';
import { Frame } from './shell/frame.tsx';
import { NotFoundPage, PageFault } from './shell/faults.tsx';
import { PageSkeleton } from './shell/page-skeleton.tsx';
import { pageSearch, readView } from './view.ts';

/** Everything inside of the frame needs a session, and may be looked at in other periods and as of other days. */
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: Frame,
  validateSearch: readView,
  search: { middlewares: [retainSearchParams(['period', 'cmp', 'at', 'asOf'])] },
});
const inFrame = () => frame;

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
const roadmap = createRoute({
  getParentRoute: inFrame,
  path: '/roadmap',
  validateSearch: pageSearch(
    'view',
    'zoom',
    'lane',
    'baseline',
    'q',
    'area',
    'product',
    'objective',
    'owner',
    'stage',
    'horizon',
    'sort',
  ),
  component: lazyRouteComponent(
    () => import('../features/roadmap/roadmap-page.tsx'),
    'RoadmapPage',
  ),
});
const roadmapItem = createRoute({
  getParentRoute: inFrame,
  path: '/roadmap/$key',
  component: lazyRouteComponent(() => import('../features/roadmap/item-page.tsx'), 'ItemPage'),
});
const strategy = createRoute({
  getParentRoute: inFrame,
  path: '/strategy',
  validateSearch: pageSearch('tab'),
  component: lazyRouteComponent(
    () => import('../features/strategy/strategy-page.tsx'),
    'StrategyPage',
  ),
});
const objective = createRoute({
  getParentRoute: inFrame,
  path: '/objectives/$key',
  component: lazyRouteComponent(
    () => import('../features/strategy/objective-page.tsx'),
    'ObjectivePage',
  ),
});
const decisions = createRoute({
  getParentRoute: inFrame,
  path: '/decisions',
  validateSearch: pageSearch('open'),
  component: lazyRouteComponent(
    () => import('../features/decisions/decisions-page.tsx'),
    'DecisionsPage',
  ),
});
const PRODUCTS = ['view', 'group', 'q', 'line', 'area', 'stage', 'status', 'wait', 'sort'] as const;
const portfolio = createRoute({
  getParentRoute: inFrame,
  path: '/portfolio',
  validateSearch: pageSearch(...PRODUCTS),
  component: lazyRouteComponent(
    () => import('../features/lifecycle/portfolio-page.tsx'),
    'PortfolioPage',
  ),
});
const product = createRoute({
  getParentRoute: inFrame,
  path: '/products/$key',
  component: lazyRouteComponent(
    () => import('../features/lifecycle/product-page.tsx'),
    'ProductPage',
  ),
});
const budgets = createRoute({
  getParentRoute: inFrame,
  path: '/budget',
  component: lazyRouteComponent(() => import('../features/budget/budgets-page.tsx'), 'BudgetsPage'),
});
const budget = createRoute({
  getParentRoute: inFrame,
  path: '/budget/$key',
  validateSearch: pageSearch('tab', 'show', 'group', 'money', 'draft', 'q', 'from', 'to'),
  component: lazyRouteComponent(() => import('../features/budget/budget-page.tsx'), 'BudgetPage'),
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

const tree = root.addChildren([
  ...outside,
  frame.addChildren([
    briefing,
    inbox,
    areas,
    area,
    scorecard,
    kpi,
    roadmap,
    roadmapItem,
    strategy,
    objective,
    decisions,
    portfolio,
    product,
    budgets,
    budget,
    reports,
    report,
    edition,
    history,
    imports,
    importWizard,
    settings,
    settingsSection,
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
