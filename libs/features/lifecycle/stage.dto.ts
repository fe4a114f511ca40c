import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { abilities } from '#domain/policy';
import { MOVE_NEEDS, PHASES, PRODUCT_LIMITS, type MoveNeed, type Phase } from '#domain/stage';
import { Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import { registerPolicy } from './lifecycle.policy.ts';
import type { StageRow, StageSet } from './stage-set.ts';

const MONTHS = { min: 1, max: PRODUCT_LIMITS.reviewMonths } as const;
const POSITION = { min: 0, max: PRODUCT_LIMITS.position } as const;

export class CreateStage {
  @Text({ max: PRODUCT_LIMITS.name }) readonly name!: string;
  @Text({
    max: NATURAL_KEY_MAX,
    pattern: NATURAL_KEY,
    optional: true,
    description: 'Stable, unique in the organization; made of the name when absent',
  })
  readonly key?: string;
  @OneOf(PHASES) readonly phase!: Phase;
  @Whole({ ...POSITION, optional: true, description: 'Last of all when absent' })
  readonly position?: number;
  @Whole({
    ...MONTHS,
    optional: true,
    nullable: true,
    description: 'How often the portfolio review is due; null: never by itself',
  })
  readonly reviewMonths?: number | null;
}

/** Absent: left alone; null: cleared. */
export class UpdateStage {
  @Text({ max: PRODUCT_LIMITS.name, optional: true }) readonly name?: string;
  @OneOf(PHASES, { optional: true }) readonly phase?: Phase;
  @Whole({ ...POSITION, optional: true }) readonly position?: number;
  @Whole({ ...MONTHS, optional: true, nullable: true }) readonly reviewMonths?: number | null;
}

export class AllowMove {
  @OneOf(MOVE_NEEDS) readonly needs!: MoveNeed;
}

/** The stages of a move, by ids or keys. */
export class MovePlace {
  @Text({ max: NATURAL_KEY_MAX }) readonly stage!: string;
  @Text({ max: NATURAL_KEY_MAX }) readonly to!: string;
}

export class MoveView {
  @Id() readonly toStageId!: string;
  @ApiProperty() readonly toKey!: string;
  @OneOf(MOVE_NEEDS) readonly needs!: MoveNeed;
}

export class RegisterAbilities implements Record<keyof typeof registerPolicy, boolean> {
  @ApiProperty() readonly arrange!: boolean;
}

export class StageView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @OneOf(PHASES) readonly phase!: Phase;
  @ApiProperty({ type: 'integer' }) readonly position!: number;
  @ApiProperty({ type: 'integer', nullable: true }) readonly reviewMonths!: number | null;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: [MoveView], description: 'Where a product may go from here' })
  readonly moves!: readonly MoveView[];
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: RegisterAbilities }) readonly can!: RegisterAbilities;

  static of(stage: StageRow, { stages, moves }: StageSet, actor: Actor): StageView {
    const keys = new Map(stages.map(({ id, key }) => [id, key]));
    return {
      id: stage.id,
      key: stage.key,
      name: stage.name,
      phase: stage.phase,
      position: stage.position,
      reviewMonths: stage.reviewMonths,
      archivedAt: stage.archivedAt,
      moves: moves
        .filter(({ fromStageId }) => fromStageId === stage.id)
        .map(({ toStageId, needs }) => ({ toStageId, toKey: keys.get(toStageId) ?? '', needs })),
      version: stage.version,
      can: abilities(registerPolicy, actor, undefined),
    };
  }
}
