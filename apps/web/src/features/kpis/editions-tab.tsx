import { Link } from '@tanstack/react-router';
import { $api } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import table from '../../ui/table.module.css';
import classes from './editions-tab.module.css';
import type { TabProps } from './tab-props.ts';

/** The sealed reports in which the KPI stands, and whether its figure still holds. */
export default function EditionsTab({ kpi }: TabProps) {
  const t = useText();
  const formats = useFormats();
  const editions = $api.useQuery('get', '/api/v1/kpis/{kpi}/editions', {
    params: { path: { kpi: kpi.key } },
  });
  const { definition } = kpi;
  return (
    <Loaded query={editions}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState text={t('kpis.noEditions')} />
        ) : (
          <div className={classes.scroll}>
            <table className={table.table}>
              <thead>
                <tr>
                  <th scope="col">{t('kpis.edition')}</th>
                  <th scope="col">{t('kpis.sealed')}</th>
                  <th scope="col">{t('kpis.figureOf')}</th>
                  <th scope="col" className={table.right}>
                    {t('kpis.sealedValue')}
                  </th>
                  <th scope="col" className={table.right}>
                    {t('kpis.target')}
                  </th>
                  <th scope="col">{t('kpis.status')}</th>
                  <th scope="col">{t('kpis.sinceThen')}</th>
                </tr>
              </thead>
              <tbody>
                {found.map((edition) => (
                  <tr key={`${edition.reportId} ${edition.number}`}>
                    <th scope="row">
                      <Link
                        to="/reports/$period/editions/$number"
                        params={{ period: edition.period.key, number: `${edition.number}` }}
                      >
                        {t('kpis.editionName', {
                          period: formats.period(edition.period),
                          number: edition.number,
                        })}
                      </Link>
                    </th>
                    <td>{formats.instant(edition.sealedAt)}</td>
                    <td>{formats.period({ key: edition.periodKey, label: edition.periodKey })}</td>
                    <td className={table.right}>{formats.figure(edition.value, definition)}</td>
                    <td className={table.right}>
                      {edition.target === null ? '–' : formats.figure(edition.target, definition)}
                    </td>
                    <td>
                      <StatusLabel status={edition.status} />
                    </td>
                    <td>
                      {edition.restatedSince ? (
                        <span className={classes.restated}>
                          {t('kpis.restatedTo', {
                            value: formats.figure(edition.presentValue, definition),
                          })}
                        </span>
                      ) : (
                        <span className="mute">{t('kpis.holds')}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Loaded>
  );
}
