import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useSession } from '../../../app/session.ts';
import table from '../../../ui/table.module.css';
import type { Report } from '../reads.ts';
import {
  acknowledgementOf,
  changesRequestOf,
  daysToAcknowledge,
  isAwaited,
  latestEdition,
} from '../report-facts.ts';
import { StateWord } from '../state-word.tsx';
import classes from './report-table.module.css';

/** A report is slow when its answer took longer than this, in calendar days. */
const SLOW_AFTER = 5;

/** One line for each period, with who said what when. */
export function ReportTable({ reports }: { readonly reports: readonly Report[] }) {
  const t = useText();
  return (
    <table className={`${table.table} ${classes.reports}`}>
      <thead>
        <tr>
          <th scope="col">{t('reports.period')}</th>
          <th scope="col">{t('reports.stateHead')}</th>
          <th scope="col" className={`${table.right} ${table.second}`}>
            {t('reports.editions')}
          </th>
          <th scope="col">{t('reports.submitted')}</th>
          <th scope="col" className={table.second}>
            {t('reports.answer')}
          </th>
          <th scope="col" className={`${table.right} ${table.second}`}>
            {t('reports.daysToAcknowledge')}
          </th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <ReportRow key={report.id} report={report} />
        ))}
      </tbody>
    </table>
  );
}

function ReportRow({ report }: { readonly report: Report }) {
  const formats = useFormats();
  const { period, state, editions } = report;
  const latest = latestEdition(report);
  return (
    <tr>
      <th scope="row">
        <Link
          to="/reports/$period"
          params={{ period: period.key }}
          data-row=""
          className={classes.period}
        >
          {formats.period(period)}
        </Link>
      </th>
      <td>
        <StateWord state={state} />
      </td>
      <td className={`${table.right} ${table.second}`}>
        {editions.length || <span className="mute">–</span>}
      </td>
      <td>
        {latest ? (
          <Said name={latest.sealedByName} at={latest.sealedAt} />
        ) : (
          <span className="mute">–</span>
        )}
      </td>
      <td className={table.second}>
        <Answer report={report} />
      </td>
      <td className={`${table.right} ${table.second}`}>
        <Clock report={report} />
      </td>
    </tr>
  );
}

function Answer({ report }: { readonly report: Report }) {
  const t = useText();
  const latest = latestEdition(report);
  const acknowledged = acknowledgementOf(latest);
  if (acknowledged) return <Said name={acknowledged.personName} at={acknowledged.at} />;
  const asked = changesRequestOf(latest);
  if (asked)
    return <Said name={t('reports.askedForChanges', { name: asked.personName })} at={asked.at} />;
  return <span className="mute">{isAwaited(report.state) ? t('reports.awaited') : '–'}</span>;
}

function Said({ name, at }: { readonly name: string; readonly at: string }) {
  const formats = useFormats();
  return (
    <>
      <span className="figure" title={formats.instant(at)}>
        {formats.dayOf(at)}
      </span>
      <span className={classes.who}>{name}</span>
    </>
  );
}

function Clock({ report }: { readonly report: Report }) {
  const t = useText();
  const { timeZone } = useSession().organization;
  const days = daysToAcknowledge(report, new Date(), timeZone);
  const isOver = report.state === 'withdrawn' || report.state === 'draft';
  if (days === null || isOver) return <span className="mute">–</span>;
  const isRunning = !acknowledgementOf(latestEdition(report));
  return (
    <span className={classes.clock} data-slow={days > SLOW_AFTER}>
      {t(isRunning ? 'reports.daysSoFar' : 'reports.days', { days })}
    </span>
  );
}
