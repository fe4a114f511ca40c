import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { DayField, Id, Instant, OneOf, Text } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import { Amount } from './answers.dto.ts';

export const POSTED_KINDS = ['actual', 'commitment'] as const;
export type PostedKind = (typeof POSTED_KINDS)[number];

export class ReadPostings extends PageQuery {
  @Id({ optional: true }) readonly lineId?: string;
  @Text({ max: 20, optional: true, description: 'Key of a period of the budget' })
  readonly period?: string;
  @OneOf(POSTED_KINDS, { optional: true }) readonly kind?: PostedKind;
  @DayField({ optional: true, description: 'Posted by that day' }) readonly at?: Day;
  @Instant({ optional: true, description: 'Only what was known at that instant' })
  readonly asOf?: Date;
}

export class PostingRecorder {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

export class PostedView {
  @Id() readonly id!: string;
  @Id() readonly lineId!: string;
  @ApiProperty() readonly lineKey!: string;
  @ApiProperty() readonly lineName!: string;
  @ApiProperty() readonly period!: string;
  @OneOf(POSTED_KINDS) readonly kind!: PostedKind;
  @Amount("In the line's own currency; null: known to be missing") readonly amount!: number | null;
  @ApiProperty() readonly currency!: string;
  @ApiProperty({ type: String, nullable: true }) readonly missingReason!: string | null;
  @DayField() readonly postedOn!: Day;
  @ApiProperty() readonly isCorrection!: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'The closed period that it corrects' })
  readonly corrects!: string | null;
  @ApiProperty() readonly reason!: string;
  @ApiProperty() readonly reference!: string;
  @ApiProperty({ type: PostingRecorder }) readonly recordedBy!: PostingRecorder;
  @Instant() readonly recordedAt!: string;
}

export class PostedPage {
  @ApiProperty({ type: [PostedView] }) readonly data!: readonly PostedView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
