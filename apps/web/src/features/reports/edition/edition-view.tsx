import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import {
  useChangesSince,
  useEdition,
  useNews,
  useReports,
  type Changes,
  type EditionSummary,
  type Report,
  type SealedEdition,
} from '../reads.ts';
import { latestEdition } from '../report-facts.ts';
import { StateWord } from '../state-word.tsx';
import { Thread } from '../../comments/thread.tsx';
import { useComments } from '../../comments/comments.ts';
import { AskAbout } from '../loop/ask-about.tsx';
import { NewsLine } from '../loop/news-line.tsx';
import { QuestionsSection } from '../loop/questions-section.tsx';
import { TalksContext } from '../loop/talks-context.ts';
import { talksOf, type Talk } from '../loop/talks.ts';
import { useReading } from '../loop/use-reading.ts';
import { Contents } from './contents.tsx';
import { EditionDocument, partsOf } from './document.tsx';
import { EditionActions } from './edition-actions.tsx';
import { EditionCover } from './edition-cover.tsx';
import classes from './edition-view.module.css';
import { RestatedContext, restatedOf, useRestatements, type Restated } from './restated-context.ts';
import { SealSection } from './seal-section.tsx';
import { Section } from './section.tsx';

interface Props {
  readonly report: Report;
  readonly edition: EditionSummary;
  readonly onCorrect: () => void;
}

/** A sealed edition: contents at its side, what may be done with it above. It is there as a whole or not yet, because it may be printed at once, and what comes later would move the lines that are read. */
export function EditionView(props: Props) {
  const t = useText();
  const query = useEdition(props.report.id, props.edition.number);
  const beside = useBeside(props);
  return (
    <Loaded query={query} rows={12}>
      {(sealed) =>
        beside.isComing ? (
          <Skeleton label={t('frame.loading')} rows={12} />
        ) : (
          <Reading {...props} {...beside} sealed={sealed} />
        )
      }
    </Loaded>
  );
}

interface Beside {
  readonly changes: Changes;
  readonly talks: ReadonlyMap<string, Talk>;
  readonly restated: Restated;
}

/** What is shown with an edition and not sealed in it; what fails at first is not waited for. */
function useBeside({ report: { id }, edition: { number } }: Props) {
  const changes = useChangesSince(id, number);
  const restatements = useRestatements(id, number);
  const comments = useComments({ subjectKind: 'report', subjectId: id });
  const reports = useReports();
  const news = useNews(id, number);
  const talks = useMemo(() => talksOf(comments.data ?? []), [comments.data]);
  const restated = useMemo(() => restatedOf(restatements.data), [restatements.data]);
  const isComing = [changes, restatements, comments, reports, news].some(
    ({ isPending, failureCount }) => isPending && failureCount === 0,
  );
  return { isComing, talks, restated, changes: changes.isError ? null : changes.data };
}

function Reading({
  report,
  edition,
  onCorrect,
  sealed,
  changes,
  talks,
  restated,
}: Props & Beside & { readonly sealed: SealedEdition }) {
  const t = useText();
  const { content } = sealed;
  const parts = partsOf(t, content, { isSealed: true, hasQuestions: talks.size > 0 });
  const read = useReading(report.id, edition.number);
  useTitle(content.report.title);
  return (
    <AskAbout reportId={report.id} number={edition.number}>
      <TalksContext value={talks}>
        <div className={classes.page}>
          <div className={`${classes.bar} no-print`}>
            <Link to="/reports" className={classes.back}>
              ‹ {t('reports.title')}
            </Link>
            <StateWord state={report.state} />
            <span className={classes.actions}>
              <EditionActions
                report={report}
                edition={edition}
                parts={parts}
                onCorrect={onCorrect}
              />
            </span>
          </div>
          <NewerEdition report={report} shown={edition.number} />
          <NewsLine report={report} number={edition.number} />
          <div className={classes.columns}>
            <aside className={`${classes.side} no-print`}>
              <Contents parts={parts} read={read} />
            </aside>
            <RestatedContext value={restated}>
              <EditionDocument
                content={content}
                changes={changes}
                titleAs="h1"
                parts={parts}
                isSealed
                cover={<EditionCover report={report} edition={edition} />}
              >
                <SealSection edition={edition} sealed={sealed} />
                <QuestionsSection
                  reportId={report.id}
                  content={content}
                  number={edition.number}
                  talks={talks}
                />
                <Section id="comments" title={t('reports.comments')}>
                  <Thread subjectKind="report" subjectId={report.id} isWithoutLines />
                </Section>
              </EditionDocument>
            </RestatedContext>
          </div>
        </div>
      </TalksContext>
    </AskAbout>
  );
}

/** People who follow an old link have to know that they do not read the last word. */
function NewerEdition({ report, shown }: { readonly report: Report; readonly shown: number }) {
  const t = useText();
  const formats = useFormats();
  const latest = latestEdition(report);
  if (!latest || latest.number === shown) return null;
  const params = { period: report.period.key, number: String(latest.number) };
  return (
    <p className={classes.newer} role="status">
      {t('reports.newerEdition', {
        number: latest.number,
        when: formats.instant(latest.sealedAt),
        reason: latest.reason,
      })}{' '}
      <Link to="/reports/$period/editions/$number" params={params}>
        {t('reports.readNewer', { number: latest.number })}
      </Link>{' '}
      <Link
        to="/reports/$period/editions/$number"
        params={params}
        search={{ against: String(shown) }}
      >
        {t('reports.seeDifference')}
      </Link>
    </p>
  );
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Remit`;
  }, [title]);
}
