import { ApiProperty } from '@nestjs/swagger';
import { BENEFIT_LIMITS, POST_LAUNCH_DECISIONS, type PostLaunchDecision } from '#domain/benefit';
import type { Day } from '#domain/day';
import { DayField, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { LifecycleOwner } from './product.dto.ts';

const TEXT = { max: BENEFIT_LIMITS.summary } as const;

export class HoldPostLaunchReview {
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly heldOn?: Day;
  @Text(TEXT) readonly expected!: string;
  @Text(TEXT) readonly actual!: string;
  @Text(TEXT) readonly learning!: string;
  @OneOf(POST_LAUNCH_DECISIONS) readonly decision!: PostLaunchDecision;
  @Text({ min: 0, max: BENEFIT_LIMITS.note, optional: true, description: 'Required for retire' })
  readonly reason?: string;
  @DayField({ optional: true, nullable: true }) readonly nextReviewOn?: Day | null;
}

export class PostLaunchReviewView {
  @Id() readonly id!: string;
  @DayField() readonly heldOn!: Day;
  @ApiProperty() readonly expected!: string;
  @ApiProperty() readonly actual!: string;
  @ApiProperty() readonly learning!: string;
  @OneOf(POST_LAUNCH_DECISIONS) readonly decision!: PostLaunchDecision;
  @ApiProperty() readonly reason!: string;
  @ApiProperty({ type: LifecycleOwner }) readonly decidedBy!: LifecycleOwner;
  @DayField({ nullable: true }) readonly nextReviewOn!: Day | null;
  @Instant() readonly recordedAt!: Date;
}
