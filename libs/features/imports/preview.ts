import { shortened } from './file-reading.ts';
import type { Change, Counts, ImportPlan, Match } from './import-plan.ts';
import type { Failure, RecordsRead, SubtotalsLeftOut, UnmappedTerm } from './read-records.ts';
import type { RowProblem } from './source-record.ts';

/** Rows with the same trouble. */
export interface Cause {
  readonly column: string | null;
  /** Of the first of them. */
  readonly message: string;
  readonly count: number;
  readonly firstRow: number;
}

/** What an import would do, or has done. */
export interface Preview {
  readonly counts: Counts;
  /** Rows that say nothing, such as a blank value. */
  readonly skipped: number;
  /** Rows that the filter leaves out. */
  readonly excluded: number;
  /** Rows that the mapping calls sub-totals; the first 200 names. */
  readonly subtotals: SubtotalsLeftOut;
  /** Rows whose amounts were added to those of other rows. */
  readonly added: number;
  readonly causes: readonly Cause[];
  /** The first 200. */
  readonly errors: readonly RowProblem[];
  readonly unmapped: readonly UnmappedTerm[];
  readonly changes: readonly Change[];
  readonly matches: readonly Match[];
  readonly vanished: { readonly count: number; readonly names: readonly string[] };
}

const ERRORS_SHOWN = 200;
const CAUSES_SHOWN = 100;
const CHANGES_SHOWN = 50;
const NAMES_SHOWN = 200;

export function previewOf(read: RecordsRead, plan: ImportPlan): Preview {
  const failures = allFailures(read, plan);
  const { create, update, same, skipped, vanished } = plan;
  return {
    counts: { create, update, same, fail: new Set(failures.map(({ index }) => index)).size },
    skipped,
    excluded: read.excluded,
    subtotals: { ...read.subtotals, names: read.subtotals.names.slice(0, NAMES_SHOWN) },
    added: plan.added ?? 0,
    causes: causesOf(failures),
    errors: failures
      .slice(0, ERRORS_SHOWN)
      .map(({ row, column, message }) => ({ row, column, message: shortened(message) })),
    unmapped: [...read.unmapped, ...(plan.unmapped ?? [])].slice(0, NAMES_SHOWN),
    changes: sampleOf(plan.changes),
    matches: plan.matches.slice(0, NAMES_SHOWN),
    vanished: { count: vanished.length, names: vanished.slice(0, NAMES_SHOWN) },
  };
}

/** In the order of the file. */
export function allFailures(read: RecordsRead, plan: ImportPlan): readonly Failure[] {
  return [...read.failures, ...plan.failures].toSorted((one, other) => one.index - other.index);
}

/** What is quoted from the cell differs from row to row; the rest of the sentence is the cause. */
function causesOf(failures: readonly Failure[]): readonly Cause[] {
  const causes = new Map<string, Cause>();
  for (const { row, column, message } of failures) {
    const key = `${column} ${message.replaceAll(/"[^"]*"|“[^”]*”|\d+/g, '…')}`;
    const known = causes.get(key);
    const first = { column, message: shortened(message), count: 0, firstRow: row };
    causes.set(key, { ...(known ?? first), count: (known?.count ?? 0) + 1 });
  }
  const byCount = [...causes.values()].toSorted((one, other) => other.count - one.count);
  return byCount.slice(0, CAUSES_SHOWN);
}

/** Updates tell more than what is new. */
function sampleOf(changes: readonly Change[]): readonly Change[] {
  const updates = changes.filter(({ old }) => old !== null);
  const creates = changes.filter(({ old }) => old === null);
  return [...updates.slice(0, CHANGES_SHOWN), ...creates.slice(0, CHANGES_SHOWN)].map(short);
}

const short = ({ row, name, old, new: renewed }: Change): Change => ({
  row,
  name,
  old: old && shortFields(old),
  new: shortFields(renewed),
});

function shortFields(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? shortened(value) : value,
    ]),
  );
}
