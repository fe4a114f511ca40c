import { ApiProperty } from '@nestjs/swagger';
import { POSTING_KINDS, type PostingKind } from '#domain/budget/posting';
import { AMOUNT_MAX, BUDGET_LIMITS } from '#domain/budget/version';
import type { Day } from '#domain/day';
import { DayField, NestedList, OneOf, Text, Whole } from '#platform/http/fields';
import { POSTINGS_MAX } from './posting-rows.ts';

const NAME_MAX = 80;

/** Exactly one of `amount`, `figure` and `missing`. */
export class Posting {
  @Text({ max: NAME_MAX, description: 'Key or id of a line of the budget' }) readonly line!: string;
  @Text({ max: NAME_MAX, description: 'Key of an open period of the budget' })
  readonly period!: string;
  @OneOf(POSTING_KINDS) readonly kind!: PostingKind;
  @Whole({
    min: -AMOUNT_MAX,
    max: AMOUNT_MAX,
    optional: true,
    description: 'Added to the figure; minor units of the currency of the line',
  })
  readonly amount?: number;
  @Whole({
    min: -AMOUNT_MAX,
    max: AMOUNT_MAX,
    optional: true,
    description:
      'What the figure is to be: the difference is posted. An actual that changes needs a reason',
  })
  readonly figure?: number;
  @Text({
    max: BUDGET_LIMITS.reason,
    optional: true,
    description: 'Why there is no figure, where it is known to be missing',
  })
  readonly missing?: string;
  @DayField({ optional: true, description: 'When it was so; today when absent, never later' })
  readonly postedOn?: Day;
  @Text({
    max: NAME_MAX,
    optional: true,
    description: 'Another period of the budget that this corrects in an open one; needs a reason',
  })
  readonly corrects?: string;
  @Text({ min: 0, max: BUDGET_LIMITS.reason, optional: true }) readonly reason?: string;
  @Text({
    min: 0,
    max: BUDGET_LIMITS.reference,
    optional: true,
    description: 'Such as the number of an invoice',
  })
  readonly reference?: string;
}

export class PostBatch {
  @Text({ max: NAME_MAX, description: 'Key or id' }) readonly budget!: string;
  @NestedList(() => Posting, { min: 1, max: POSTINGS_MAX }) readonly postings!: readonly Posting[];
}

export class PostingsResult {
  @ApiProperty({ type: 'integer', description: 'Postings that were added' })
  readonly posted!: number;
  @ApiProperty({ type: 'integer', description: 'Those of them that correct something' })
  readonly corrected!: number;
  @ApiProperty({ type: 'integer', description: 'Figures that were so already' })
  readonly unchanged!: number;
}
