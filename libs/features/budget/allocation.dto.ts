import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import {
  ALLOCATION_KINDS,
  RESOURCES,
  ROLE_FTE_MAX,
  type AllocationKind,
  type Resource,
} from '#domain/budget/allocation';
import { AMOUNT_MAX, BUDGET_LIMITS } from '#domain/budget/version';
import type { Day } from '#domain/day';
import { abilities } from '#domain/policy';
import {
  DayField,
  Figure,
  Flag,
  Id,
  Instant,
  NestedList,
  OneOf,
  Text,
  Whole,
} from '#platform/http/fields';
import { PageQuery } from '#platform/http/page';
import type { AllocationRow } from './allocations.query.ts';
import { BudgetPerson } from './budget.dto.ts';
import { allocationPolicy } from './budgets.policy.ts';

const LIMITS = BUDGET_LIMITS;
const PERIOD_KEY_MAX = 20;
const ROLE_MAX = 120;
const MOVES_MAX = 500;

const FTE = {
  min: 0,
  max: ROLE_FTE_MAX,
  optional: true,
  nullable: true,
  description: 'Of people: 1 is the whole time of one person',
} as const;
const AMOUNT = {
  min: 0,
  max: AMOUNT_MAX,
  optional: true,
  nullable: true,
  description: 'Of money: minor units of the currency',
} as const;

export class CreateAllocation {
  @OneOf(ALLOCATION_KINDS) readonly kind!: AllocationKind;
  @OneOf(RESOURCES) readonly resource!: Resource;
  @Id({ optional: true, nullable: true }) readonly personId?: string | null;
  @Text({ min: 0, max: ROLE_MAX, optional: true, description: 'Such as Designer' })
  readonly role?: string;
  @Id() readonly areaId!: string;
  @Id({ optional: true, nullable: true }) readonly productId?: string | null;
  @Id({ optional: true, nullable: true }) readonly itemId?: string | null;
  @Text({ max: PERIOD_KEY_MAX, description: 'Key of a month, quarter, half or year' })
  readonly period!: string;
  @Figure(FTE) readonly fte?: number | null;
  @Whole(AMOUNT) readonly amount?: number | null;
  @Text({ min: 3, max: 3, optional: true, nullable: true, description: 'Of money: ISO 4217' })
  readonly currency?: string | null;
  @Text({ min: 0, max: LIMITS.reason, optional: true }) readonly note?: string;
}

/** Absent: left alone. How much is changed with a reason, by rebalancing. */
export class UpdateAllocation {
  @Text({ min: 0, max: LIMITS.reason, optional: true }) readonly note?: string;
}

const AT = {
  optional: true,
  description: 'As it stood at the end of that day, because a change holds from when it is made',
} as const;
const AS_OF = { optional: true, description: 'Only what was known at that instant' } as const;

export class ReadAllocation {
  @DayField(AT) readonly at?: Day;
  @Instant(AS_OF) readonly asOf?: Date;
}

export class ListAllocations extends PageQuery {
  @Text({ max: PERIOD_KEY_MAX, optional: true, description: 'With the periods inside of it' })
  readonly period?: string;
  @OneOf(ALLOCATION_KINDS, { optional: true }) readonly kind?: AllocationKind;
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true }) readonly personId?: string;
  @Id({ optional: true }) readonly itemId?: string;
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
  @DayField(AT) readonly at?: Day;
  @Instant(AS_OF) readonly asOf?: Date;
}

export class ListConflicts extends ReadAllocation {
  @Text({ max: PERIOD_KEY_MAX, description: 'Whose months are looked at' })
  readonly period!: string;
  @OneOf(ALLOCATION_KINDS, { optional: true, description: 'planned when absent' })
  readonly kind?: AllocationKind;
}

export class AllocationMove {
  @Id() readonly allocationId!: string;
  @Whole({ min: 1, max: 1_000_000_000, description: 'The version that was read' })
  readonly version!: number;
  @Figure({ ...FTE, nullable: false }) readonly fte?: number;
  @Whole({ ...AMOUNT, nullable: false }) readonly amount?: number;
}

export class Rebalance {
  @Text({ max: LIMITS.reason }) readonly reason!: string;
  @NestedList(() => AllocationMove, { min: 1, max: MOVES_MAX })
  readonly moves!: readonly AllocationMove[];
}

class AllocationAbilities implements Record<keyof typeof allocationPolicy, boolean> {
  @ApiProperty({ description: 'And rebalance it' }) readonly update!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
}

class AllocatedTo {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
}

export class AllocationView {
  @Id() readonly id!: string;
  @OneOf(ALLOCATION_KINDS) readonly kind!: AllocationKind;
  @OneOf(RESOURCES) readonly resource!: Resource;
  @ApiProperty({ type: BudgetPerson, nullable: true }) readonly person!: BudgetPerson | null;
  @ApiProperty() readonly role!: string;
  @Id() readonly areaId!: string;
  @Id({ nullable: true }) readonly productId!: string | null;
  @Id({ nullable: true }) readonly itemId!: string | null;
  @ApiProperty({ type: AllocatedTo }) readonly area!: AllocatedTo;
  @ApiProperty({ type: AllocatedTo, nullable: true }) readonly product!: AllocatedTo | null;
  @ApiProperty({ type: AllocatedTo, nullable: true }) readonly item!: AllocatedTo | null;
  @ApiProperty() readonly period!: string;
  @ApiProperty({ type: Number, nullable: true }) readonly fte!: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) readonly amount!: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly currency!: string | null;
  @ApiProperty() readonly note!: string;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: AllocationAbilities }) readonly can!: AllocationAbilities;

  static of(row: AllocationRow, actor: Actor): AllocationView {
    return {
      id: row.id,
      kind: row.kind,
      resource: row.resource,
      person: row.person,
      role: row.role,
      areaId: row.areaId,
      productId: row.productId,
      itemId: row.itemId,
      area: row.area,
      product: row.product,
      item: row.item,
      period: row.period,
      fte: row.fte,
      amount: row.amount,
      currency: row.currency,
      note: row.note,
      archivedAt: row.archivedAt,
      version: row.version,
      updatedAt: row.updatedAt,
      can: abilities(allocationPolicy, actor, row),
    };
  }
}

export class AllocationPage {
  @ApiProperty({ type: [AllocationView] }) readonly data!: readonly AllocationView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}

class ConflictingShare {
  @Id() readonly allocationId!: string;
  @Id() readonly areaId!: string;
  @ApiProperty() readonly period!: string;
  @ApiProperty() readonly fte!: number;
}

export class AllocationConflict {
  @ApiProperty({ type: BudgetPerson }) readonly person!: BudgetPerson;
  @ApiProperty({ description: 'The month' }) readonly period!: string;
  @DayField() readonly startsOn!: Day;
  @ApiProperty({ description: 'All that the person is allocated to' }) readonly fte!: number;
  @ApiProperty({ description: 'Above the whole time' }) readonly excess!: number;
  @ApiProperty({ type: [ConflictingShare] }) readonly shares!: readonly ConflictingShare[];
}
