import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import {
  BENEFIT_KINDS,
  BENEFIT_LIMITS,
  BENEFIT_STATES,
  benefitState,
  claimedReturn,
  realisation,
  totalsOf,
  type BenefitKind,
  type BenefitState,
  type MoneyTotal,
} from '#domain/benefit';
import type { Day } from '#domain/day';
import { NATURAL_KEY, NATURAL_KEY_MAX } from '#domain/natural-key';
import { abilities } from '#domain/policy';
import {
  DayField,
  Figure,
  Flag,
  Id,
  Instant,
  Nested,
  OneOf,
  Text,
  Whole,
} from '#platform/http/fields';
import { casePolicy } from './business-case.policy.ts';
import type { BenefitFacts, CaseRow } from './business-cases.query.ts';
import { MoneyField } from './gate-review.dto.ts';
import { LifecycleOwner } from './product.dto.ts';
import { ReadTimes } from './reading.ts';
import { StageName } from './stage-change.dto.ts';

const free = { optional: true, nullable: true } as const;
const SUMMARY = { min: 0, max: BENEFIT_LIMITS.summary, optional: true } as const;
const HORIZON = { min: 1, max: BENEFIT_LIMITS.horizonMonths } as const;
const NOTE = { min: 0, max: BENEFIT_LIMITS.note, optional: true } as const;
const AMOUNT = { min: -BENEFIT_LIMITS.amount, max: BENEFIT_LIMITS.amount } as const;

export class CreateBusinessCase {
  @Text({ max: BENEFIT_LIMITS.name }) readonly name!: string;
  @Text({ max: NATURAL_KEY_MAX, pattern: NATURAL_KEY, optional: true }) readonly key?: string;
  @Text(SUMMARY) readonly summary?: string;
  @Id() readonly areaId!: string;
  @Text({ max: NATURAL_KEY_MAX, optional: true, description: 'Product, by id or key' })
  readonly product?: string;
  @Id({ optional: true, description: 'Item of the roadmap; exactly one of both is named' })
  readonly itemId?: string;
  @Id(free) readonly ownerId?: string | null;
  @Nested(() => MoneyField, free) readonly cost?: MoneyField | null;
  @DayField({ optional: true, description: 'Today when absent' }) readonly startsOn?: Day;
  @Whole(HORIZON) readonly horizonMonths!: number;
}

/** Absent: left alone; null: cleared. */
export class UpdateBusinessCase {
  @Text({ max: BENEFIT_LIMITS.name, optional: true }) readonly name?: string;
  @Text(SUMMARY) readonly summary?: string;
  @Id(free) readonly ownerId?: string | null;
  @Nested(() => MoneyField, free) readonly cost?: MoneyField | null;
  @DayField({ optional: true }) readonly startsOn?: Day;
  @Whole({ ...HORIZON, optional: true }) readonly horizonMonths?: number;
}

export class ListBusinessCases extends ReadTimes {
  @Text({ max: NATURAL_KEY_MAX, optional: true, description: 'Id or key of a product' })
  readonly product?: string;
  @Id({ optional: true }) readonly itemId?: string;
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
}

/** Money, or the change of a KPI; a claim stays as it was made. */
export class ClaimBenefit {
  @Text({ max: BENEFIT_LIMITS.name }) readonly name!: string;
  @Nested(() => MoneyField, { optional: true }) readonly money?: MoneyField;
  @Id({ optional: true }) readonly kpiId?: string;
  @Figure({ optional: true, description: 'Of the KPI; negative where it is to fall' })
  readonly change?: number;
  @DayField() readonly dueOn!: Day;
  @Id(free) readonly ownerId?: string | null;
}

export class MeasureBenefit {
  @DayField({ optional: true, description: 'Today when absent; never later' })
  readonly measuredOn?: Day;
  @Whole({ ...AMOUNT, optional: true, description: 'Minor units reached in all by that day' })
  readonly amount?: number;
  @Figure({ optional: true, description: 'Change of the KPI reached by that day' })
  readonly change?: number;
  @Text(NOTE) readonly note?: string;
}

export class ExplainGap {
  @Text({ max: BENEFIT_LIMITS.note }) readonly reason!: string;
}

export class BenefitPlace {
  @Text({ max: NATURAL_KEY_MAX }) readonly case!: string;
  @Id() readonly benefit!: string;
}

export class BenefitMeasurementView {
  @DayField() readonly measuredOn!: Day;
  @ApiProperty() readonly measured!: number;
  @ApiProperty() readonly note!: string;
  @ApiProperty({ type: LifecycleOwner }) readonly recordedBy!: LifecycleOwner;
}

export class BenefitView {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @OneOf(BENEFIT_KINDS) readonly kind!: BenefitKind;
  @ApiProperty({ type: String, nullable: true }) readonly currency!: string | null;
  @Id({ nullable: true }) readonly kpiId!: string | null;
  @ApiProperty({ description: 'Minor units, or the change of the KPI' }) readonly claimed!: number;
  @ApiProperty({ type: Number, nullable: true }) readonly measured!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: '1 is as claimed' })
  readonly realisation!: number | null;
  @OneOf(BENEFIT_STATES) readonly state!: BenefitState;
  @DayField() readonly dueOn!: Day;
  @ApiProperty({ type: LifecycleOwner, nullable: true }) readonly owner!: LifecycleOwner | null;
  @ApiProperty({ description: 'Why it fell short; empty: not explained' })
  readonly gapReason!: string;
  @ApiProperty({ type: [BenefitMeasurementView] })
  readonly measurements!: readonly BenefitMeasurementView[];

  static of(benefit: BenefitFacts, today: Day): BenefitView {
    const { claimed, dueOn } = benefit;
    const measured = benefit.measurements.at(-1)?.measured ?? null;
    return {
      id: benefit.id,
      name: benefit.name,
      kind: benefit.kind,
      currency: benefit.currency,
      kpiId: benefit.kpiId,
      claimed,
      measured,
      realisation: realisation(measured, claimed),
      state: benefitState({ claimed, measured, dueOn, today }),
      dueOn,
      owner: benefit.owner,
      gapReason: benefit.gapReason,
      measurements: benefit.measurements,
    };
  }
}

export class BenefitTotal implements MoneyTotal {
  @ApiProperty() readonly currency!: string;
  @ApiProperty() readonly claimed!: number;
  @ApiProperty() readonly measured!: number;
  @ApiProperty({ type: Number, nullable: true }) readonly realisation!: number | null;
}

export class CaseAbilities implements Record<keyof typeof casePolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly claim!: boolean;
  @ApiProperty() readonly measure!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
}

export class BusinessCaseView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly summary!: string;
  @Id() readonly areaId!: string;
  @ApiProperty({ type: StageName, nullable: true }) readonly product!: StageName | null;
  @Id({ nullable: true }) readonly itemId!: string | null;
  @ApiProperty({ type: LifecycleOwner, nullable: true }) readonly owner!: LifecycleOwner | null;
  @ApiProperty({ type: MoneyField, nullable: true }) readonly cost!: MoneyField | null;
  @DayField() readonly startsOn!: Day;
  @ApiProperty({ type: 'integer' }) readonly horizonMonths!: number;
  @ApiProperty({ type: [BenefitView] }) readonly benefits!: readonly BenefitView[];
  @ApiProperty({ type: [BenefitTotal], description: 'Each currency by itself' })
  readonly totals!: readonly BenefitTotal[];
  @ApiProperty({ type: Number, nullable: true, description: 'Claimed less cost, by cost' })
  readonly claimedReturn!: number | null;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @ApiProperty({ type: CaseAbilities }) readonly can!: CaseAbilities;

  static of(row: CaseRow, actor: Actor): BusinessCaseView {
    const benefits = row.benefits.map((benefit) => BenefitView.of(benefit, row.day));
    const totals = totalsOf(
      benefits.flatMap(({ currency, claimed, measured }) =>
        currency === null ? [] : [{ currency, claimed, measured }],
      ),
    );
    return {
      id: row.id,
      key: row.key,
      name: row.name,
      summary: row.summary,
      areaId: row.areaId,
      product: row.product,
      itemId: row.itemId,
      owner: row.owner,
      cost: row.cost,
      startsOn: row.startsOn,
      horizonMonths: row.horizonMonths,
      benefits,
      totals,
      claimedReturn: claimedReturn(totals, row.cost),
      archivedAt: row.archivedAt,
      version: row.version,
      can: abilities(casePolicy, actor, row),
    };
  }
}
