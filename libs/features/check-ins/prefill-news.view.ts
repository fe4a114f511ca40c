import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { UNITS, type Unit } from '#domain/kpi';
import { ITEM_STAGES, type ItemStage } from '#domain/roadmap-item';
import { STATUSES, type Status } from '#domain/status';
import { DayField, Id, OneOf } from '#platform/http/fields';
import { NamedThing } from './check-in.view.ts';

class NewMove {
  @DayField({ description: 'When it was so' }) readonly movedOn!: Day;
  @DayField({ nullable: true }) readonly fromTargetOn!: Day | null;
  @DayField({ nullable: true }) readonly toTargetOn!: Day | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Later is positive' })
  readonly days!: number | null;
  @ApiProperty() readonly reason!: string;
}

class MilestoneNews {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @DayField() readonly dueOn!: Day;
  @DayField({ nullable: true }) readonly baselineOn!: Day | null;
  @DayField({ nullable: true }) readonly metOn!: Day | null;
  @ApiProperty({ description: 'Since the last check-in' }) readonly isChanged!: boolean;
}

class DependencyNews {
  @Id() readonly id!: string;
  @ApiProperty({ description: 'true: the item waits for the other; false: the other waits for it' })
  readonly isBlockedByIt!: boolean;
  @ApiProperty({ type: NamedThing, description: 'The other item' }) readonly item!: NamedThing;
  @DayField({ nullable: true, description: 'Of the other item, or when it was done' })
  readonly targetOn!: Day | null;
  @OneOf(ITEM_STAGES, { description: 'Of the other item' }) readonly stage!: ItemStage;
  @DayField({ nullable: true }) readonly neededBy!: Day | null;
  @ApiProperty() readonly state!: string;
  @ApiProperty({ description: 'Since the last check-in, or the other item was' })
  readonly isChanged!: boolean;
}

/** Open milestones and dependencies, and whatever moved since the last check-in on the item. */
export class ItemNews {
  @OneOf(ITEM_STAGES) readonly stage!: ItemStage;
  @DayField({ nullable: true }) readonly targetOn!: Day | null;
  @DayField({ nullable: true }) readonly baselineTargetOn!: Day | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly confidence!: number | null;
  @ApiProperty({ type: [NewMove], description: 'Since the last check-in, newest first' })
  readonly moves!: readonly NewMove[];
  @ApiProperty({ type: [MilestoneNews] }) readonly milestones!: readonly MilestoneNews[];
  @ApiProperty({ type: [DependencyNews] }) readonly dependencies!: readonly DependencyNews[];
}

class KeyResultNews {
  @Id() readonly id!: string;
  @ApiProperty({ description: "Its own, or the KPI's" }) readonly name!: string;
  @ApiProperty({ type: NamedThing }) readonly kpi!: NamedThing;
  @OneOf(UNITS) readonly unit!: Unit;
  @ApiProperty({ type: 'integer' }) readonly decimals!: number;
  @ApiProperty() readonly baseline!: number;
  @ApiProperty() readonly target!: number;
  @ApiProperty({ type: Number, nullable: true }) readonly value!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'As known at the last check-in' })
  readonly previousValue!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Share of the way to the target' })
  readonly progress!: number | null;
  @OneOf(STATUSES, { description: 'Computed' }) readonly status!: Status;
  @ApiProperty({ description: 'Since the last check-in' }) readonly isChanged!: boolean;
}

/** The key results whose KPIs you may see, with their values now and at the last check-in on the objective. */
export class ObjectiveNews {
  @ApiProperty({ type: Number, nullable: true }) readonly progress!: number | null;
  @ApiProperty({ type: [KeyResultNews] }) readonly keyResults!: readonly KeyResultNews[];
}
