import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { usePeriod } from '../../app/periods.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { exampleReports } from './list/example-reports.ts';
import { OpenReport } from './list/open-report.tsx';
import { ReadinessCard } from './list/readiness-card.tsx';
import { ReportTable } from './list/report-table.tsx';
import { useRowKeys } from './list/use-row-keys.ts';
import { useReports, type Report } from './reads.ts';
import { isAwaited, isDrafted } from './report-facts.ts';
import { useIsAuthor } from './use-is-author.ts';
import classes from './reports-page.module.css';

/** The reports of all periods, and how ready the current one is. */
export function ReportsPage() {
  const t = useText();
  const query = useReports();
  const period = usePeriod();
  const isAuthor = useIsAuthor();
  const reports = query.data?.data ?? [];
  useRowKeys();
  return (
    <>
      <PageHead
        title={t('reports.title')}
        actions={
          <>
            {isAuthor && reports.length > 0 && <OpenReport reports={reports} />}
            <NextStep reports={reports} isAuthor={isAuthor} />
          </>
        }
      >
        {t('reports.subtitle')}
      </PageHead>
      <div className={classes.page}>
        <div className={classes.list}>
          <Loaded query={query} rows={8}>
            {({ data }) =>
              data.length === 0 ? (
                <NoReports isAuthor={isAuthor} />
              ) : (
                <Card isFlush>
                  <ReportTable reports={data} />
                </Card>
              )
            }
          </Loaded>
        </div>
        {period && (
          <div className={classes.side}>
            <ReadinessCard period={period} />
          </div>
        )}
      </div>
    </>
  );
}

interface NextStepProps {
  readonly reports: readonly Report[];
  readonly isAuthor: boolean;
}

/** What waits for the reader: the draft to go on with, or the edition to read. Enter follows it. */
function NextStep({ reports, isAuthor }: NextStepProps) {
  const t = useText();
  const formats = useFormats();
  const link = useRef<HTMLAnchorElement>(null);
  const next = reports.find(({ state, can }) =>
    isAuthor ? isDrafted(state) : isAwaited(state) && can.acknowledge,
  );
  const isThere = next !== undefined;
  useEffect(() => {
    if (isThere && document.activeElement === document.body)
      link.current?.focus({ preventScroll: true });
  }, [isThere]);
  if (!next) return null;
  return (
    <Button
      component={Link}
      to="/reports/$period"
      params={{ period: next.period.key } as never}
      ref={link}
      c="white"
    >
      {t(isAuthor ? 'reports.goOn' : 'reports.readIt', { period: formats.period(next.period) })}
    </Button>
  );
}

function NoReports({ isAuthor }: { readonly isAuthor: boolean }) {
  const t = useText();
  return (
    <EmptyState
      text={t(isAuthor ? 'reports.emptyAuthor' : 'reports.empty')}
      action={isAuthor && <OpenReport reports={[]} />}
      example={<ReportTable reports={exampleReports()} />}
    />
  );
}
