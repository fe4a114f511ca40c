import { Link } from '@tanstack/react-router';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import table from '../../ui/table.module.css';
import { useAreas } from './areas.ts';
import classes from './areas.module.css';
import { useAreaWrites } from './use-area-writes.ts';

/** Areas that were switched off; what they hold stays. */
export function ArchivedAreas() {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const { restore } = useAreaWrites();
  return (
    <Loaded query={useAreas(true)}>
      {(areas) =>
        areas.length === 0 ? (
          <p className="mute">{t('areas.noneArchived')}</p>
        ) : (
          <Card isFlush>
            <table className={table.table} aria-label={t('areas.archivedTitle')}>
              <thead>
                <tr>
                  <th scope="col">{t('areas.area')}</th>
                  <th scope="col">{t('areas.owner')}</th>
                  <th scope="col">{t('areas.archivedOn')}</th>
                  <th scope="col">
                    <span className="visually-hidden">{t('areas.restore')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {areas.map((area) => (
                  <tr key={area.id}>
                    <th scope="row">
                      <Link to="/areas/$key" params={{ key: area.key }}>
                        {area.name}
                      </Link>
                    </th>
                    <td>{area.accountable?.name ?? t('areas.open')}</td>
                    <td>{area.archivedAt && formats.instant(area.archivedAt)}</td>
                    <td>
                      {area.can.restore && !isTravelling && (
                        <button
                          type="button"
                          className={`${classes.link} no-print`}
                          onClick={() => void restore(area)}
                        >
                          {t('areas.restore')}
                          <span className="visually-hidden"> {area.name}</span>
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Card>
        )
      }
    </Loaded>
  );
}
