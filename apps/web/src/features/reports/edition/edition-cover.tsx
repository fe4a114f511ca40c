import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import type { EditionSummary, Report } from '../reads.ts';
import { acknowledgementOf, changesRequestOf } from '../report-facts.ts';
import classes from './cover.module.css';

interface Props {
  readonly report: Report;
  readonly edition: EditionSummary;
}

/** Who sealed what when, why there is another edition, and what was answered. */
export function EditionCover({ report, edition }: Props) {
  const t = useText();
  const formats = useFormats();
  const acknowledged = acknowledgementOf(edition);
  const asked = changesRequestOf(edition);
  return (
    <div className={classes.cover}>
      <p>
        {t('reports.coverLine', {
          number: edition.number,
          name: edition.sealedByName,
          when: formats.instant(edition.sealedAt),
        })}
        {' · '}
        <span className={classes.short}>
          SHA-256 <code title={edition.sha256}>{edition.sha256.slice(0, 12)}</code>
        </span>
      </p>
      {edition.reason !== '' && <p>{t('reports.reasonLine', { reason: edition.reason })}</p>}
      {asked && (
        <p className={classes.asked}>
          {t('reports.changesRequestedLine', {
            name: asked.personName,
            when: formats.instant(asked.at),
            reason: asked.reason,
          })}
        </p>
      )}
      {acknowledged && (
        <p className={classes.acknowledged}>
          {t('reports.acknowledgedLine', {
            name: acknowledged.personName,
            when: formats.instant(acknowledged.at),
          })}
        </p>
      )}
      <EditionList report={report} shown={edition.number} />
    </div>
  );
}

/** The editions of the report, where there is more than one. */
function EditionList({ report, shown }: { readonly report: Report; readonly shown: number }) {
  const t = useText();
  const { editions, period } = report;
  if (editions.length < 2) return null;
  const others = editions.filter(({ number }) => number !== shown);
  return (
    <nav className={`${classes.editions} no-print`} aria-label={t('reports.editions')}>
      {editions.map(({ number }) => (
        <Link
          key={number}
          to="/reports/$period/editions/$number"
          params={{ period: period.key, number: String(number) }}
          aria-current={number === shown ? 'page' : undefined}
        >
          {t('reports.editionNumber', { number })}
        </Link>
      ))}
      {others.map(({ number }) => (
        <Link
          key={`against ${number}`}
          to="/reports/$period/editions/$number"
          params={{ period: period.key, number: String(Math.max(number, shown)) }}
          search={{ against: String(Math.min(number, shown)) }}
        >
          {t('reports.differenceTo', { number })}
        </Link>
      ))}
    </nav>
  );
}
