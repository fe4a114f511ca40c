import type { Day } from '#domain/day';
import type { KeyResultPace, ObjectivePace } from '#domain/objective';

/** What the figures said on the day of closing; kept, because values are corrected later. */
export interface ClosingFigures {
  readonly on: Day;
  readonly pace: ObjectivePace;
  readonly keyResults: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly valuePeriod: string | null;
    readonly progress: number | null;
    readonly expected: number;
  }[];
}

interface Judged {
  readonly pace: ObjectivePace;
  readonly keyResults: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly valuePeriod: string | null;
    readonly pace: KeyResultPace;
  }[];
}

/** The figures as they are kept from now on. */
export function figuresOf({ pace, keyResults }: Judged, on: Day): ClosingFigures {
  return {
    on,
    pace,
    keyResults: keyResults.map(({ id, value, valuePeriod, pace: { progress, expected } }) => ({
      id,
      value,
      valuePeriod,
      progress,
      expected,
    })),
  };
}
