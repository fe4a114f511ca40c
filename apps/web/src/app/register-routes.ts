import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { inFrame } from './frame-route.ts';
import { pageSearch } from './view.ts';

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
  staticData: {
    begin: async (moment) => (await import('../features/budget/begin.ts')).beginBudget(moment),
  },
  component: lazyRouteComponent(() => import('../features/budget/budget-page.tsx'), 'BudgetPage'),
});

/** The registers in which the work happens. */
export const registers = [
  roadmap,
  roadmapItem,
  strategy,
  objective,
  decisions,
  portfolio,
  product,
  budgets,
  budget,
] as const;
