import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { NATURAL_KEY_MAX } from '#domain/natural-key';
import { PRODUCT_LIMITS } from '#domain/stage';
import { DayField, Id, Instant, Text } from '#platform/http/fields';
import { LifecycleOwner } from './product.dto.ts';

const REASON = { max: PRODUCT_LIMITS.reason } as const;

export class MoveToStage {
  @Text({ max: NATURAL_KEY_MAX, description: 'Id or key of the stage' }) readonly stage!: string;
  @Text(REASON) readonly reason!: string;
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly effectiveOn?: Day;
}

export class WithdrawStageChange {
  @Text(REASON) readonly reason!: string;
}

export class PlanStage {
  @DayField({ nullable: true, description: 'null: no longer planned' })
  readonly plannedOn!: Day | null;
  @Text({ ...REASON, optional: true, description: 'Required once a day was planned before' })
  readonly reason?: string;
  @DayField({ optional: true, description: 'When it was said; today when absent, never later' })
  readonly statedOn?: Day;
}

export class StagePlanPlace {
  @Text({ max: NATURAL_KEY_MAX }) readonly product!: string;
  @Text({ max: NATURAL_KEY_MAX }) readonly stage!: string;
}

export class StageName {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}

export class StageChangeView {
  @Id() readonly id!: string;
  @ApiProperty({ type: StageName, nullable: true, description: 'null: the first on record' })
  readonly from!: StageName | null;
  @ApiProperty({ type: StageName }) readonly to!: StageName;
  @DayField() readonly effectiveOn!: Day;
  @ApiProperty() readonly reason!: string;
  @Id({ nullable: true }) readonly gateReviewId!: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why it was withdrawn; null: it holds',
  })
  readonly withdrawnReason!: string | null;
  @ApiProperty({ type: LifecycleOwner }) readonly recordedBy!: LifecycleOwner;
  @Instant() readonly recordedAt!: Date;
}

export class StagePlanStatement {
  @Id() readonly id!: string;
  @ApiProperty({ type: StageName }) readonly stage!: StageName;
  @DayField({ nullable: true }) readonly plannedOn!: Day | null;
  @DayField({ nullable: true, description: 'What was said before' }) readonly before!: Day | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Days later than before' })
  readonly movedBy!: number | null;
  @DayField() readonly statedOn!: Day;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: LifecycleOwner }) readonly recordedBy!: LifecycleOwner;
  @Instant() readonly recordedAt!: Date;
}
