import { ApiProperty } from '@nestjs/swagger';
import {
  BENEFICIARIES,
  ITEM_CATEGORIES,
  ITEM_LIMITS,
  type Beneficiary,
  type ItemCategory,
} from '#domain/roadmap-item';
import type { Shares } from '#domain/capacity-mix';
import { Figure, Id, Nested, Text } from '#platform/http/fields';
import { RoadmapPeriod } from './roadmap.dto.ts';

const Share = () => Figure({ min: 0, max: 100, description: 'Percent' });

export class CategoryShares implements Shares<ItemCategory> {
  @Share() readonly growth!: number;
  @Share() readonly retention!: number;
  @Share() readonly commitments!: number;
  @Share() readonly foundation!: number;
}

export class BeneficiaryShares implements Shares<Beneficiary> {
  @Share() readonly customer!: number;
  @Share() readonly company!: number;
  @Share() readonly team!: number;
}

export class CreateCapacityMix {
  @Text({ max: 20, description: 'A key such as 2026-Q4' }) readonly period!: string;
  @Id({ optional: true, nullable: true, description: 'The whole organization when absent' })
  readonly areaId?: string | null;
  @Nested(() => CategoryShares) readonly byCategory!: CategoryShares;
  @Nested(() => BeneficiaryShares, { optional: true, nullable: true })
  readonly byBeneficiary?: BeneficiaryShares | null;
  @Text({ min: 0, max: ITEM_LIMITS.reason, optional: true }) readonly note?: string;
}

/** Absent: left alone; null: cleared. */
export class UpdateCapacityMix {
  @Nested(() => CategoryShares, { optional: true }) readonly byCategory?: CategoryShares;
  @Nested(() => BeneficiaryShares, { optional: true, nullable: true })
  readonly byBeneficiary?: BeneficiaryShares | null;
  @Text({ min: 0, max: ITEM_LIMITS.reason, optional: true }) readonly note?: string;
}

export class ReadBalance {
  @Text({ max: 20, optional: true, description: 'The current quarter when absent' })
  readonly period?: string;
  @Id({ optional: true }) readonly areaId?: string;
}

export class CapacityMixView {
  @Id() readonly id!: string;
  @ApiProperty() readonly period!: string;
  @Id({ nullable: true, description: 'null: the whole organization' })
  readonly areaId!: string | null;
  @ApiProperty({ type: CategoryShares }) readonly byCategory!: CategoryShares;
  @ApiProperty({ type: BeneficiaryShares, nullable: true })
  readonly byBeneficiary!: BeneficiaryShares | null;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
}

const sharesSchema = (names: readonly string[]) => ({
  type: 'object' as const,
  required: [...names],
  properties: Object.fromEntries(
    names.map((name) => [name, { type: 'number' as const, nullable: true }]),
  ),
});

export class ActualMixView {
  @ApiProperty(sharesSchema(ITEM_CATEGORIES))
  readonly byCategory!: Readonly<Record<ItemCategory, number | null>>;
  @ApiProperty(sharesSchema(BENEFICIARIES))
  readonly byBeneficiary!: Readonly<Record<Beneficiary, number | null>>;
  @ApiProperty({ type: 'integer', description: 'Items under way in the period' })
  readonly items!: number;
  @ApiProperty({ type: 'integer', description: 'Of those, with an effort and a category' })
  readonly counted!: number;
  @ApiProperty({ description: 'Person-months of those counted' }) readonly effort!: number;
}

export class BalanceView {
  @ApiProperty({ type: RoadmapPeriod }) readonly period!: RoadmapPeriod;
  @ApiProperty({ type: CapacityMixView, nullable: true, description: 'null: nothing is planned' })
  readonly planned!: CapacityMixView | null;
  @ApiProperty({ type: ActualMixView }) readonly actual!: ActualMixView;
}
