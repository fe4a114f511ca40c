import { $api } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { Card } from '../../ui/card.tsx';
import table from '../../ui/table.module.css';
import { archiveArea, readArea, restoreArea, type Area } from './area-writes.ts';
import classes from './rows.module.css';

/** Areas that were switched off; what they hold stays, and they can come back. */
export function ArchivedAreas() {
  const t = useText();
  const formats = useFormats();
  const write = useWrite();
  const { data: areas = [] } = $api.useQuery('get', '/api/v1/areas', {
    params: { query: { archived: true } },
  });
  const restore = ({ id, name, version }: Area) =>
    write({
      run: (current) => restoreArea(id, current),
      version,
      currentVersion: async () => (await readArea(id)).version,
      said: t('settings.areaOn', { name }),
      undo: (on) => archiveArea(id, on.version),
    });
  if (areas.length === 0) return null;
  return (
    <Card title={t('settings.areasOff')} isFlush>
      <table className={table.table}>
        <tbody>
          {areas.map((area) => (
            <tr key={area.id}>
              <th scope="row">{area.name}</th>
              <td className="mute">
                {t('settings.offSince', {
                  day: area.archivedAt
                    ? formats.dayOf(area.archivedAt)
                    : formats.day(area.adoptedOn),
                })}
              </td>
              <td className={table.right}>
                {area.can.restore && (
                  <button
                    type="button"
                    className={classes.rowButton}
                    onClick={() => void restore(area)}
                  >
                    {t('settings.switchOn')}
                    <span className="visually-hidden"> {area.name}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
