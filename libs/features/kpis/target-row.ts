import type { Span } from '#domain/calendar';
import { addDays, maxDay, minDay, type Day } from '#domain/day';
import type { Lines } from '#domain/lines';
import { TARGET_SHAPES, type TargetBasis } from '#domain/target-plan';

/** `text` is kept as it stands, such as "to be agreed", and judges nothing. */
export const SETTABLE_SHAPES = [...TARGET_SHAPES, 'text'] as const;
export type SettableShape = (typeof SETTABLE_SHAPES)[number];

/** Until further notice: the last day that there is. */
export const OPEN_END: Day = '2999-12-31';

/** A target for the periods that end within its days. */
export interface TargetContent extends Lines {
  readonly shape: SettableShape;
  readonly basis: TargetBasis;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly dueOn: Day | null;
  /** Null for a band, whose lines say it all, and for a text. */
  readonly target: number | null;
  readonly text: string;
  readonly stretch: number | null;
  readonly floor: number | null;
}

export interface TargetRow extends TargetContent {
  readonly id: string;
  readonly planId: string;
  readonly withdrawn: boolean;
  readonly reason: string;
  readonly source: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Of rows in the order of the ledger, newest first, the one that counts for a period that ends on the day. */
export function targetOn<Row extends Pick<TargetRow, 'startsOn' | 'endsOn' | 'withdrawn'>>(
  newestFirst: readonly Row[],
  day: Day,
): Row | undefined {
  const newest = newestFirst.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
  return newest?.withdrawn === true ? undefined : newest;
}

/** The days for which the row still counts: those that no newer row covers. */
export function daysLeft(newestFirst: readonly TargetRow[], row: TargetRow): readonly Span[] {
  const newer = newestFirst.slice(0, newestFirst.indexOf(row));
  const whole: Span = { startsOn: row.startsOn, endsOn: row.endsOn };
  return newer.reduce<readonly Span[]>(
    (left, one) => left.flatMap((span) => without(span, one)),
    [whole],
  );
}

/** The target that has begun, and that one of the wanted ones takes the place of; it is not moved in silence. */
export function begunBefore(
  newestFirst: readonly TargetRow[],
  wanted: readonly TargetContent[],
  today: Day,
): TargetRow | undefined {
  return newestFirst.find(
    (row) =>
      !row.withdrawn &&
      row.shape !== 'text' &&
      wanted.some(
        (content) => !sameTarget(row, content) && moves(newestFirst, row, content, today),
      ),
  );
}

export function sameTarget(one: TargetContent, other: TargetContent): boolean {
  return COMPARED.every((field) => one[field] === other[field]);
}

const COMPARED = [
  'shape',
  'basis',
  'startsOn',
  'endsOn',
  'dueOn',
  'target',
  'text',
  'greenLow',
  'greenHigh',
  'redLow',
  'redHigh',
  'stretch',
  'floor',
] as const satisfies readonly (keyof TargetContent)[];

/** An open-ended target has begun only for the days up to today: next year's may be set freely. */
function moves(
  newestFirst: readonly TargetRow[],
  row: TargetRow,
  content: TargetContent,
  today: Day,
): boolean {
  return daysLeft(newestFirst, row).some((span) => {
    const first = maxDay(span.startsOn, content.startsOn);
    const begun = row.endsOn === OPEN_END ? first : row.startsOn;
    return first <= minDay(span.endsOn, content.endsOn) && begun <= today;
  });
}

function without(span: Span, { startsOn, endsOn }: Span): Span[] {
  if (endsOn < span.startsOn || startsOn > span.endsOn) return [span];
  const before = { startsOn: span.startsOn, endsOn: addDays(startsOn, -1) };
  const after = { startsOn: addDays(endsOn, 1), endsOn: span.endsOn };
  return [before, after].filter((rest) => rest.startsOn <= rest.endsOn);
}
