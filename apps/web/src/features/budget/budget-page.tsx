import { Tabs } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, type ComponentType } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { PageSkeleton } from '../../app/shell/page-skeleton.tsx';
import { useSetView } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import quiet from '../../ui/quiet-button.module.css';
import { TABS, useArrangement, type Tab } from './arrangement.ts';
import { BudgetActions } from './budget-actions.tsx';
import { HEAD, useBudget, useGrid, useMoment, type Budget, type GridView } from './budget-data.ts';
import classes from './budget.module.css';
import { ExportMenu } from './export-menu.tsx';
import { StatusFacts } from './status-facts.tsx';
import { Waiting } from './waiting.tsx';

interface TabProps {
  readonly budget: Budget;
}

const CONTENTS: Readonly<Record<Tab, ComponentType<TabProps>>> = {
  grid: lazy(() => import('./grid/grid-tab.tsx')),
  course: lazy(() => import('./course/course-tab.tsx')),
  variances: lazy(() => import('./notes/variances-tab.tsx')),
  outcomes: lazy(() => import('./outcomes/outcomes-tab.tsx')),
  resources: lazy(() => import('./resources/resources-tab.tsx')),
  versions: lazy(() => import('./versions/versions-tab.tsx')),
  changes: lazy(() => import('./changes/changes-tab.tsx')),
  rates: lazy(() => import('./rates/rates-tab.tsx')),
  periods: lazy(() => import('./periods/periods-tab.tsx')),
};

/** One budget: how it stands, and behind that its grid, its course and its process. */
export function BudgetPage() {
  const { key = '' } = useParams({ strict: false });
  return (
    <Loaded query={useBudget(key)} rows={12} isPage>
      {(budget) => <BudgetOf key={budget.id} budget={budget} />}
    </Loaded>
  );
}

function BudgetOf({ budget }: TabProps) {
  const head = useGrid(budget, HEAD, budget.lines > 0);
  return (
    <div className={classes.page}>
      <PageHead
        title={budget.name}
        actions={
          <>
            {budget.lines > 0 && <ExportMenu budget={budget} />} <BudgetActions budget={budget} />
          </>
        }
      >
        <HeadLine budget={budget} view={head.data} />
      </PageHead>
      <Elsewhere budget={budget} />
      <Waiting budget={budget} />
      {budget.lines > 0 && (
        <Loaded query={head} rows={3}>
          {(view) => <StatusFacts budget={budget} view={view} />}
        </Loaded>
      )}
      <Parts budget={budget} />
    </div>
  );
}

/** What stands behind the figures, as of the day that is read. */
function HeadLine({ budget, view }: TabProps & { readonly view: GridView | undefined }) {
  const t = useText();
  const formats = useFormats();
  const { year, owner, periods, archivedAt } = budget;
  const { plan, forecast, closedTo } = view?.question ?? budget;
  const closed = periods.find(({ key }) => key === closedTo);
  return [
    archivedAt && t('budget.archivedOn', { day: formats.instant(archivedAt) }),
    year,
    owner?.name ?? t('budget.noOwner'),
    plan ? plan.label : t('budget.noPlan'),
    forecast ? t('budget.forecastOf', { label: forecast.label }) : t('budget.noForecast'),
    closed ? t('budget.closedToPeriod', { period: formats.period(closed) }) : t('budget.allOpen'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The bar above may show a period of another year. */
function Elsewhere({ budget }: TabProps) {
  const t = useText();
  const { isElsewhere } = useMoment(budget);
  const setView = useSetView();
  if (!isElsewhere) return null;
  return (
    <p className={`${classes.elsewhere} no-print`} role="status">
      {t('budget.elsewhere', { year: budget.year })}{' '}
      <button type="button" className={quiet.button} onClick={() => setView({ period: undefined })}>
        {t('budget.elsewhereBack')}
      </button>
    </p>
  );
}

function Parts({ budget }: TabProps) {
  const t = useText();
  const [{ tab }, arrange] = useArrangement();
  const Content = CONTENTS[tab];
  return (
    <Tabs
      value={tab}
      onChange={(name) => arrange({ tab: TABS.find((one) => one === name) ?? 'grid' })}
      keepMounted={false}
    >
      <Tabs.List className={`${classes.tabs} no-print`}>
        {TABS.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`budget.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map((name) => (
        <Tabs.Panel key={name} value={name} className={classes.part}>
          <h2 className="visually-hidden">{t(`budget.tab.${name}`)}</h2>
          {name === tab && (
            <Suspense fallback={<PageSkeleton />}>
              <Content budget={budget} />
            </Suspense>
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
