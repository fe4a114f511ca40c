import { useMemo, useRef, useState, type MouseEvent } from 'react';
import { useOpenPanel } from '../../../app/view.ts';
import type { Arrangement } from '../arrangement.ts';
import type { Budget, GridView } from '../budget-data.ts';
import { CellBar } from './cell-bar.tsx';
import { CellEditor, type Leave } from './cell-editor.tsx';
import { PasteBar } from './paste-bar.tsx';
import type { GridRow } from './rows.ts';
import { useSheetContext } from './sheet-context.ts';
import { SheetFoot } from './sheet-foot.tsx';
import { SheetHead } from './sheet-head.tsx';
import { cellId, SheetRow, YEAR } from './sheet-row.tsx';
import classes from './sheet.module.css';
import { cellKeys, type Place } from './use-cell-keys.ts';
import { useEntry } from './use-entry.ts';
import { useForeignFigure } from './use-foreign-figure.ts';
import { usePaste } from './use-paste.ts';
import { useSheetWindow } from './use-sheet-window.ts';

interface Props {
  readonly budget: Budget;
  readonly view: GridView;
  readonly arrangement: Arrangement;
  readonly rows: readonly GridRow[];
  readonly toggle: (key: string) => void;
}

/** Who or what by period. Of many rows only those in sight are in the page, and all of them in print. */
export function Sheet({ budget, view, arrangement, rows, toggle }: Props) {
  const { measure, by } = arrangement;
  const { periods, period } = view.question;
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const openPanel = useOpenPanel();
  const part = useSheetWindow(rows.length, scroller);
  const context = useSheetContext({ budget, view, by, measure, isPart: part.isPart });
  const entry = useEntry(budget, view, arrangement);
  const columns = 1 + periods.length + YEAR.length;
  const [chosen, setChosen] = useState<Place>(() => ({
    row: 0,
    column:
      Math.max(
        0,
        periods.findIndex(({ key }) => key === period.key),
      ) + 1,
  }));
  const active = { ...chosen, row: Math.min(chosen.row, Math.max(0, rows.length - 1)) };
  const row = rows[active.row];
  const chosenPeriod = periods[active.column - 1];
  const go = (place: Place): void => {
    setChosen(place);
    part.reveal(place.row);
    revealColumn(scroller.current, place.column);
  };
  const enter = (text?: string): void => {
    if (row?.kind === 'group') toggle(row.key);
    else if (row && !entry.begin(row, active, text) && text === undefined) look();
  };
  const look = (): void => {
    const line = row?.data.line ? row.data.id : null;
    if (line && chosenPeriod) openPanel(`postings:${budget.key}:${line}:${chosenPeriod.key}`);
  };
  const paste = usePaste({ budget, view, arrangement, entry, rows, active });
  const leave = (to: Leave): void => {
    grid.current?.focus();
    const step = { down: [1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] } as const;
    const [down, right] = step[to];
    go({
      row: Math.min(rows.length - 1, active.row + down),
      column: Math.max(1, Math.min(periods.length, active.column + right)),
    });
  };
  const foreign = useForeignFigure(budget, entry, row, active.column);
  const editor = entry.draft && row && chosenPeriod && (
    <CellEditor
      key={`${row.key} ${active.column} ${foreign === undefined ? '' : 'read'} ${entry.draft.problem ?? ''}`}
      draft={entry.draft}
      label={`${row.data.name ?? ''}, ${chosenPeriod.label}, ${row.data.line?.currency ?? ''}`}
      currency={row.data.line?.currency ?? ''}
      before={foreign}
      isReasoned={entry.isActual}
      onSave={(amount, typed, to) => {
        const cell = { lineId: row.data.id ?? '', period: chosenPeriod.key, amount };
        entry.save({ ...cell, before: foreign ?? null }, typed);
        leave(to);
      }}
      onCancel={(to) => {
        entry.cancel();
        leave(to);
      }}
    />
  );
  const pasted = usePasted(paste.plan);
  const shown = rows.slice(part.from, part.to);
  return (
    <>
      <CellBar
        budget={budget}
        row={row}
        period={chosenPeriod}
        context={context}
        lock={row ? entry.lockOf(row, active.column) : 'group'}
        onEdit={() => enter()}
        onLook={look}
      />
      <PasteBar paste={paste} onDone={() => grid.current?.focus()} />
      <div ref={scroller} className={classes.scroll}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a grid takes clicks and keys */}
        <table
          ref={grid}
          role="grid"
          tabIndex={0}
          className={classes.sheet}
          data-measure={measure}
          aria-label={context.t('budget.gridOf', { name: budget.name })}
          aria-rowcount={part.isPart ? rows.length + 1 : undefined}
          aria-activedescendant={row ? cellId(active.row, active.column) : undefined}
          onKeyDown={cellKeys(
            active,
            { rows: rows.length, columns },
            { go, enter: () => enter(), type: enter, look },
          )}
          onClick={(event) => {
            const place = placeAt(event);
            if (!place || entry.draft) return;
            setChosen(place);
            const at = rows[place.row];
            if (place.column === 0 && at?.kind === 'group') toggle(at.key);
          }}
          onDoubleClick={(event) => {
            const place = placeAt(event);
            const at = place && rows[place.row];
            if (at) entry.begin(at, place);
          }}
        >
          <SheetHead context={context} name={context.t(`budget.group.${by}`)} />
          <tbody>
            <Gap height={part.before} width={columns} />
            {shown.map((one, offset) => {
              const index = part.from + offset;
              const isActive = index === active.row;
              return (
                <SheetRow
                  key={one.key}
                  row={one}
                  index={index}
                  context={context}
                  activeColumn={isActive ? active.column : undefined}
                  pasted={one.kind === 'line' ? pasted.get(one.data.id ?? '') : undefined}
                  editor={isActive ? editor : undefined}
                />
              );
            })}
            <Gap height={part.after} width={columns} />
          </tbody>
          {arrangement.draft === undefined && <SheetFoot view={view} context={context} />}
        </table>
      </div>
    </>
  );
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

type Pasted = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** By line and period. */
function usePasted(plan: ReturnType<typeof usePaste>['plan']): Pasted {
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

function placeAt({ target }: MouseEvent): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('tr')?.dataset.index;
  const column = cell?.dataset.column;
  return row === undefined || column === undefined
    ? undefined
    : { row: Number(row), column: Number(column) };
}

/** Rows are brought into sight by their window; columns by the browser, past the names that stay. */
function revealColumn(scroller: HTMLElement | null, column: number): void {
  requestAnimationFrame(() =>
    scroller
      ?.querySelector(`[data-column="${column}"][data-active]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
  );
}
