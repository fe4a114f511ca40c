import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import classes from './briefing.module.css';
import { LinkButton } from './link-button.tsx';
import { useReadingMinutes } from './use-reading-minutes.ts';
import { useReports } from './use-last-look.ts';
import type { Schema } from '../../app/api.ts';

type Report = Schema<'ReportView'>;

/** The newest report that was sent, with its page one. */
export function LatestReport() {
  const t = useText();
  const query = useReports();
  return (
    <Loaded query={query} rows={3}>
      {({ data }) => {
        const report = latestSent(data);
        if (report) return <Latest report={report} />;
        return (
          <Card title={t('briefing.latestReport')}>
            <p className={classes.plain}>{t('briefing.noReport')}</p>
          </Card>
        );
      }}
    </Loaded>
  );
}

function Latest({ report }: { readonly report: Report }) {
  const t = useText();
  const formats = useFormats();
  const edition = report.editions.at(-1);
  const minutes = useReadingMinutes(report);
  const acknowledged = edition?.reviews.find(({ kind }) => kind === 'acknowledged');
  const facts = [
    edition &&
      t('briefing.sealed', {
        day: formats.dayOf(edition.sealedAt),
        who: edition.sealedByName || report.authorName,
      }),
    acknowledged && t('briefing.acknowledgedBy', { who: acknowledged.personName }),
    minutes !== undefined && t('briefing.minutes', { count: minutes }),
  ].filter((text) => typeof text === 'string');
  return (
    <Card
      title={t('briefing.reportOf', { period: formats.period(report.period) })}
      actions={
        <LinkButton to="/reports/$period" params={{ period: report.period.key }}>
          {' '}
          {t('briefing.read')}
        </LinkButton>
      }
    >
      <p className={classes.facts}>{facts.join(' · ')}</p>
      {report.narrative.summary.trim() !== '' && (
        <div className="prose">
          <Markdown text={report.narrative.summary} />
        </div>
      )}
    </Card>
  );
}

const latestSent = (reports: readonly Report[]): Report | undefined =>
  reports
    .filter(({ editions, state }) => editions.length > 0 && state !== 'withdrawn')
    .toSorted((one, other) => (one.period.key < other.period.key ? 1 : -1))[0];
