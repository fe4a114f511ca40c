import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { isProblem } from '../../../app/problem.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { useDraft, type Report } from '../reads.ts';
import { StateWord } from '../state-word.tsx';
import { DraftPreview } from './draft-preview.tsx';
import classes from './draft.module.css';

/** A report of which nothing is sealed, for people who do not write it. */
export function DraftReading({ report }: { readonly report: Report }) {
  const t = useText();
  const formats = useFormats();
  const draft = useDraft(report);
  const isForAuthors = isProblem(draft.error, 403);
  const period = formats.period(report.period);
  return (
    <>
      <PageHead title={t('reports.draftTitle', { period })}>
        <span className={classes.headLine}>
          <Link to="/reports">‹ {t('reports.title')}</Link>
          <StateWord state={report.state} />
        </span>
      </PageHead>
      {isForAuthors || report.state === 'withdrawn' ? (
        <EmptyState
          text={t(report.state === 'withdrawn' ? 'reports.withdrawnText' : 'reports.notSealedYet', {
            name: report.authorName,
            period,
          })}
          action={<Link to="/reports">{t('reports.toList')}</Link>}
        />
      ) : (
        <Loaded query={draft} rows={14}>
          {(drawn) => <DraftPreview drawn={drawn} summary={report.narrative.summary} />}
        </Loaded>
      )}
    </>
  );
}
