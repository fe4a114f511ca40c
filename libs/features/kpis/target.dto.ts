import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { KPI_LIMITS } from '#domain/kpi';
import { TARGET_BASES, type TargetBasis } from '#domain/target-plan';
import {
  DayField,
  Figure,
  Id,
  Instant,
  Nested,
  NestedList,
  OneOf,
  Text,
} from '#platform/http/fields';
import type { TargetPlanRecord } from './recorded-plans.ts';
import { OPEN_END, SETTABLE_SHAPES, type SettableShape } from './target-row.ts';
import { PLAN_TEXT_MAX } from './target-to-set.ts';

const REASON_MAX = 2000;
const EDGE_MAX = 10;
const PERIODS_MAX = 600;
const free = { optional: true, nullable: true } as const;

/** A target with its lines, or the edges of a band; the green line is the target and the red one 10 % worse unless given. */
export class TargetFiguresInput {
  @Figure(free) readonly target?: number | null;
  @Figure({ ...free, description: 'On track from here on' }) readonly green?: number | null;
  @Figure({ ...free, description: 'Off track beyond it' }) readonly red?: number | null;
  @Figure({ ...free, description: 'Inner edge of a band' }) readonly low?: number | null;
  @Figure({ ...free, description: 'Inner edge of a band' }) readonly high?: number | null;
  @Figure({ ...free, description: 'Outer edge of a band' }) readonly outerLow?: number | null;
  @Figure({ ...free, description: 'Outer edge of a band' }) readonly outerHigh?: number | null;
  @Figure(free) readonly stretch?: number | null;
  @Figure(free) readonly floor?: number | null;
}

export class PeriodFiguresInput extends TargetFiguresInput {
  @Text({ max: EDGE_MAX, description: 'Key of a period of the KPI’s cadence' })
  readonly period!: string;
}

export class WaypointInput {
  @DayField() readonly day!: Day;
  @Figure() readonly value!: number;
}

/** flat and cumulative take figures, per_period takes periods, glide takes start and end, text takes text. */
export class SetTarget {
  @OneOf(SETTABLE_SHAPES) readonly shape!: SettableShape;
  @Text({ max: EDGE_MAX, optional: true, description: 'A period or a day; the current period' })
  readonly from?: string;
  @Text({ max: EDGE_MAX, optional: true, description: 'A period or a day; until further notice' })
  readonly to?: string;
  @Nested(() => TargetFiguresInput, {
    optional: true,
    description: 'Of a cumulative target: at the end of the last period',
  })
  readonly figures?: TargetFiguresInput;
  @OneOf(TARGET_BASES, { optional: true, description: 'period when absent' })
  readonly basis?: TargetBasis;
  @NestedList(() => PeriodFiguresInput, { min: 1, max: PERIODS_MAX, optional: true })
  readonly periods?: readonly PeriodFiguresInput[];
  @Nested(() => WaypointInput, { optional: true, description: 'The dated baseline when absent' })
  readonly start?: WaypointInput;
  @Nested(() => WaypointInput, { optional: true }) readonly end?: WaypointInput;
  @Text({ max: PLAN_TEXT_MAX, optional: true, description: 'Kept as it stands, judges nothing' })
  readonly text?: string;
  @DayField({ ...free, description: 'Until this day a target short of it is not missed' })
  readonly dueOn?: Day | null;
  @Text({ min: 0, max: REASON_MAX, optional: true, description: 'Needed to move what has begun' })
  readonly reason?: string;
  @Text({ min: 0, max: KPI_LIMITS.source, optional: true }) readonly source?: string;
}

export class WithdrawTarget {
  @Text({ max: REASON_MAX }) readonly reason!: string;
}

export class ListTargets {
  @Instant({ optional: true, description: 'As it was known then' }) readonly asOf?: Date;
}

export class TargetView {
  @DayField() readonly startsOn!: Day;
  @DayField({ nullable: true, description: 'null: until further notice' })
  readonly endsOn!: Day | null;
  @Figure({ nullable: true, description: 'null for a band and for a text' })
  readonly target!: number | null;
  @Figure({ nullable: true }) readonly greenLow!: number | null;
  @Figure({ nullable: true }) readonly greenHigh!: number | null;
  @Figure({ nullable: true }) readonly redLow!: number | null;
  @Figure({ nullable: true }) readonly redHigh!: number | null;
  @Figure({ nullable: true }) readonly stretch!: number | null;
  @Figure({ nullable: true }) readonly floor!: number | null;
  @ApiProperty({ description: 'No newer target has taken its place' })
  readonly isCurrent!: boolean;
}

export class TargetPlanView {
  @Id() readonly id!: string;
  @OneOf(SETTABLE_SHAPES) readonly shape!: SettableShape;
  @OneOf(TARGET_BASES) readonly basis!: TargetBasis;
  @DayField({ nullable: true }) readonly dueOn!: Day | null;
  @ApiProperty() readonly text!: string;
  @ApiProperty({ description: 'true: takes the place of a target by none' })
  readonly withdrawn!: boolean;
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly source!: string;
  @Id() readonly recordedBy!: string;
  @Instant() readonly recordedAt!: Date;
  @ApiProperty({ type: [TargetView] }) readonly targets!: readonly TargetView[];

  static of(plan: TargetPlanRecord): TargetPlanView {
    return {
      id: plan.planId,
      shape: plan.shape,
      basis: plan.basis,
      dueOn: plan.dueOn,
      text: plan.text,
      withdrawn: plan.withdrawn,
      reason: plan.reason,
      source: plan.source,
      recordedBy: plan.recordedBy,
      recordedAt: plan.recordedAt,
      targets: plan.targets.map((row) => ({
        startsOn: row.startsOn,
        endsOn: row.endsOn === OPEN_END ? null : row.endsOn,
        target: row.target,
        greenLow: row.greenLow,
        greenHigh: row.greenHigh,
        redLow: row.redLow,
        redHigh: row.redHigh,
        stretch: row.stretch,
        floor: row.floor,
        isCurrent: row.isCurrent,
      })),
    };
  }
}
