import { addDays, maxDay, minDay, type Day } from '#domain/day';
import { targetOn, type TargetContent, type TargetRow } from './target-row.ts';

interface LedgerRow extends TargetRow {
  readonly kpiId: string;
  readonly importId: string | null;
}

export interface TakenBack {
  /** What is to be recorded on top of the import's rows. */
  readonly instead: readonly (TargetContent & {
    readonly kpiId: string;
    readonly withdrawn: boolean;
    readonly source: string;
    readonly recordedAt: Date;
  })[];
  /** KPIs whose targets somebody has set since. */
  readonly replaced: readonly string[];
  readonly taken: number;
}

/** What takes the place of an import's targets on one KPI: for each stretch of days the target that stood before, or none. */
export function insteadOf(
  newestFirst: readonly LedgerRow[],
  importId: string,
  now: Date,
): TakenBack {
  const imported = newestFirst.filter((row) => row.importId === importId);
  const isReplaced = imported.some((row) => targetOn(newestFirst, row.endsOn) !== row);
  const recordedAt = new Date(
    Math.max(now.getTime(), (newestFirst[0]?.recordedAt.getTime() ?? 0) + 1),
  );
  const instead = imported.flatMap((row) => {
    const earlier = newestFirst.filter((one) => one.importId !== importId);
    return stretches(row, earlier).map((span) => {
      const before = targetOn(earlier, span.endsOn);
      const withdrawn = before === undefined;
      return Object.assign({}, before ?? row, span, { kpiId: row.kpiId, withdrawn, recordedAt });
    });
  });
  return {
    instead,
    replaced: isReplaced ? imported.slice(0, 1).map(({ kpiId }) => kpiId) : [],
    taken: imported.length,
  };
}

interface Span {
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The days of the row, cut where an earlier target begins or ends. */
function stretches(
  { startsOn, endsOn }: LedgerRow,
  earlier: readonly LedgerRow[],
): readonly Span[] {
  const touching = earlier.filter((one) => one.startsOn <= endsOn && one.endsOn >= startsOn);
  const starts = new Set([
    startsOn,
    ...touching.map((one) => maxDay(one.startsOn, startsOn)),
    ...touching
      .filter((one) => one.endsOn < endsOn)
      .map((one) => addDays(minDay(one.endsOn, endsOn), 1)),
  ]);
  const sorted = [...starts].toSorted((one, other) => (one < other ? -1 : 1));
  return sorted.map((start, index) => {
    const next = sorted[index + 1];
    return { startsOn: start, endsOn: next === undefined ? endsOn : addDays(next, -1) };
  });
}
