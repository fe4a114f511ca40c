import { Link } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import {
  useChangesSince,
  useEdition,
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
import { RestatedContext, useRestatements } from './restated-context.ts';
import { SealSection } from './seal-section.tsx';
import { Section } from './section.tsx';

interface Props {
  readonly report: Report;
  readonly edition: EditionSummary;
  readonly onCorrect: () => void;
}

/** A sealed edition: contents at its side, what may be done with it above. */
export function EditionView(props: Props) {
  const query = useEdition(props.report.id, props.edition.number);
  return (
    <Loaded query={query} rows={12}>
      {(sealed) => <Reading {...props} sealed={sealed} />}
    </Loaded>
  );
}

function Reading({
  report,
  edition,
  onCorrect,
  sealed,
}: Props & { readonly sealed: SealedEdition }) {
  const t = useText();
  const { content } = sealed;
  const { data: changes } = useChangesSince(report.id, edition.number);
  const talks = useTalks(report.id);
  const restated = useRestatements(report.id, edition.number);
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

function useTalks(reportId: string): ReadonlyMap<string, Talk> {
  const { data } = useComments({ subjectKind: 'report', subjectId: reportId });
  return useMemo(() => talksOf(data ?? []), [data]);
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
