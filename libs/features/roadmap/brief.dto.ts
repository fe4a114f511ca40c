import { ApiProperty } from '@nestjs/swagger';
import type { Status } from '#domain/status';
import { STATUSES } from '#domain/status';
import type { Day } from '#domain/day';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import { DayField, Figure, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { RoadmapHoldUp, RoadmapThing } from './roadmap.dto.ts';

export const FREEZERS = ['commitment', 'gate_review'] as const;
export type Freezer = (typeof FREEZERS)[number];

const TEXT_MAX = 20_000;

/** Absent: left alone; null: cleared. */
export class UpdateBrief {
  @Text({ min: 0, max: ITEM_LIMITS.problem, optional: true }) readonly problem?: string;
  @Text({ min: 0, max: ITEM_LIMITS.persona, optional: true }) readonly persona?: string;
  @Id({ optional: true, nullable: true }) readonly outcomeKpiId?: string | null;
  @Figure({ optional: true, nullable: true }) readonly expectedChange?: number | null;
  @Text({ min: 0, max: TEXT_MAX, optional: true, description: 'Markdown' })
  readonly requirements?: string;
  @Text({ min: 0, max: TEXT_MAX, optional: true, description: 'Markdown' })
  readonly nonGoals?: string;
  @Text({ max: ITEM_LIMITS.reason, optional: true, description: 'Needed once the brief is frozen' })
  readonly reason?: string;
}

export class FreezeBrief {
  @OneOf(FREEZERS) readonly for!: Freezer;
  @Id({ optional: true, description: 'A decided gate review, when it is that which freezes' })
  readonly gateReviewId?: string;
}

export class BriefAbilities {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly freeze!: boolean;
}

class BriefTexts {
  @ApiProperty() readonly problem!: string;
  @ApiProperty() readonly persona!: string;
  @Id({ nullable: true }) readonly outcomeKpiId!: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly expectedChange!: number | null;
  @ApiProperty() readonly requirements!: string;
  @ApiProperty() readonly nonGoals!: string;
}

export class BriefView extends BriefTexts {
  @Id() readonly itemId!: string;
  @ApiProperty() readonly itemKey!: string;
  @ApiProperty() readonly itemName!: string;
  @ApiProperty({ type: RoadmapThing, nullable: true }) readonly outcomeKpi!: RoadmapThing | null;
  @Instant({ nullable: true }) readonly frozenAt!: Date | null;
  @Id({ nullable: true }) readonly frozenBy!: string | null;
  @OneOf(FREEZERS, { nullable: true }) readonly frozenFor!: Freezer | null;
  @Id({ nullable: true }) readonly gateReviewId!: string | null;
  @ApiProperty({ type: 'integer', description: 'Counts changes of the item, too' })
  readonly version!: number;
  @ApiProperty({ type: BriefAbilities }) readonly can!: BriefAbilities;
}

export class BriefVersionView extends BriefTexts {
  @ApiProperty({ type: 'integer', description: 'From 1' }) readonly number!: number;
  @Instant() readonly recordedAt!: Date;
  @ApiProperty() readonly isFrozen!: boolean;
}

export class ScopeChangeView {
  @Id() readonly id!: string;
  @ApiProperty({ type: Object }) readonly before!: object;
  @ApiProperty({ type: Object }) readonly after!: object;
  @ApiProperty() readonly reason!: string;
  @DayField() readonly changedOn!: Day;
  @Id() readonly recordedBy!: string;
  @ApiProperty() readonly recordedByName!: string;
  @Instant() readonly recordedAt!: Date;
}

const StatusField = () => ApiProperty({ enum: STATUSES });

export class ScheduleHealth {
  @StatusField() readonly status!: Status;
  @ApiProperty({ type: 'integer', nullable: true }) readonly slipDays!: number | null;
  @ApiProperty({ type: 'integer' }) readonly moves!: number;
  @ApiProperty({ type: 'integer' }) readonly overdueMilestones!: number;
  @ApiProperty({ type: RoadmapHoldUp, nullable: true }) readonly heldUp!: RoadmapHoldUp | null;
}

export class ScopeHealth {
  @StatusField() readonly status!: Status;
  @ApiProperty({ type: 'integer', description: 'Since the brief was frozen' })
  readonly changes!: number;
}

export class QualityHealth {
  @StatusField() readonly status!: Status;
  @ApiProperty({ description: 'Key of the outcome KPI' }) readonly kpi!: string;
}

/** Each part by itself, never merged; null: its parts are not on record. */
export class ItemHealthView {
  @ApiProperty({ type: ScheduleHealth }) readonly schedule!: ScheduleHealth;
  @ApiProperty({ type: Object, nullable: true, description: 'null until the item has a budget' })
  readonly cost!: null;
  @ApiProperty({ type: ScopeHealth }) readonly scope!: ScopeHealth;
  @ApiProperty({ type: QualityHealth, nullable: true }) readonly quality!: QualityHealth | null;
}
