import { useMemo, useRef, type MouseEvent } from 'react';
import { CellBar } from './cell-bar.tsx';
import { PasteBar } from './paste-bar.tsx';
import { SheetEditor } from './sheet-editor.tsx';
import { SheetFoot } from './sheet-foot.tsx';
import { SheetHead } from './sheet-head.tsx';
import { cellId, SheetRow } from './sheet-row.tsx';
import classes from './sheet.module.css';
import { cellKeys, type Place } from './use-cell-keys.ts';
import type { Paste } from './use-paste.ts';
import { useSheet, type SheetProps, type SheetState } from './use-sheet.ts';

/** Who or what by period. Of many rows only those in sight are in the page, and all of them in print. */
export function Sheet(props: SheetProps) {
  const { budget, view, arrangement, rows } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const sheet = useSheet(props, { scroller, grid });
  const { context, entry, row, active, part, columns } = sheet;
  const { by, draft } = arrangement;
  return (
    <>
      <CellBar
        budget={budget}
        row={row}
        period={sheet.period}
        context={context}
        lock={row ? entry.lockOf(row, active.column) : 'group'}
        onEdit={() => sheet.enter()}
        onLook={sheet.look}
        isExplaining={sheet.isExplaining}
        setExplaining={(isExplaining) => {
          sheet.setExplaining(isExplaining);
          if (!isExplaining) grid.current?.focus();
        }}
      />
      <PasteBar paste={sheet.paste} onDone={() => grid.current?.focus()} />
      <div ref={scroller} className={classes.scroll}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid takes clicks and keys */}
        <table
          ref={grid}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are chosen and typed into
          role="grid"
          tabIndex={0}
          className={classes.sheet}
          aria-label={context.t('budget.gridOf', { name: budget.name })}
          aria-rowcount={part.isPart ? rows.length + 1 : undefined}
          aria-activedescendant={row ? cellId(active.row, active.column) : undefined}
          onKeyDown={cellKeys(
            active,
            { rows: rows.length, columns },
            {
              go: sheet.go,
              enter: () => sheet.enter(),
              type: sheet.enter,
              look: sheet.look,
              explain: () => sheet.setExplaining(true),
            },
          )}
          onClick={at(sheet.choose)}
          onDoubleClick={at(sheet.type)}
        >
          <SheetHead context={context} name={context.t(`budget.group.${by}`)} />
          <tbody>
            <Gap height={part.before} width={columns} />
            <Rows {...props} sheet={sheet} />
            <Gap height={part.after} width={columns} />
          </tbody>
          {draft === undefined && <SheetFoot view={view} context={context} />}
        </table>
      </div>
    </>
  );
}

function Rows({ budget, rows, sheet }: SheetProps & { readonly sheet: SheetState }) {
  const { part, active, context, entry } = sheet;
  const pasted = usePasted(sheet.paste);
  const editor = entry.draft && <SheetEditor budget={budget} sheet={sheet} />;
  return rows.slice(part.from, part.to).map((row, offset) => {
    const index = part.from + offset;
    const isActive = index === active.row;
    return (
      <SheetRow
        key={row.key}
        row={row}
        index={index}
        context={context}
        activeColumn={isActive ? active.column : undefined}
        pasted={row.kind === 'line' ? pasted.get(row.data.id ?? '') : undefined}
        editor={isActive ? editor : undefined}
      />
    );
  });
}

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

/** What a paste would set, by line and period. */
function usePasted({ plan }: Paste): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return useMemo(() => {
    const byLine = Map.groupBy(plan?.changes ?? [], ({ line }) => line.id);
    return new Map(
      [...byLine].map(([line, changes]) => [
        line,
        new Map(changes.map(({ period, amount }) => [period.key, amount])),
      ]),
    );
  }, [plan]);
}

/** Where a click goes. */
const at =
  (run: (place: Place) => void) =>
  ({ target }: MouseEvent): void => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const row = cell?.closest<HTMLElement>('tr')?.dataset.index;
    const column = cell?.dataset.column;
    if (row !== undefined && column !== undefined)
      run({ row: Number(row), column: Number(column) });
  };
