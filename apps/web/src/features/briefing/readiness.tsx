import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, type Schema } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { usePeriod } from '../../app/periods.ts';
import { useView } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import quiet from '../../ui/quiet-button.module.css';
import { NudgeButton } from '../nudges/nudge-button.tsx';
import classes from './briefing.module.css';
import { LinkButton } from './link-button.tsx';
import { byMissing, isReady, reportInHand, type AreaReadiness } from './ready-areas.ts';
import { useReports } from './use-last-look.ts';

/** What is in for the next report, what is missing, and who may be reminded. */
export function Readiness() {
  const { data: reports } = useReports();
  const { period: asked } = useView();
  const current = usePeriod();
  const inHand = reports && reportInHand(reports.data)?.period.key;
  const period = asked ?? inHand ?? current?.key;
  if (!reports || period === undefined) return null;
  return (
    <ReadinessOf period={period} hasReport={reports.data.some((r) => r.period.key === period)} />
  );
}

interface Props {
  readonly period: string;
  readonly hasReport: boolean;
}

function ReadinessOf({ period, hasReport }: Props) {
  const t = useText();
  const query = $api.useQuery('get', '/api/v1/obligations/summary', {
    params: { query: { period } },
  });
  const formats = useFormats();
  const of = query.data?.readiness?.period;
  return (
    <Card
      title={t('briefing.readiness', { period: of ? formats.period(of) : period })}
      actions={
        <LinkButton to="/reports/$period" params={{ period }} variant="default">
          {' '}
          {t(hasReport ? 'briefing.openReport' : 'briefing.beginReport')}
        </LinkButton>
      }
      isFlush
    >
      <Loaded query={query}>
        {({ readiness }) => <Areas period={period} areas={readiness?.areas ?? []} />}
      </Loaded>
    </Card>
  );
}

function Areas({
  period,
  areas,
}: {
  readonly period: string;
  readonly areas: readonly AreaReadiness[];
}) {
  const t = useText();
  const [isAll, setAll] = useState(false);
  const ready = areas.filter(isReady).length;
  const shown = byMissing(areas).filter((area) => isAll || !isReady(area));
  if (areas.length === 0) return <p className={classes.quiet}>{t('briefing.nothingOwed')}</p>;
  return (
    <>
      {shown.length > 0 && (
        <table className={`${table.table} ${classes.readiness}`}>
          <thead>
            <tr>
              <th scope="col">{t('briefing.area')}</th>
              <th scope="col">{t('briefing.checkIns')}</th>
              <th scope="col">{t('briefing.values')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('inbox.nudge')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((area) => (
              <Row key={area.id} area={area} period={period} />
            ))}
          </tbody>
        </table>
      )}
      <p className={classes.quiet}>
        {t('briefing.ready', { ready, total: areas.length })}{' '}
        {ready > 0 && (
          <button
            type="button"
            className={`${quiet.button} no-print`}
            onClick={() => setAll(!isAll)}
          >
            {t(isAll ? 'briefing.showMissing' : 'briefing.showAll')}
          </button>
        )}
      </p>
    </>
  );
}

function Row({ area, period }: { readonly area: AreaReadiness; readonly period: string }) {
  return (
    <tr>
      <th scope="row" className={classes.area}>
        <Link to="/areas/$key" params={{ key: area.key }}>
          {area.name}
        </Link>
      </th>
      <td>
        <Counts counts={area.checkIns} />
      </td>
      <td>
        <Counts counts={area.values} />
      </td>
      <td className={table.right}>
        {!isReady(area) && (
          <NudgeButton
            wish={{ areaId: area.id, period }}
            name={area.name}
            nudgedAt={area.nudgedAt}
          />
        )}
      </td>
    </tr>
  );
}

function Counts({ counts }: { readonly counts: Schema<'AnswerCounts'> }) {
  const t = useText();
  const { expected, late, missing } = counts;
  if (expected === 0) return <span className="mute">–</span>;
  return (
    <span className={classes.counts}>
      <span className="figure">{t('briefing.in', { in: counts.in, expected })}</span>
      {late > 0 && <span className="mute"> · {t('briefing.late', { count: late })}</span>}
      {missing > 0 && (
        <strong className={classes.missing}> · {t('briefing.missing', { count: missing })}</strong>
      )}
    </span>
  );
}
