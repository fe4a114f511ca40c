import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { DIRECTIONS, UNITS, type Direction, type Unit } from '#domain/kpi';
import {
  MOVED_FIELDS,
  OBJECTIVE_STATES,
  proposedScore,
  type MovedField,
  type ObjectiveState,
} from '#domain/objective';
import { abilities } from '#domain/policy';
import {
  DECLARABLE_STATUSES,
  isBetter,
  STATUSES,
  type DeclarableStatus,
  type Status,
} from '#domain/status';
import { DayField, Id, Instant, OneOf } from '#platform/http/fields';
import { CurvePoint } from './objective.dto.ts';
import type { KeyResultRow, ObjectiveRow } from './objective.row.ts';
import { objectivePolicy } from './objectives.policy.ts';
import type { ObjectiveMoveRow } from './objectives.query.ts';
import { StrategyPerson, StrategyPlace } from './reading.dto.ts';

const Maybe = (description?: string) =>
  ApiProperty({ type: Number, nullable: true, ...(description && { description }) });

class MeasuredKpi extends StrategyPlace {
  @OneOf(UNITS) readonly unit!: Unit;
  @ApiProperty({ type: 'integer' }) readonly decimals!: number;
  @OneOf(DIRECTIONS) readonly direction!: Direction;
}

export class KeyResultView {
  @Id() readonly id!: string;
  @ApiProperty({ type: MeasuredKpi }) readonly kpi!: MeasuredKpi;
  @ApiProperty({ description: "Empty: the KPI's name" }) readonly name!: string;
  @ApiProperty() readonly baseline!: number;
  @ApiProperty() readonly target!: number;
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
  @ApiProperty() readonly weight!: number;
  @ApiProperty({ type: [CurvePoint] }) readonly curve!: readonly CurvePoint[];
  @Maybe('What the KPI shows; of a closed objective, what it showed then')
  readonly value!: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly valuePeriod!: string | null;
  @Maybe('Share of the way from baseline to target; may be above 1 or below 0')
  readonly progress!: number | null;
  @ApiProperty({ description: 'Share that was to be made by the day' }) readonly expected!: number;
  @Maybe('Progress ÷ expected') readonly pace!: number | null;
  @OneOf(STATUSES, { description: 'Computed' }) readonly status!: Status;
  @ApiProperty({ type: 'integer' }) readonly version!: number;

  static of(row: KeyResultRow): KeyResultView {
    return {
      id: row.id,
      kpi: row.kpi,
      name: row.name,
      baseline: row.baseline,
      target: row.target,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      weight: row.weight,
      curve: row.curve,
      value: row.value,
      valuePeriod: row.valuePeriod,
      progress: row.pace.progress,
      expected: row.pace.expected,
      pace: row.pace.ratio,
      status: row.pace.status,
      version: row.version,
    };
  }
}

class DeclaredOfObjective {
  @Id() readonly checkInId!: string;
  @OneOf(DECLARABLE_STATUSES) readonly status!: DeclarableStatus;
  @ApiProperty({ type: 'integer', nullable: true, minimum: 0, maximum: 10 })
  readonly confidence!: number | null;
  @Instant() readonly datedAt!: string;
  @ApiProperty({ description: 'Declared better than the figures say' })
  readonly isMismatch!: boolean;
  @ApiProperty() readonly mismatchReason!: string;
}

class ResultCoverage {
  @ApiProperty({ type: 'integer', description: 'Key results with a value' })
  readonly current!: number;
  @ApiProperty({ type: 'integer' }) readonly total!: number;
}

class ObjectiveAbilities implements Record<keyof typeof objectivePolicy, boolean> {
  @ApiProperty({ description: 'Its texts' }) readonly update!: boolean;
  @ApiProperty({ description: 'Days, weight, goal, people and key results' })
  readonly arrange!: boolean;
  @ApiProperty() readonly commit!: boolean;
  @ApiProperty() readonly close!: boolean;
  @ApiProperty() readonly drop!: boolean;
  @ApiProperty() readonly reopen!: boolean;
  @ApiProperty() readonly checkIn!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
}

export class ObjectiveView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly description!: string;
  @ApiProperty({ type: StrategyPlace }) readonly area!: StrategyPlace;
  @ApiProperty({ type: StrategyPlace, nullable: true }) readonly goal!: StrategyPlace | null;
  @ApiProperty({ type: StrategyPerson, nullable: true, description: 'null: open, explicitly' })
  readonly owner!: StrategyPerson | null;
  @ApiProperty({ type: [StrategyPerson] }) readonly coOwners!: readonly StrategyPerson[];
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
  @DayField({ nullable: true, description: 'The end that was first committed to' })
  readonly baselineEndsOn!: Day | null;
  @ApiProperty() readonly weight!: number;
  @ApiProperty({ type: [CurvePoint] }) readonly curve!: readonly CurvePoint[];
  @OneOf(OBJECTIVE_STATES) readonly state!: ObjectiveState;
  @DayField({ nullable: true }) readonly committedOn!: Day | null;
  @DayField({ nullable: true, description: 'Or dropped' }) readonly closedOn!: Day | null;
  @OneOf(STATUSES, { description: 'Computed from the pace' }) readonly status!: Status;
  @ApiProperty({ type: DeclaredOfObjective, nullable: true, description: 'By the newest check-in' })
  readonly declared!: DeclaredOfObjective | null;
  @Maybe('0 to 1: weighted mean of the key results, each capped at 1')
  readonly progress!: number | null;
  @Maybe() readonly expected!: number | null;
  @Maybe('Progress ÷ expected') readonly pace!: number | null;
  @Maybe('0 to 10, to roll up unlike objectives') readonly paceScore!: number | null;
  @ApiProperty({ type: ResultCoverage }) readonly coverage!: ResultCoverage;
  @Maybe('0 to 10: what the figures propose for closing') readonly proposedScore!: number | null;
  @Maybe('0 to 10: what was given') readonly score!: number | null;
  @ApiProperty({ description: 'Why not the proposed score, or why it was dropped' })
  readonly scoreReason!: string;
  @ApiProperty() readonly closingNote!: string;
  @ApiProperty({ type: 'integer', description: 'How often something promised was moved' })
  readonly moves!: number;
  @ApiProperty({ type: [KeyResultView] }) readonly keyResults!: readonly KeyResultView[];
  @ApiProperty({ type: 'integer', description: 'Key results of KPIs that you may not see' })
  readonly withheld!: number;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: ObjectiveAbilities }) readonly can!: ObjectiveAbilities;

  static of(row: ObjectiveRow, actor: Actor): ObjectiveView {
    const shown = row.keyResults.filter(({ isWithheld }) => !isWithheld);
    return {
      ...ownOf(row),
      ...judgementOf(row),
      keyResults: shown.map((result) => KeyResultView.of(result)),
      withheld: row.keyResults.length - shown.length,
      can: abilities(objectivePolicy, actor, row),
    };
  }
}

function ownOf(row: ObjectiveRow) {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    description: row.description,
    area: row.area,
    goal: row.goal,
    owner: row.owner,
    coOwners: row.coOwners,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    baselineEndsOn: row.baselineEndsOn,
    weight: row.weight,
    curve: row.curve,
    state: row.state,
    committedOn: row.committedOn,
    closedOn: row.closedOn,
    scoreReason: row.scoreReason,
    closingNote: row.closingNote,
    moves: row.moves,
    archivedAt: row.archivedAt,
    version: row.version,
    updatedAt: row.updatedAt,
  };
}

function judgementOf(row: ObjectiveRow) {
  const { pace, status, state, score, declared, proposedScore: kept } = row;
  return {
    status,
    declared: declared && { ...declared, isMismatch: isBetter(declared.status, status) },
    progress: pace.progress,
    expected: pace.expected,
    pace: pace.ratio,
    paceScore: pace.score,
    coverage: pace.coverage,
    proposedScore: state === 'closed' ? kept : proposedScore(pace.progress),
    score: state === 'closed' ? score : null,
  };
}

export class ObjectivePage {
  @ApiProperty({ type: [ObjectiveView] }) readonly data!: readonly ObjectiveView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}

/** A day or a figure that had been committed to and then moved. */
export class ObjectiveMoveView {
  @Id() readonly id!: string;
  @OneOf(MOVED_FIELDS) readonly field!: MovedField;
  @Id({ nullable: true }) readonly keyResultId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly keyResultName!: string | null;
  @DayField({ nullable: true }) readonly fromDay!: Day | null;
  @DayField({ nullable: true }) readonly toDay!: Day | null;
  @Maybe() readonly fromValue!: number | null;
  @Maybe() readonly toValue!: number | null;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: StrategyPerson }) readonly recordedBy!: StrategyPerson;
  @Instant() readonly recordedAt!: Date;

  static of(row: ObjectiveMoveRow): ObjectiveMoveView {
    return {
      id: row.id,
      field: row.field,
      keyResultId: row.keyResultId,
      keyResultName: row.keyResultName,
      fromDay: row.fromDay,
      toDay: row.toDay,
      fromValue: row.fromValue,
      toValue: row.toValue,
      reason: row.reason,
      recordedBy: row.recordedBy,
      recordedAt: row.recordedAt,
    };
  }
}
