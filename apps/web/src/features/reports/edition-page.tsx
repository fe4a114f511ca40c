import { useParams, useSearch, useNavigate } from '@tanstack/react-router';
import { useText } from '../../app/i18n/use-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { DifferenceView } from './difference/difference-view.tsx';
import { EditionView } from './edition/edition-view.tsx';
import { NothingThere } from './nothing-there.tsx';
import { useReportOf, type Report } from './reads.ts';
import { editionAddress } from './report-facts.ts';

/** One edition, or with `against` what it says otherwise than another one. */
export function EditionPage() {
  const { period = '', number = '' } = useParams({ strict: false });
  const query = useReportOf(period);
  return (
    <Loaded query={query} rows={12} isPage>
      {(report) => <EditionOf report={report} number={Number(number)} />}
    </Loaded>
  );
}

function EditionOf({
  report,
  number,
}: {
  readonly report: Report | null;
  readonly number: number;
}) {
  const t = useText();
  const { against } = useSearch({ strict: false });
  const navigate = useNavigate();
  const edition = report?.editions.find((one) => one.number === number);
  if (!report || !edition) return <NothingThere text={t('reports.noSuchEdition')} />;
  const other = editionAddress(against, report.period.key);
  if (other) return <DifferenceView report={report} edition={edition} other={other} />;
  return (
    <EditionView
      key={edition.sha256}
      report={report}
      edition={edition}
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
