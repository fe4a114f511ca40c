import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { diffEditions } from '#domain/edition-diff';
import type { EditionContent } from '#domain/edition';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { PageHead } from '../../../ui/page-head.tsx';
import { useEdition, useReportOf, type EditionSummary, type Report } from '../reads.ts';
import classes from './difference.module.css';
import { ChangedSectionCard } from './changed-section.tsx';
import { groupedChanges } from './grouped-changes.ts';

interface Props {
  readonly report: Report;
  readonly edition: EditionSummary;
  /** The edition to set it against. */
  readonly other: { readonly period: string; readonly number: number };
}

/** What one edition says otherwise than another, whichever period that is of. */
export function DifferenceView({ report, edition, other }: Props) {
  const otherReport = useReportOf(other.period);
  const after = useEdition(report.id, edition.number);
  const before = useEdition(otherReport.data?.id, other.number);
  return (
    <Loaded query={otherReport}>
      {() => (
        <Loaded query={after} rows={10}>
          {({ content }) => (
            <Loaded query={before} rows={10}>
              {(old) => <Difference before={old.content} after={content} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface DifferenceProps {
  readonly before: EditionContent;
  readonly after: EditionContent;
}

function Difference({ before, after }: DifferenceProps) {
  const t = useText();
  const formats = useFormats();
  const sections = useMemo(
    () => groupedChanges(diffEditions(before, after), after),
    [before, after],
  );
  const place = ({ period, number }: EditionContent) =>
    t('reports.editionOf', {
      number,
      period: formats.period({ key: period.key, label: period.name }),
    });
  const isSame = before.report.id === after.report.id;
  return (
    <div className={classes.page}>
      <PageHead
        title={t('reports.differenceTitle', { before: place(before), after: place(after) })}
        actions={<EditionLinks contents={[before, after]} />}
      >
        {isSame && after.reason
          ? t('reports.reasonLine', { reason: after.reason })
          : t('reports.differenceText')}
      </PageHead>
      {sections.length === 0 && <EmptyState text={t('reports.noDifference')} />}
      {sections.map((section) => (
        <ChangedSectionCard key={section.section} changed={section} before={before} after={after} />
      ))}
    </div>
  );
}

function EditionLinks({ contents }: { readonly contents: readonly EditionContent[] }) {
  const t = useText();
  return contents.map(({ period, number }) => (
    <Link
      key={`${period.key} ${number}`}
      to="/reports/$period/editions/$number"
      params={{ period: period.key, number: String(number) }}
    >
      {t('reports.readEditionOf', { number, period: period.name })}
    </Link>
  ));
}
