import type { Schema } from '../../app/api.ts';
import type { Formats } from '../../app/i18n/use-formats.ts';
import type { Text } from '../../app/i18n/use-text.ts';

export type ScorecardKpi = Schema<'ScorecardKpi'>;

/** A KPI with where it belongs, for tables across areas. */
export interface ShownKpi extends ScorecardKpi {
  readonly area?: { readonly key: string; readonly name: string };
}

/** The columns that not every table has. */
export interface Columns {
  readonly area: boolean;
  readonly recorded: boolean;
}

/** What every row of a table shares, made once: hundreds of rows ask no hook. */
export interface RowContext {
  readonly t: Text;
  readonly formats: Formats;
  readonly locale: string;
  /** Of the period that is asked for; a figure of another one says so, and all do when none is asked for. */
  readonly periodKey: string | undefined;
  /** In order of time; null where a period has no figure. */
  readonly trendOf: (kpi: ScorecardKpi) => readonly (number | null)[];
  readonly periodText: (key: string) => string;
  /** `+12.3 %` of 0.123. */
  readonly signedShare: (share: number) => string;
  readonly hrefOf: (kind: 'kpis' | 'areas', key: string) => string;
  /** From when ages are counted. */
  readonly now: Date;
  readonly columns: Columns;
  readonly edits: Edits;
}

/** A value that is being typed in its row. */
export interface ValueDraft {
  readonly kpi: string;
  /** As typed before it was refused; absent at first. */
  readonly text?: string;
  readonly reason?: string;
  readonly problem?: string;
}

/** The same as long as the table stands, so that rows need not be drawn again. */
export interface Edits {
  readonly begin: (kpi: ShownKpi) => void;
  readonly cancel: () => void;
  readonly save: (kpi: ShownKpi, change: ValueChange) => void;
}

export interface ValueChange {
  /** Null takes the value back. */
  readonly value: number | null;
  readonly text: string;
  readonly reason: string;
}

export interface CellProps {
  readonly kpi: ShownKpi;
  readonly context: RowContext;
}
