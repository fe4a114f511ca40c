import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { abilities } from '#domain/policy';
import {
  PHASES,
  PRODUCT_KINDS,
  PRODUCT_LIMITS,
  slipDays,
  type Phase,
  type ProductKind,
} from '#domain/stage';
import { DayField, Flag, Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import { PAGE_MAX } from '#platform/http/page';
import { productPolicy } from './lifecycle.policy.ts';
import type { ProductRow, StagePlanFacts } from './products.query.ts';
import { ReadTimes } from './reading.ts';

const POSITION = { min: 0, max: PRODUCT_LIMITS.position } as const;

export class CreateProduct {
  @Text({ max: PRODUCT_LIMITS.name }) readonly name!: string;
  @Text({
    max: NATURAL_KEY_MAX,
    pattern: NATURAL_KEY,
    optional: true,
    description: 'Stable, unique in the organization; made of the name when absent',
  })
  readonly key?: string;
  @OneOf(PRODUCT_KINDS, { optional: true, description: 'product when absent' })
  readonly kind?: ProductKind;
  @Id() readonly areaId!: string;
  @Id({ optional: true, nullable: true }) readonly lineId?: string | null;
  @Id({ optional: true, nullable: true, description: 'null or absent: nobody, and said so' })
  readonly ownerId?: string | null;
  @Text({ min: 0, max: PRODUCT_LIMITS.description, optional: true }) readonly description?: string;
  @DayField({ optional: true, nullable: true }) readonly startedOn?: Day | null;
  @DayField({ optional: true, nullable: true }) readonly launchedOn?: Day | null;
  @Whole({ ...POSITION, optional: true }) readonly position?: number;
  @Text({
    max: NATURAL_KEY_MAX,
    optional: true,
    description: 'Where it stands now, by id or key of the stage; the first stage when absent',
  })
  readonly stage?: string;
  @DayField({ optional: true, description: 'Since when it stands there; today when absent' })
  readonly stageSince?: Day;
}

/** Absent: left alone; null: cleared. Its stage changes by a move. */
export class UpdateProduct {
  @Text({ max: PRODUCT_LIMITS.name, optional: true }) readonly name?: string;
  @OneOf(PRODUCT_KINDS, { optional: true }) readonly kind?: ProductKind;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true, nullable: true }) readonly lineId?: string | null;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @Text({ min: 0, max: PRODUCT_LIMITS.description, optional: true }) readonly description?: string;
  @DayField({ optional: true, nullable: true }) readonly startedOn?: Day | null;
  @DayField({ optional: true, nullable: true }) readonly launchedOn?: Day | null;
  @Whole({ ...POSITION, optional: true }) readonly position?: number;
}

export class ListProducts extends ReadTimes {
  @Id({ optional: true }) readonly lineId?: string;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true }) readonly ownerId?: string;
  @OneOf(PRODUCT_KINDS, { optional: true }) readonly kind?: ProductKind;
  @Text({ max: NATURAL_KEY_MAX, optional: true, description: 'Id or key of a stage' })
  readonly stage?: string;
  @Text({ max: PRODUCT_LIMITS.name, optional: true, description: 'Part of a name or key' })
  readonly q?: string;
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
  @Whole({ min: 1, max: PAGE_MAX, optional: true }) readonly limit?: number;
  @Text({ max: 500, optional: true }) readonly cursor?: string;
}

export class LineOfProduct {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}

export class LifecycleOwner {
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
}

export class StageOfProduct {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @OneOf(PHASES) readonly phase!: Phase;
  @DayField() readonly since!: Day;
  @ApiProperty({ type: 'integer', description: 'In this stage by the day that is read' })
  readonly days!: number;
}

export class StagePlanView {
  @Id() readonly stageId!: string;
  @ApiProperty() readonly stageKey!: string;
  @ApiProperty() readonly stageName!: string;
  @DayField({ nullable: true, description: 'The first day that was planned, kept for ever' })
  readonly baselineOn!: Day | null;
  @DayField({ nullable: true, description: 'null: no longer planned' })
  readonly plannedOn!: Day | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Days after the baseline' })
  readonly slipDays!: number | null;
  @ApiProperty({ type: 'integer' }) readonly moves!: number;
  @DayField() readonly statedOn!: Day;
  @ApiProperty({ description: 'Why it was moved last' }) readonly reason!: string;
  @DayField({ nullable: true, description: 'When the product came to the stage' })
  readonly reachedOn!: Day | null;

  static of(plan: StagePlanFacts): StagePlanView {
    const { stageId, stageKey, stageName, baselineOn, plannedOn, moves, statedOn, reason } = plan;
    return {
      stageId,
      stageKey,
      stageName,
      baselineOn,
      plannedOn,
      slipDays: slipDays(baselineOn, plan.reachedOn ?? plannedOn),
      moves,
      statedOn,
      reason,
      reachedOn: plan.reachedOn,
    };
  }
}

export class ProductAbilities implements Record<keyof typeof productPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly moveStage!: boolean;
  @ApiProperty({ description: 'Say when a stage is to be reached' }) readonly plan!: boolean;
  @ApiProperty() readonly requestReview!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
}

export class ProductView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @OneOf(PRODUCT_KINDS) readonly kind!: ProductKind;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly description!: string;
  @Id() readonly areaId!: string;
  @ApiProperty({ type: LineOfProduct, nullable: true }) readonly line!: LineOfProduct | null;
  @ApiProperty({ type: LifecycleOwner, nullable: true, description: 'null: open, explicitly' })
  readonly owner!: LifecycleOwner | null;
  @DayField({ nullable: true }) readonly startedOn!: Day | null;
  @DayField({ nullable: true }) readonly launchedOn!: Day | null;
  @ApiProperty({ type: 'integer' }) readonly position!: number;
  @ApiProperty({ type: StageOfProduct, nullable: true, description: 'null: not yet on that day' })
  readonly stage!: StageOfProduct | null;
  @ApiProperty({ type: [StagePlanView] }) readonly plans!: readonly StagePlanView[];
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({
    type: 'integer',
    description: 'Counts changes of the product, its stage and plans',
  })
  readonly version!: number;
  @Instant() readonly createdAt!: Date;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: ProductAbilities }) readonly can!: ProductAbilities;

  static of(product: ProductRow, actor: Actor): ProductView {
    return {
      id: product.id,
      key: product.key,
      kind: product.kind,
      name: product.name,
      description: product.description,
      areaId: product.areaId,
      line: product.line,
      owner: product.owner,
      startedOn: product.startedOn,
      launchedOn: product.launchedOn,
      position: product.position,
      stage: product.stage && stageOf(product.stage),
      plans: product.plans.map((plan) => StagePlanView.of(plan)),
      archivedAt: product.archivedAt,
      version: product.version,
      createdAt: product.createdAt,
      updatedAt: product.updatedAt,
      can: abilities(productPolicy, actor, product),
    };
  }
}

const stageOf = ({ id, key, name, phase, since, days }: StageOfProduct): StageOfProduct => ({
  id,
  key,
  name,
  phase,
  since,
  days,
});

export class ProductPage {
  @ApiProperty({ type: [ProductView] }) readonly data!: readonly ProductView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
