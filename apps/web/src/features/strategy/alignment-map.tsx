import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import quiet from '../../ui/quiet-button.module.css';
import table from '../../ui/table.module.css';
import { ExampleObjective } from './example-objective.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { LinkThing } from './linkable.ts';
import classes from './map.module.css';
import { mapRows, type MapRow } from './map-rows.ts';
import { Standing, Until, useStandings, type Standings } from './map-standing.tsx';
import { OrphanList } from './orphan-list.tsx';
import { useAlignment, type Alignment } from './strategy.ts';
import { ThingLink } from './thing-link.tsx';

type OnLink = (thing: LinkThing) => void;

/** Goal, objective, item, KPI and line of a budget as an indented table, with what hangs in the air on top. */
export function AlignmentMap() {
  const t = useText();
  const query = useAlignment();
  const isTravelling = useIsTravelling();
  const [thing, setThing] = useState<LinkThing>();
  const onLink = isTravelling ? undefined : setThing;
  return (
    <>
      <Loaded query={query} rows={12}>
        {(alignment) => {
          const rows = mapRows(alignment);
          return (
            <>
              <OrphanList alignment={alignment} onLink={onLink} />
              {rows.length === 0 ? (
                <EmptyState text={t('strategy.emptyMap')} example={<ExampleObjective />} />
              ) : (
                <Card title={t('strategy.whatServesWhat')} isFlush>
                  <Tree alignment={alignment} rows={rows} onLink={onLink} />
                </Card>
              )}
            </>
          );
        }}
      </Loaded>
      {thing && <LinkDialog thing={thing} onClose={() => setThing(undefined)} />}
    </>
  );
}

interface TreeProps {
  readonly alignment: Alignment;
  readonly rows: readonly MapRow[];
  readonly onLink: OnLink | undefined;
}

function Tree({ alignment, rows, onLink }: TreeProps) {
  const t = useText();
  const standings = useStandings(alignment);
  return (
    <table className={table.table} aria-label={t('strategy.whatServesWhat')}>
      <thead>
        <tr>
          <th scope="col">{t('strategy.name')}</th>
          <th scope="col">{t('strategy.kindHead')}</th>
          <th scope="col">{t('strategy.status')}</th>
          <th scope="col">{t('strategy.until')}</th>
          {onLink && (
            <th scope="col" className="no-print">
              <span className="visually-hidden">{t('strategy.links')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.path} row={row} standings={standings} onLink={onLink} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: MapRow;
  readonly standings: Standings;
  readonly onLink: OnLink | undefined;
}

function Row({ row, standings, onLink }: RowProps) {
  const t = useText();
  const { kind, id, name, depth } = row;
  return (
    <tr className={kind === 'goal' ? classes.goal : undefined}>
      <th scope="row" className={table.wrap}>
        <span className={classes.name} data-depth={depth} data-kind={kind}>
          <span className="visually-hidden">{t('strategy.level', { level: depth + 1 })} </span>
          <ThingLink thing={row} />
        </span>
      </th>
      <td className="mute">{t(`strategy.end.${kind}`)}</td>
      <td>
        <Standing row={row} standings={standings} />
      </td>
      <td>
        <Until row={row} standings={standings} />
      </td>
      {onLink && (
        <td className="no-print">
          {kind !== 'goal' && kind !== 'line' && (
            <button
              type="button"
              className={quiet.button}
              aria-label={t('strategy.doTo', { action: t('strategy.linksDo'), name })}
              onClick={() => onLink({ kind, id, name })}
            >
              {t('strategy.linksDo')}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}
