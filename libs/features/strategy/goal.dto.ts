import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { GOAL_LIMITS, GOAL_STATES, type GoalState } from '#domain/goal';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { abilities } from '#domain/policy';
import { DayField, Flag, Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import { goalPolicy } from './goals.policy.ts';
import type { GoalRow } from './goals.query.ts';
import { ReadWhen, StrategyPerson, StrategyPlace } from './reading.dto.ts';

const LIMITS = GOAL_LIMITS;

export class CreateGoal {
  @Text({ max: LIMITS.name }) readonly name!: string;
  @Text({
    max: NATURAL_KEY_MAX,
    pattern: NATURAL_KEY,
    optional: true,
    description: 'Stable, unique in the organization; made of the name when absent',
  })
  readonly key?: string;
  @Text({ min: 0, max: LIMITS.description, optional: true, description: 'Markdown' })
  readonly description?: string;
  @Id({ optional: true, nullable: true, description: 'null or absent: of the company as a whole' })
  readonly areaId?: string | null;
  @Id({ optional: true, nullable: true, description: 'null or absent: nobody yet, and said so' })
  readonly ownerId?: string | null;
  @Text({ min: 0, max: LIMITS.horizon, optional: true, description: 'In words, such as FY2027' })
  readonly horizon?: string;
  @DayField({ optional: true, nullable: true }) readonly startsOn?: Day | null;
  @DayField({ optional: true, nullable: true }) readonly endsOn?: Day | null;
  @Whole({ min: 0, max: LIMITS.position, optional: true, description: 'Last when absent' })
  readonly position?: number;
}

/** Absent: left alone; null: cleared. */
export class UpdateGoal {
  @Text({ max: LIMITS.name, optional: true }) readonly name?: string;
  @Text({ min: 0, max: LIMITS.description, optional: true }) readonly description?: string;
  @Id({ optional: true, nullable: true }) readonly areaId?: string | null;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @Text({ min: 0, max: LIMITS.horizon, optional: true }) readonly horizon?: string;
  @DayField({ optional: true, nullable: true }) readonly startsOn?: Day | null;
  @DayField({ optional: true, nullable: true }) readonly endsOn?: Day | null;
  @Whole({ min: 0, max: LIMITS.position, optional: true }) readonly position?: number;
}

export class CloseGoal {
  @Text({ min: 0, max: LIMITS.note, optional: true, description: 'What came of it' })
  readonly note?: string;
}

export class ListGoals extends ReadWhen {
  @OneOf(GOAL_STATES, { optional: true }) readonly state?: GoalState;
  @Id({ optional: true }) readonly ownerId?: string;
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
}

class GoalAbilities implements Record<keyof typeof goalPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty({ description: 'And open it again' }) readonly close!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
}

export class GoalView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly description!: string;
  @ApiProperty({ type: StrategyPlace, nullable: true }) readonly area!: StrategyPlace | null;
  @ApiProperty({ type: StrategyPerson, nullable: true, description: 'null: open, explicitly' })
  readonly owner!: StrategyPerson | null;
  @ApiProperty() readonly horizon!: string;
  @DayField({ nullable: true }) readonly startsOn!: Day | null;
  @DayField({ nullable: true }) readonly endsOn!: Day | null;
  @ApiProperty({ type: 'integer' }) readonly position!: number;
  @OneOf(GOAL_STATES) readonly state!: GoalState;
  @DayField({ nullable: true }) readonly closedOn!: Day | null;
  @ApiProperty() readonly closingNote!: string;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer', description: 'Objectives that serve it, archived ones not' })
  readonly objectives!: number;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: GoalAbilities }) readonly can!: GoalAbilities;

  static of(goal: GoalRow, actor: Actor): GoalView {
    return {
      id: goal.id,
      key: goal.key,
      name: goal.name,
      description: goal.description,
      area: goal.area,
      owner: goal.owner,
      horizon: goal.horizon,
      startsOn: goal.startsOn,
      endsOn: goal.endsOn,
      position: goal.position,
      state: goal.state,
      closedOn: goal.closedOn,
      closingNote: goal.closingNote,
      archivedAt: goal.archivedAt,
      objectives: goal.objectives,
      version: goal.version,
      updatedAt: goal.updatedAt,
      can: abilities(goalPolicy, actor, goal),
    };
  }
}
