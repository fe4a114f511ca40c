import { ApiProperty, PartialType } from '@nestjs/swagger';
import { CADENCES, type Cadence } from '#domain/cadence';
import type { Day } from '#domain/day';
import {
  DIRECTIONS,
  INDICATORS,
  KPI_KINDS,
  KPI_LIMITS,
  ROLLUPS,
  UNITS,
  type Direction,
  type Indicator,
  type KpiKind,
  type Rollup,
  type Unit,
} from '#domain/kpi';
import { DayField, Figure, Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import type { DefinitionVersion } from './definition.ts';

export class NewDefinition {
  @Text({ max: KPI_LIMITS.name }) readonly name!: string;
  @Text({ min: 0, max: KPI_LIMITS.question, optional: true, description: 'What it answers' })
  readonly question?: string;
  @Text({ min: 0, max: KPI_LIMITS.formula, optional: true, description: 'In words' })
  readonly formula?: string;
  @Text({ max: KPI_LIMITS.numerator, optional: true, nullable: true })
  readonly numeratorLabel?: string | null;
  @Text({ max: KPI_LIMITS.denominator, optional: true, nullable: true })
  readonly denominatorLabel?: string | null;
  @OneOf(UNITS) readonly unit!: Unit;
  @Whole({
    min: 0,
    max: KPI_LIMITS.decimals,
    optional: true,
    description: 'Shown after the point; what is usual for the unit when absent',
  })
  readonly decimals?: number;
  @OneOf(DIRECTIONS, { description: 'Which side is better' }) readonly direction!: Direction;
  @OneOf(KPI_KINDS) readonly kind!: KpiKind;
  @OneOf(ROLLUPS, { optional: true, description: 'What is usual for the kind when absent' })
  readonly rollUp?: Rollup;
  @OneOf(CADENCES, { optional: true, description: 'monthly when absent' })
  readonly cadence?: Cadence;
  @OneOf(INDICATORS, { optional: true, description: 'lagging when absent' })
  readonly indicator?: Indicator;
  @Figure({ optional: true, nullable: true }) readonly baseline?: number | null;
  @DayField({ optional: true, nullable: true }) readonly baselineOn?: Day | null;
  @Text({ min: 0, max: KPI_LIMITS.note, optional: true }) readonly note?: string;
}

/** Absent: as in the version before; null: cleared. */
export class ReviseDefinition extends PartialType(NewDefinition, { skipNullProperties: false }) {
  @DayField({ optional: true, description: 'Today when absent' }) readonly effectiveFrom?: Day;
  @Text({
    min: 0,
    max: KPI_LIMITS.note,
    optional: true,
    description: 'Needed when figures on record will read differently',
  })
  readonly reason?: string;
}

export class DefinitionView {
  @ApiProperty({ type: 'integer', description: 'Counts from 1' }) readonly number!: number;
  @DayField() readonly effectiveFrom!: Day;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly question!: string;
  @ApiProperty() readonly formula!: string;
  @ApiProperty({ type: String, nullable: true }) readonly numeratorLabel!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly denominatorLabel!: string | null;
  @OneOf(UNITS) readonly unit!: Unit;
  @ApiProperty({ type: 'integer' }) readonly decimals!: number;
  @OneOf(DIRECTIONS) readonly direction!: Direction;
  @OneOf(KPI_KINDS) readonly kind!: KpiKind;
  @OneOf(ROLLUPS) readonly rollUp!: Rollup;
  @OneOf(CADENCES) readonly cadence!: Cadence;
  @OneOf(INDICATORS) readonly indicator!: Indicator;
  @Figure({ nullable: true }) readonly baseline!: number | null;
  @DayField({ nullable: true }) readonly baselineOn!: Day | null;
  @ApiProperty() readonly note!: string;
  @ApiProperty() readonly reason!: string;
  @Id() readonly recordedBy!: string;
  @Instant() readonly recordedAt!: string;

  static of(version: DefinitionVersion): DefinitionView {
    return {
      number: version.number,
      effectiveFrom: version.effectiveFrom,
      name: version.name,
      question: version.question,
      formula: version.formula,
      numeratorLabel: version.numeratorLabel,
      denominatorLabel: version.denominatorLabel,
      unit: version.unit,
      decimals: version.decimals,
      direction: version.direction,
      kind: version.kind,
      rollUp: version.rollUp,
      cadence: version.cadence,
      indicator: version.indicator,
      baseline: version.baseline,
      baselineOn: version.baselineOn,
      note: version.note,
      reason: version.reason,
      recordedBy: version.recordedBy,
      recordedAt: version.recordedAt,
    };
  }
}
