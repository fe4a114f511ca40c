import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import table from '../../ui/table.module.css';
import { archiveArea, patchArea, readArea, restoreArea, type Area } from './area-writes.ts';
import { MoveArrow } from './move-arrow.tsx';
import { inTree, moved } from './order-areas.ts';
import classes from './rows.module.css';

export function AreaTable({ areas }: { readonly areas: readonly Area[] }) {
  const t = useText();
  const { move, isMoving } = useMove(areas);
  const archive = useArchive();
  const rows = inTree(areas);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('settings.areaName')}</th>
          <th scope="col">{t('settings.areaOwner')}</th>
          <th scope="col">{t('settings.cadence')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('settings.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((area) => (
          <tr key={area.id}>
            <th scope="row" className={area.parentId === null ? undefined : classes.child}>
              <Link to="/areas/$key" params={{ key: area.key }}>
                {area.name}
              </Link>
            </th>
            <td>{area.accountable?.name ?? <span className="mute">{t('settings.open')}</span>}</td>
            <td>{t(`settings.cadence.${area.cadence}`)}</td>
            <td className={table.right}>
              <span className={`${classes.rowActions} no-print`}>
                {([-1, 1] as const).map((step) => (
                  <MoveArrow
                    key={step}
                    step={step}
                    name={area.name}
                    isDisabled={
                      isMoving || !area.can.arrange || moved(rows, area.id, step).length === 0
                    }
                    onMove={() => void move(area, step)}
                  />
                ))}
                {area.can.archive && (
                  <button
                    type="button"
                    className={classes.rowButton}
                    disabled={isMoving}
                    onClick={() => void archive(area)}
                  >
                    {t('settings.switchOff')}
                    <span className="visually-hidden"> {area.name}</span>
                  </button>
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const LIST = { queryKey: ['get', '/api/v1/areas'] };

/** Until the server has answered, nothing else may be done to what moves: its version is about to change. */
function useMove(areas: readonly Area[]) {
  const write = useWrite();
  const cache = useQueryClient();
  const [isMoving, setMoving] = useState(false);
  const adopt = (change: (area: Area) => Area): void => {
    cache.setQueriesData<readonly Area[]>(LIST, (before) =>
      before?.map(change).toSorted((a, b) => a.position - b.position),
    );
  };
  const move = async (area: Area, step: -1 | 1) => {
    const changes = moved(inTree(areas), area.id, step);
    const places = new Map(changes.map(({ area: { id }, position }) => [id, position]));
    setMoving(true);
    await write({
      run: async () => {
        for (const { area: sibling, position } of changes) {
          const now = await patchArea(sibling.id, sibling.version, { position });
          adopt((one) => (one.id === now.id ? now : one));
        }
      },
      paint: () => adopt((one) => ({ ...one, position: places.get(one.id) ?? one.position })),
    });
    setMoving(false);
  };
  return { move, isMoving };
}

function useArchive() {
  const t = useText();
  const write = useWrite();
  return ({ id, name, version }: Area) =>
    write({
      run: (current) => archiveArea(id, current),
      version,
      currentVersion: async () => (await readArea(id)).version,
      said: t('settings.areaOff', { name }),
      undo: (off) => restoreArea(id, off.version),
    });
}
