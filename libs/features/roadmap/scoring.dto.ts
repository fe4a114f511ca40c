import { ApiProperty } from '@nestjs/swagger';
import type { Day } from '#domain/day';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import {
  SCORING_METHODS,
  type Criterion,
  type ScoreInputs,
  type ScoringMethod,
} from '#domain/prioritisation';
import { ITEM_LIMITS } from '#domain/roadmap-item';
import {
  DayField,
  Dictionary,
  Figure,
  Flag,
  Id,
  Instant,
  NestedList,
  OneOf,
  Text,
  Whole,
} from '#platform/http/fields';

const CRITERIA_MAX = 12;
const RANK_MAX = 10_000;

export class CriterionField implements Criterion {
  @Text({ max: 40, pattern: /^[a-z][a-zA-Z0-9]*$/, description: 'Names the input' })
  readonly key!: string;
  @Text({ max: 120 }) readonly name!: string;
  @Figure({ min: 0.01, max: 100, description: 'Only its share of all weights counts' })
  readonly weight!: number;
  @Flag({ description: 'Counts against the item' }) readonly isCost!: boolean;
}

const Criteria = () =>
  NestedList(() => CriterionField, {
    min: 1,
    max: CRITERIA_MAX,
    optional: true,
    description: 'Of a custom model, which needs them',
  });

export class CreateScoringModel {
  @Text({ max: ITEM_LIMITS.name }) readonly name!: string;
  @Text({ max: NATURAL_KEY_MAX, pattern: NATURAL_KEY, optional: true }) readonly key?: string;
  @OneOf(SCORING_METHODS) readonly method!: ScoringMethod;
  @Criteria() readonly criteria?: readonly CriterionField[];
}

export class UpdateScoringModel {
  @Text({ max: ITEM_LIMITS.name, optional: true }) readonly name?: string;
  @Criteria() readonly criteria?: readonly CriterionField[];
  @Flag({ optional: true, description: 'true: its scores stand on the roadmap' })
  readonly isDefault?: boolean;
}

export class RecordScore {
  @Dictionary({ of: 'number', description: 'A number for each input of the model' })
  readonly inputs!: ScoreInputs;
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly scoredOn?: Day;
  @Text({ min: 0, max: ITEM_LIMITS.reason, optional: true }) readonly note?: string;
}

export class OverrideRank {
  @Whole({ min: 1, max: RANK_MAX, nullable: true, description: 'null: as the score has it again' })
  readonly rank!: number | null;
  @Text({ max: ITEM_LIMITS.reason }) readonly reason!: string;
}

class CriterionView {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly weight!: number;
  @ApiProperty() readonly isCost!: boolean;
}

export class ScoringModelAbilities {
  @ApiProperty({ description: 'Change or archive the model' }) readonly update!: boolean;
}

export class ScoringModelView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @OneOf(SCORING_METHODS) readonly method!: ScoringMethod;
  @ApiProperty({ type: [CriterionView] }) readonly criteria!: readonly Criterion[];
  @ApiProperty() readonly isDefault!: boolean;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: ScoringModelAbilities }) readonly can!: ScoringModelAbilities;
}

export class ScoreView {
  @Id() readonly id!: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  readonly inputs!: ScoreInputs;
  @ApiProperty() readonly score!: number;
  @DayField() readonly scoredOn!: Day;
  @ApiProperty() readonly note!: string;
  @Id() readonly recordedBy!: string;
  @ApiProperty() readonly recordedByName!: string;
  @Instant() readonly recordedAt!: Date;
}

export class RankedItemView {
  @ApiProperty({ type: 'integer' }) readonly rank!: number;
  @ApiProperty({ type: 'integer', nullable: true, description: 'By the score alone' })
  readonly scoreRank!: number | null;
  @Id() readonly itemId!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @Id() readonly areaId!: string;
  @ApiProperty({ type: Number, nullable: true }) readonly score!: number | null;
  @ApiProperty({ type: 'object', nullable: true, additionalProperties: { type: 'number' } })
  readonly inputs!: ScoreInputs | null;
  @DayField({ nullable: true }) readonly scoredOn!: Day | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly override!: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly overrideReason!: string | null;
}
