import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { abilities } from '#domain/policy';
import { PRODUCT_LIMITS } from '#domain/stage';
import { Flag, Id, Instant, Text, Whole } from '#platform/http/fields';
import { linePolicy } from './lifecycle.policy.ts';
import { LifecycleOwner } from './product.dto.ts';
import type { ProductLineRow } from './product-lines.query.ts';
import { ReadTimes } from './reading.ts';

const POSITION = { min: 0, max: PRODUCT_LIMITS.position } as const;

export class CreateProductLine {
  @Text({ max: PRODUCT_LIMITS.name }) readonly name!: string;
  @Text({
    max: NATURAL_KEY_MAX,
    pattern: NATURAL_KEY,
    optional: true,
    description: 'Stable, unique in the organization; made of the name when absent',
  })
  readonly key?: string;
  @Id() readonly areaId!: string;
  @Id({ optional: true, nullable: true, description: 'null or absent: nobody, and said so' })
  readonly ownerId?: string | null;
  @Text({ min: 0, max: PRODUCT_LIMITS.description, optional: true }) readonly description?: string;
  @Whole({ ...POSITION, optional: true }) readonly position?: number;
}

/** Absent: left alone; null: cleared. */
export class UpdateProductLine {
  @Text({ max: PRODUCT_LIMITS.name, optional: true }) readonly name?: string;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @Text({ min: 0, max: PRODUCT_LIMITS.description, optional: true }) readonly description?: string;
  @Whole({ ...POSITION, optional: true }) readonly position?: number;
}

export class ListProductLines extends ReadTimes {
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
}

export class ProductLineAbilities implements Record<keyof typeof linePolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
}

export class ProductLineView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly description!: string;
  @Id() readonly areaId!: string;
  @ApiProperty({ type: LifecycleOwner, nullable: true, description: 'null: open, explicitly' })
  readonly owner!: LifecycleOwner | null;
  @ApiProperty({ type: 'integer' }) readonly position!: number;
  @ApiProperty({ type: 'integer', description: 'In use' }) readonly products!: number;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: ProductLineAbilities }) readonly can!: ProductLineAbilities;

  static of(line: ProductLineRow, actor: Actor): ProductLineView {
    return {
      id: line.id,
      key: line.key,
      name: line.name,
      description: line.description,
      areaId: line.areaId,
      owner: line.owner,
      position: line.position,
      products: line.products,
      archivedAt: line.archivedAt,
      version: line.version,
      can: abilities(linePolicy, actor, line),
    };
  }
}
