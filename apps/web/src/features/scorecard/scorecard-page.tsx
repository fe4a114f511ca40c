import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo } from 'react';
import type { Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useOpenPanel, useView } from '../../app/view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { arranged, rowsOf } from './arrange.ts';
import { ExampleSheet } from './example-sheet.tsx';
import { ExportMenu } from './export-menu.tsx';
import { SavedViews } from './saved-views.tsx';
import { useFigures } from './newest.ts';
import { isFiltered, NO_FILTERS, useArrangement } from './search.ts';
import { Sheet } from './sheet.tsx';
import classes from './sheet.module.css';
import { Summary } from './summary.tsx';
import { Toolbar } from './toolbar.tsx';

/** Comes after the figures, and never keeps them waiting. */
const Registers = lazy(async () => ({
  default: (await import('./registers/registers.tsx')).Registers,
}));

export function ScorecardPage() {
  const t = useText();
  const scorecard = useFigures();
  return (
    <div className={classes.page}>
      {scorecard.data === undefined && <PageHead title={t('scorecard.title')} />}
      <Loaded query={scorecard} rows={12}>
        {(view) => <Scorecard view={view} />}
      </Loaded>
    </div>
  );
}

function Scorecard({ view }: { readonly view: Schema<'ScorecardView'> }) {
  const t = useText();
  const formats = useFormats();
  const { period } = useView();
  const [arrangement, arrange] = useArrangement();
  const all = useMemo(() => rowsOf(view.areas), [view.areas]);
  const groups = useMemo(() => arranged(all, arrangement), [all, arrangement]);
  const shown = groups.flatMap(({ rows }) => rows);
  if (all.length === 0) return <NoKpis hasAreas={view.areas.length > 0} />;
  return (
    <>
      <PageHead
        title={t('scorecard.title')}
        actions={
          <>
            <SavedViews />
            <ExportMenu rows={shown} compare={view.compare} periodKey={view.period.key} />
          </>
        }
      >
        {t('scorecard.line', {
          period: period ? formats.period(view.period) : t('scorecard.newest'),
          what: t(`comparisons.${view.compare}`),
        })}
      </PageHead>
      <Summary view={view} statuses={arrangement.statuses} arrange={arrange} />
      <Toolbar areas={view.areas} arrangement={arrangement} arrange={arrange} />
      {isFiltered(arrangement) && (
        <p className={classes.shown} role="status">
          {t('scorecard.shown', { shown: shown.length, count: all.length })}
        </p>
      )}
      {shown.length > 0 ? (
        <Sheet groups={groups} compare={view.compare} arrangement={arrangement} arrange={arrange} />
      ) : (
        <EmptyState
          text={t('scorecard.noMatch')}
          action={
            <Button variant="default" onClick={() => arrange(NO_FILTERS)}>
              {t('scorecard.filter.clear')}
            </Button>
          }
        />
      )}
      <Suspense>
        <Registers period={view.period} />
      </Suspense>
    </>
  );
}

function NoKpis({ hasAreas }: { readonly hasAreas: boolean }) {
  const t = useText();
  const openPanel = useOpenPanel();
  return (
    <>
      <PageHead title={t('scorecard.title')} />
      <EmptyState
        text={t(hasAreas ? 'scorecard.noKpis' : 'scorecard.noAreas')}
        action={
          hasAreas ? (
            <Button onClick={() => openPanel('new-kpi:')}>{t('scorecard.addKpi')}</Button>
          ) : (
            <Button component={Link} to="/areas">
              {t('scorecard.adopt')}
            </Button>
          )
        }
        example={<ExampleSheet />}
      />
    </>
  );
}
