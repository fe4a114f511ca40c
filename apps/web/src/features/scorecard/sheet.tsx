import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo, useRef } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import table from '../../ui/table.module.css';
import type { RowGroup } from './arrange.ts';
import { GroupRow } from './group-row.tsx';
import { KpiHead } from './kpi-head.tsx';
import { KpiRow } from './kpi-row.tsx';
import kpiTable from './kpi-table.module.css';
import { linesOf } from './lines.ts';
import { useRowContext } from './row-context.ts';
import type { Arrange, Arrangement } from './search.ts';
import classes from './sheet.module.css';
import { useBehaviours } from './use-behaviours.ts';
import { useEditing } from './use-editing.ts';
import { useMayRecord } from './use-may-record.ts';
import { useRows } from './use-rows.ts';
import { useWindow } from './use-window.ts';
import { Widths } from './widths.tsx';

interface Props {
  readonly groups: readonly RowGroup[];
  readonly compare: string;
  readonly arrangement: Arrangement;
  readonly arrange: Arrange;
}

/** All KPIs under headings. Of many rows only those in sight are in the page, and all of them in print. */
export function Sheet({ groups, compare, arrangement, arrange }: Props) {
  const t = useText();
  const { group, sort } = arrangement;
  const [draft, edits] = useEditing();
  const columns = { area: group !== 'area', recorded: true };
  const context = useRowContext(columns, edits);
  const mayRecord = useMayRecord();
  const behaviourOf = useBehaviours();
  const element = useRef<HTMLTableElement>(null);
  const lines = useMemo(() => linesOf(groups, group !== 'none'), [groups, group]);
  const rows = useMemo(() => groups.flatMap((one) => one.rows), [groups]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const edit = useCallback(
    (key: string) => {
      const row = rows.find((candidate) => candidate.key === key);
      if (row && mayRecord(row.area.key, row.id)) edits.begin(row);
    },
    [rows, mayRecord, edits],
  );
  const { shown, before, after, isPart, revealLine } = useWindow(lines, element);
  const reveal = useCallback(
    (key: string) =>
      revealLine(lines.findIndex((line) => line.kind === 'row' && line.row.key === key)),
    [lines, revealLine],
  );
  const { active, handlers } = useRows({ keys, table: element, edit, reveal });
  const isPhone = useMediaQuery(PHONE, false, { getInitialValueInEffect: false });
  const width = isPhone ? 3 : columns.area ? 10 : 9;
  return (
    <div className={classes.scroll}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the links in it are what is clicked */}
      <table
        ref={element}
        className={`${table.table} ${kpiTable.table} ${classes.sheet}`}
        data-area={columns.area || undefined}
        aria-label={t('scorecard.title')}
        aria-rowcount={isPart ? lines.length + 1 : undefined}
        {...handlers}
      >
        <Widths columns={columns} />
        <KpiHead t={t} columns={columns} compare={compare} sorting={{ sort, arrange }} />
        <tbody>
          <Gap height={before} width={width} />
          {shown.map(({ line, index }) =>
            line.kind === 'group' ? (
              <GroupRow
                key={line.key}
                group={line.group}
                by={group}
                context={context}
                width={width}
              />
            ) : (
              <KpiRow
                key={line.key}
                kpi={line.row}
                context={context}
                isActive={line.row.key === active}
                behaviour={behaviourOf(line.row.id)}
                canEdit={mayRecord(line.row.area.key, line.row.id)}
                draft={draft?.kpi === line.row.key ? draft : undefined}
                position={isPart ? index + 2 : undefined}
              />
            ),
          )}
          <Gap height={after} width={width} />
        </tbody>
      </table>
    </div>
  );
}

/** Where the style sheet leaves three columns. */
const PHONE = 'screen and (max-width: 600px)';

/** Stands for the rows that are out of sight. */
function Gap({ height, width }: { readonly height: number; readonly width: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className={classes.gap}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- hidden, it only takes room */}
      <td colSpan={width} style={{ height }} />
    </tr>
  );
}
