import { Tabs } from '@mantine/core';
import { lazy, Suspense, type ComponentType } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { PageSkeleton } from '../../app/shell/page-skeleton.tsx';
import classes from './kpi-tabs.module.css';
import type { TabProps } from './tab-props.ts';

type Tab = ComponentType<TabProps>;

const TABS: Readonly<Record<string, Tab>> = {
  values: lazy(() => import('./values-tab.tsx')),
  definition: lazy(() => import('./definition-tab.tsx')),
  targets: lazy(() => import('./targets-tab.tsx')),
  reports: lazy(() => import('./editions-tab.tsx')),
  discussion: lazy(() => import('./discussion-tab.tsx')),
  settings: lazy(() => import('./settings-tab.tsx')),
};

interface Props extends TabProps {
  readonly tab: string | undefined;
  readonly onTab: (tab: string) => void;
}

/** Everything behind the figure, a part at a time. */
export function KpiTabs({ kpi, tab = 'values', onTab }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const maySet = (kpi.can.update || kpi.can.restore) && !isTravelling;
  const names = Object.keys(TABS).filter((name) => name !== 'settings' || maySet);
  const shown = names.includes(tab) ? tab : 'values';
  const Content = TABS[shown];
  return (
    <Tabs
      className={classes.tabs}
      value={shown}
      onChange={(name) => onTab(name ?? 'values')}
      keepMounted={false}
    >
      <Tabs.List className={`${classes.list} no-print`}>
        {names.map((name) => (
          <Tabs.Tab key={name} value={name}>
            {t(`kpis.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {names.map((name) => (
        <Tabs.Panel key={name} value={name} className={classes.panel}>
          <h2 className={classes.heading}>{t(`kpis.tab.${name}`)}</h2>
          {Content && name === shown && (
            <Suspense fallback={<PageSkeleton />}>
              <Content kpi={kpi} />
            </Suspense>
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
