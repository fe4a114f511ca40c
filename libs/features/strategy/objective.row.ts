import type { Day } from '#domain/day';
import { Conflict } from '#domain/errors';
import type { Waypoint } from '#domain/glide';
import type { Direction, Unit } from '#domain/kpi';
import {
  keyResultPace,
  objectivePace,
  objectiveStatus,
  type KeyResultPace,
  type ObjectivePace,
} from '#domain/objective';
import type { DeclarableStatus, Status } from '#domain/status';
import type { ClosingFigures } from './closing-figures.ts';
import type { ObjectiveStanding } from './objectives.policy.ts';
import type { StrategyPerson, StrategyPlace } from './reading.dto.ts';

/** As the database gives it; nothing is worked out yet. */
export interface KeyResultFactsRow {
  readonly id: string;
  readonly kpi: StrategyPlace & {
    readonly unit: Unit;
    readonly decimals: number;
    readonly direction: Direction;
  };
  readonly isConfidential: boolean;
  /** The reader may not know of the KPI. */
  readonly isWithheld: boolean;
  readonly name: string;
  readonly baseline: number;
  readonly target: number;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly weight: number;
  readonly curve: readonly Waypoint[];
  readonly position: number;
  readonly value: number | null;
  readonly valuePeriod: string | null;
  readonly version: number;
}

/** What its newest check-in says. */
export interface Declared {
  readonly checkInId: string;
  readonly status: DeclarableStatus;
  /** 0 to 10. */
  readonly confidence: number | null;
  readonly mismatchReason: string;
  readonly datedAt: string;
}

export interface ObjectiveFactsRow extends ObjectiveStanding {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly areaId: string;
  readonly area: StrategyPlace;
  readonly goalId: string | null;
  readonly goal: StrategyPlace | null;
  readonly owner: StrategyPerson | null;
  readonly coOwners: readonly StrategyPerson[];
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly baselineEndsOn: Day | null;
  readonly weight: number;
  readonly curve: readonly Waypoint[];
  readonly committedOn: Day | null;
  readonly closedOn: Day | null;
  readonly score: number | null;
  readonly proposedScore: number | null;
  readonly scoreReason: string;
  readonly closingNote: string;
  readonly closingFigures: ClosingFigures | null;
  readonly archivedAt: Date | null;
  readonly version: number;
  readonly updatedAt: Date;
  readonly moves: number;
  readonly declared: Declared | null;
  readonly keyResults: readonly KeyResultFactsRow[];
}

export type KeyResultRow = KeyResultFactsRow & { readonly pace: KeyResultPace };

export interface ObjectiveRow extends ObjectiveFactsRow {
  readonly keyResults: readonly KeyResultRow[];
  readonly pace: ObjectivePace;
  readonly status: Status;
}

/** What the figures say on a day; of a closed objective, what they said when it was closed. */
export function judged(row: ObjectiveFactsRow, day: Day): ObjectiveRow {
  const kept = row.state === 'closed' ? row.closingFigures : null;
  const keyResults = row.keyResults.map((result) =>
    kept === null ? paced(row, result, day) : asKept(result, kept, row),
  );
  const pace = kept?.pace ?? objectivePace(keyResults.map((result) => result.pace));
  return { ...row, keyResults, pace, status: objectiveStatus(row.state, pace) };
}

/** A key result follows its own curve, else that of the objective. */
function paced({ curve }: ObjectiveFactsRow, result: KeyResultFactsRow, day: Day): KeyResultRow {
  const facts = {
    ...result,
    span: { startsOn: result.startsOn, endsOn: result.endsOn },
    curve: result.curve.length > 0 ? result.curve : curve,
  };
  return { ...result, pace: keyResultPace(facts, day) };
}

function asKept(
  result: KeyResultFactsRow,
  { on, keyResults }: ClosingFigures,
  row: ObjectiveFactsRow,
): KeyResultRow {
  const kept = keyResults.find(({ id }) => id === result.id);
  const { value = null, valuePeriod = null } = kept ?? {};
  return paced(row, { ...result, value, valuePeriod }, on);
}

/** 409: what is closed or dropped is opened again before it changes. */
export function refuseSettled({ state }: ObjectiveFactsRow): void {
  if (state === 'closed' || state === 'dropped')
    throw new Conflict(`This objective is ${state}: open it again first.`);
}
