import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { periodOf } from '#domain/calendar';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useCalendar } from '../../app/periods.ts';
import { useIsTravelling } from '../../app/view.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { DraftEditor } from './draft/draft-editor.tsx';
import { DraftReading } from './draft/draft-reading.tsx';
import { EditionView } from './edition/edition-view.tsx';
import { useOpenReport } from './list/use-open-report.ts';
import { useReportOf, type Report } from './reads.ts';
import { isDrafted, latestEdition } from './report-facts.ts';
import { useIsAuthor } from './use-is-author.ts';

/** The report of a period: its draft for those who write it, else the newest edition. */
export function ReportPage() {
  const { period = '' } = useParams({ strict: false });
  const query = useReportOf(period);
  return (
    <Loaded query={query} rows={12} isPage>
      {(report) =>
        report ? <ReportOf key={report.id} report={report} /> : <NoReport period={period} />
      }
    </Loaded>
  );
}

function ReportOf({ report }: { readonly report: Report }) {
  const navigate = useNavigate();
  const { correct } = useSearch({ strict: false });
  const isTravelling = useIsTravelling();
  const latest = latestEdition(report);
  const isWritten = isDrafted(report.state) || correct !== undefined;
  if (isWritten && report.can.submit && !isTravelling) return <DraftEditor report={report} />;
  if (!latest) return <DraftReading report={report} />;
  return (
    <EditionView
      report={report}
      edition={latest}
      onCorrect={() =>
        void navigate({
          to: '/reports/$period',
          params: { period: report.period.key },
          search: { correct: 'yes' },
        })
      }
    />
  );
}

function NoReport({ period: key }: { readonly period: string }) {
  const t = useText();
  const formats = useFormats();
  const rules = useCalendar();
  const open = useOpenReport();
  const isAuthor = useIsAuthor();
  const period = rules && periodOf(rules, key);
  const mayOpen = isAuthor && period !== undefined && period.kind !== 'week';
  return (
    <>
      <PageHead title={t('reports.title')} />
      <EmptyState
        text={t('reports.noReportFor', { period: period ? formats.period(period) : key })}
        action={
          mayOpen ? (
            <Button onClick={() => void open(period)}>
              {t('reports.openFor', { period: formats.period(period) })}
            </Button>
          ) : (
            <Link to="/reports">{t('reports.toList')}</Link>
          )
        }
      />
    </>
  );
}
