import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { $api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useViewedMoment } from '../../app/moment.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { StatusCell } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { Markdown } from '../../ui/markdown.tsx';
import type { Area } from './areas.ts';
import classes from './area-page.module.css';
import { Facts } from './facts.tsx';
import { useFigureQuery } from '../scorecard/newest.ts';
import { WithArea } from './with-area.tsx';

/** An area in short, beside the page. */
export default function AreaPanel({ id }: PanelProps) {
  return <WithArea areaKey={id}>{(area) => <Short area={area} />}</WithArea>;
}

function Short({ area }: { readonly area: Area }) {
  const t = useText();
  const formats = useFormats();
  const moment = useViewedMoment();
  const openPanel = useOpenPanel();
  const isTravelling = useIsTravelling();
  const query = useFigureQuery();
  const overview = $api.useQuery(
    'get',
    '/api/v1/areas/{id}/overview',
    { params: { path: { id: area.id }, query: query ?? {} } },
    { enabled: query !== undefined },
  );
  return (
    <div className={classes.panel}>
      <header>
        <h3>
          <Link to="/areas/$key" params={{ key: area.key }}>
            {area.name}
          </Link>
        </h3>
        <span className="mute">{area.accountable?.name ?? t('areas.ownerOpen')}</span>
      </header>
      {!isTravelling && (
        <Group gap="xs">
          {area.can.checkIn && (
            <Button size="xs" onClick={() => openPanel(`new-check-in:${area.key}`)}>
              {t('areas.checkIn')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => openPanel(`ask:area:${area.key}`)}>
            {t('areas.ask')}
          </Button>
        </Group>
      )}
      <Loaded query={overview} rows={8}>
        {({ area: shown, checkIns: [last], obligations }) => (
          <>
            <Facts area={shown} obligations={obligations} />
            {last && (
              <section aria-label={t('areas.lastCheckIn')}>
                <h3>{t('areas.lastCheckIn')}</h3>
                <p className={classes.note}>
                  {last.author.name}, {formats.ago(last.datedAt, moment)}
                </p>
                <Markdown text={last.highlights || last.lowlights || last.cause} />
                <button
                  type="button"
                  className={classes.link}
                  onClick={() => openPanel(`check-in:${last.id}`)}
                >
                  {t('checkins.open')}
                </button>
              </section>
            )}
            <section aria-label={t('areas.kpis')}>
              <h3>{t('areas.kpis')}</h3>
              <table className={table.table}>
                <tbody>
                  {shown.kpis.map((kpi) => (
                    <tr key={kpi.id}>
                      <th scope="row" className={table.wrap}>
                        <Link to="/kpis/$key" params={{ key: kpi.key }}>
                          {kpi.name}
                        </Link>
                      </th>
                      <td className={table.right}>{formats.figure(kpi.value, kpi)}</td>
                      <td>
                        <StatusCell status={kpi.status} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}
