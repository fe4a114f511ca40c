import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { NATURES, type Nature } from '#domain/budget/variance';
import { BUDGET_LIMITS, TREATMENTS, type Treatment } from '#domain/budget/version';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { abilities } from '#domain/policy';
import { Flag, Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import type { BudgetLineRow } from './budget-lines.query.ts';
import { linePolicy } from './budgets.policy.ts';

const LIMITS = BUDGET_LIMITS;

export class CreateBudgetLine {
  @Text({ max: LIMITS.name }) readonly name!: string;
  @Text({
    max: NATURAL_KEY_MAX,
    pattern: NATURAL_KEY,
    optional: true,
    description: 'Stable, unique in the budget; made of the name when absent',
  })
  readonly key?: string;
  @Id() readonly areaId!: string;
  @Id({ optional: true, nullable: true }) readonly productId?: string | null;
  @Id({ optional: true, nullable: true }) readonly itemId?: string | null;
  @Id({ optional: true, nullable: true }) readonly objectiveId?: string | null;
  @Text({ min: 0, max: LIMITS.category, optional: true, description: 'Such as licences' })
  readonly category?: string;
  @OneOf(TREATMENTS) readonly treatment!: Treatment;
  @OneOf(NATURES) readonly nature!: Nature;
  @Text({
    min: 3,
    max: 3,
    optional: true,
    description: 'ISO 4217; the reporting currency when absent',
  })
  readonly currency?: string;
  @Whole({ min: 0, max: LIMITS.position, optional: true, description: 'Last when absent' })
  readonly position?: number;
}

/** Absent: left alone; null: cleared. Currency and nature stay as soon as there are amounts. */
export class UpdateBudgetLine {
  @Text({ max: LIMITS.name, optional: true }) readonly name?: string;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true, nullable: true }) readonly productId?: string | null;
  @Id({ optional: true, nullable: true }) readonly itemId?: string | null;
  @Id({ optional: true, nullable: true }) readonly objectiveId?: string | null;
  @Text({ min: 0, max: LIMITS.category, optional: true }) readonly category?: string;
  @OneOf(TREATMENTS, { optional: true }) readonly treatment?: Treatment;
  @OneOf(NATURES, { optional: true }) readonly nature?: Nature;
  @Text({ min: 3, max: 3, optional: true, description: 'ISO 4217' }) readonly currency?: string;
  @Whole({ min: 0, max: LIMITS.position, optional: true }) readonly position?: number;
}

export class ListBudgetLines extends PageQuery {
  @Id({ optional: true }) readonly areaId?: string;
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
}

class ThingOfLine {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}

class BudgetLineAbilities implements Record<keyof typeof linePolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty({ description: 'Set its amounts in a draft, and ask for changes of its plan' })
  readonly plan!: boolean;
  @ApiProperty({ description: 'Post actuals and commitments' }) readonly post!: boolean;
  @ApiProperty({ description: 'Write variance notes' }) readonly explain!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
}

export class BudgetLineView {
  @Id() readonly id!: string;
  @Id() readonly budgetId!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ type: ThingOfLine }) readonly area!: ThingOfLine;
  @ApiProperty({ type: ThingOfLine, nullable: true }) readonly product!: ThingOfLine | null;
  @ApiProperty({ type: ThingOfLine, nullable: true }) readonly item!: ThingOfLine | null;
  @ApiProperty({ type: ThingOfLine, nullable: true }) readonly objective!: ThingOfLine | null;
  @ApiProperty() readonly category!: string;
  @OneOf(TREATMENTS) readonly treatment!: Treatment;
  @OneOf(NATURES) readonly nature!: Nature;
  @ApiProperty({ description: 'ISO 4217' }) readonly currency!: string;
  @ApiProperty({ type: 'integer' }) readonly position!: number;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: BudgetLineAbilities }) readonly can!: BudgetLineAbilities;

  static of(row: BudgetLineRow, actor: Actor): BudgetLineView {
    return {
      id: row.id,
      budgetId: row.budgetId,
      key: row.key,
      name: row.name,
      area: row.area,
      product: row.product,
      item: row.item,
      objective: row.objective,
      category: row.category,
      treatment: row.treatment,
      nature: row.nature,
      currency: row.currency,
      position: row.position,
      archivedAt: row.archivedAt,
      version: row.version,
      updatedAt: row.updatedAt,
      can: abilities(linePolicy, actor, row.standing),
    };
  }
}

export class BudgetLinePage {
  @ApiProperty({ type: [BudgetLineView] }) readonly data!: readonly BudgetLineView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
