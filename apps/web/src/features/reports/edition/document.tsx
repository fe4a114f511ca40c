import { Fragment, useMemo, type ReactNode } from 'react';
import { EDITION_PARTS, outlined, type EditionPart } from '#domain/edition-parts';
import type { EditionContent } from '#domain/edition';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText, type Text } from '../../../app/i18n/use-text.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import type { Changes } from '../reads.ts';
import { AreasSection } from './areas-section.tsx';
import { BudgetSection } from './budget-section.tsx';
import { ChangesSection } from './changes-section.tsx';
import { ChartsSection } from './charts-section.tsx';
import type { Part } from './contents.tsx';
import { DefinitionsSection } from './definitions-section.tsx';
import { LifecycleSection, RoadmapSection } from './delivery-sections.tsx';
import classes from './document.module.css';
import coverPage from './cover-page.module.css';
import { AsksSection } from '../loop/asks-section.tsx';
import { ChangesAskedSection } from '../loop/changes-asked-section.tsx';
import { LastTimeSection } from '../loop/last-time-section.tsx';
import { useArrival } from '../loop/use-arrival.ts';
import { MissedSection } from './missed-section.tsx';
import { NotesSection } from './notes-section.tsx';
import { ScorecardSection } from './scorecard-section.tsx';
import { Section } from './section.tsx';
import { SentencesSection } from './sentences-section.tsx';
import { DecisionsSection, ObjectivesSection } from './strategy-sections.tsx';
import { TrustSection } from './trust-section.tsx';

interface Props {
  readonly content: EditionContent;
  readonly changes: Changes;
  /** Words that are typed just now, in place of those of the content. */
  readonly summary?: string;
  /** Below the title: what is sealed and answered, or that nothing is. */
  readonly cover: ReactNode;
  /** Heading of the page, or of the preview within one. */
  readonly titleAs: 'h1' | 'h2';
  /** Printed below the cover; on a screen they stand at the side. */
  readonly parts?: readonly Part[];
  /** Asks of a sealed edition are answered where they stand. */
  readonly isSealed?: boolean;
  readonly children?: ReactNode;
}

/** A report as it is read; drafts and sealed editions are drawn by the very same parts. */
export function EditionDocument(props: Props) {
  const { content, changes, cover, titleAs: Title, parts, isSealed = false, children } = props;
  const t = useText();
  const formats = useFormats();
  useArrival();
  const { organization, period, report } = content;
  const { summary = content.narrative.summary } = props;
  const record = useRecord(content, changes);
  const typed: Sections = {
    summary: <SummarySection summary={summary} />,
    asks: <AsksSection content={content} isSealed={isSealed} />,
  };
  return (
    <article className={classes.document}>
      <header className={coverPage.cover}>
        <p className={coverPage.kicker}>
          {organization.name} · {formats.day(period.startsOn)} – {formats.day(period.endsOn)}
          {period.readOn && ` · ${t('reports.toldUpTo', { day: formats.day(period.readOn) })}`}
        </p>
        <Title className={coverPage.title}>{report.title}</Title>
        <div className={coverPage.coverLine}>{cover}</div>
        {parts && (
          <ol className={classes.printContents}>
            {parts.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
        )}
      </header>
      {(content.outline ?? EDITION_PARTS).map((part) => (
        <Fragment key={part}>{typed[part] ?? record[part]}</Fragment>
      ))}
      {children}
    </article>
  );
}

type Sections = Readonly<Partial<Record<EditionPart, ReactNode>>>;

function SummarySection({ summary }: { readonly summary: string }) {
  const t = useText();
  return (
    <Section id="summary" title={t('reports.summary')}>
      {summary.trim() === '' ? (
        <p className={classes.quiet}>{t('reports.noSummary')}</p>
      ) : (
        <div className={coverPage.summary}>
          <Markdown text={summary} />
        </div>
      )}
    </Section>
  );
}

/** Everything that nobody types; drawn once, however often the words beside it change. */
function useRecord(content: EditionContent, changes: Props['changes']): Sections {
  return useMemo(
    () => ({
      'last-time': <LastTimeSection content={content} />,
      sentences: <SentencesSection content={content} />,
      'changes-asked': <ChangesAskedSection content={content} />,
      decisions: <DecisionsSection content={content} />,
      changes: <ChangesSection content={content} changes={changes} />,
      objectives: <ObjectivesSection content={content} />,
      areas: <AreasSection content={content} />,
      scorecard: <ScorecardSection content={content} />,
      highlights: <NotesSection content={content} kind="highlights" />,
      lowlights: <NotesSection content={content} kind="lowlights" />,
      roadmap: <RoadmapSection content={content} />,
      lifecycle: <LifecycleSection content={content} />,
      budget: <BudgetSection content={content} />,
      missed: <MissedSection content={content} />,
      charts: <ChartsSection content={content} />,
      definitions: <DefinitionsSection content={content} />,
      trust: <TrustSection content={content} />,
    }),
    [content, changes],
  );
}

interface Around {
  readonly isSealed: boolean;
  readonly hasQuestions?: boolean;
}

/** What the contents lead to, in the order of the document. */
export function partsOf(
  t: Text,
  content: EditionContent,
  { isSealed, hasQuestions = false }: Around,
): readonly Part[] {
  const { previousHash, highlights, lowlights, missedObligations } = content;
  const parts = [
    ['last-time', content.lastTime !== undefined],
    ['summary', true],
    ['sentences', content.sentences !== undefined],
    ['changes-asked', content.changesAsked !== undefined],
    ['asks', content.asks !== undefined],
    ['decisions', content.decisions !== undefined],
    ['changes', previousHash !== null],
    ['objectives', content.objectives !== undefined],
    ['areas', true],
    ['scorecard', true],
    ['highlights', highlights.length > 0],
    ['lowlights', lowlights.length > 0],
    ['roadmap', content.roadmap !== undefined],
    ['lifecycle', content.lifecycle !== undefined],
    ['budget', content.budgets !== undefined],
    ['missed', missedObligations.length > 0],
    ['charts', content.charts !== undefined],
    ['definitions', true],
    ['trust', true],
  ] as const;
  const after = [
    ['seal', isSealed],
    ['questions', hasQuestions],
    ['comments', isSealed],
  ] as const;
  return [...outlined(content, parts, ([id]) => id), ...after]
    .filter(([, isThere]) => isThere)
    .map(([id]) => ({ id, title: t(`reports.${id}`) }));
}
