import { ApiProperty } from '@nestjs/swagger';
import { definitionOn, type KpiRow } from '#features/kpis/index';
import { CADENCES, type Cadence } from '#domain/cadence';
import type { Day } from '#domain/day';
import { AREA_TEMPLATE_KEYS, type AreaTemplateKey } from '#domain/area';
import { KPI_KINDS, UNITS, type KpiKind, type Unit } from '#domain/kpi';
import {
  COUNTED_SCOPES,
  COUNTINGS,
  REGISTER_KPIS,
  REGISTERS,
  templateOf,
  type CountedScope,
  type Counting,
  type Register,
  type RegisterKpi,
} from '#domain/register-kpis/register-kpis';
import { DayField, Id, OneOf, Text } from '#platform/http/fields';

const KEYS = REGISTER_KPIS.map(({ key }) => key);

/** A register KPI that the organization has taken on. */
export class AdoptedRegisterKpi {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly name!: string;
  @Id() readonly areaId!: string;
  @ApiProperty({ description: 'false: its values are typed' }) readonly isComputed!: boolean;
  @OneOf(COUNTED_SCOPES) readonly scope!: CountedScope;

  static of({ id, key, areaId, isComputed, countedScope, definitions, today }: KpiRow) {
    const { name } = definitionOn(definitions, today);
    return { id, key, name, areaId, isComputed, scope: countedScope };
  }
}

/** A KPI whose parts are on record: Remit works it out by itself. */
export class RegisterKpiView {
  @ApiProperty({ description: 'Of its template in the catalogue' }) readonly key!: string;
  @OneOf(AREA_TEMPLATE_KEYS) readonly area!: AreaTemplateKey;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'In short' }) readonly formula!: string;
  @ApiProperty({ description: 'What is counted, to the last detail' }) readonly definition!: string;
  @OneOf(COUNTINGS, { description: 'How the records make the figure' })
  readonly counting!: Counting;
  @ApiProperty({ type: String, nullable: true }) readonly numerator!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly denominator!: string | null;
  @OneOf(UNITS) readonly unit!: Unit;
  @OneOf(KPI_KINDS) readonly kind!: KpiKind;
  @OneOf(CADENCES) readonly cadence!: Cadence;
  @ApiProperty({ enum: REGISTERS, isArray: true, description: 'Where its parts are recorded' })
  readonly registers!: readonly Register[];
  @ApiProperty({ type: [AdoptedRegisterKpi], description: 'As far as the asker may know of them' })
  readonly adopted!: readonly AdoptedRegisterKpi[];

  static of(kpi: RegisterKpi, adopted: readonly AdoptedRegisterKpi[]): RegisterKpiView {
    const { area, name, formula, numerator, denominator, unit, kind, cadence } = templateOf(kpi);
    const { key, definition, counting, fedBy: registers } = kpi;
    const words = { area, name, formula, definition, numerator, denominator };
    return { key, ...words, counting, unit, kind, cadence, registers, adopted };
  }
}

export class AdoptRegisterKpi {
  @OneOf(KEYS, { description: 'Of its template in the catalogue' }) readonly template!: string;
  @Id() readonly areaId!: string;
  @OneOf(COUNTED_SCOPES, {
    optional: true,
    description: 'Whose records it counts: all of them when absent, or those of its area and below',
  })
  readonly scope?: CountedScope;
  @DayField({ optional: true, description: 'Computed from this day on; today when absent' })
  readonly trackedFrom?: Day;
}

export class ReadParts {
  @Text({ max: 20, description: 'Key of a period of the KPI, such as 2026-10' })
  readonly period!: string;
}

export class PartView {
  @ApiProperty({ description: 'What it is, such as roadmap_item' }) readonly kind!: string;
  @Id({ nullable: true, description: 'null: not for the asker to know' })
  readonly id!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly key!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly name!: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Where it is read, below /api/v1/' })
  readonly path!: string | null;
  @Id({ nullable: true }) readonly areaId!: string | null;
  @DayField({ nullable: true, description: 'What was promised, asked or due' })
  readonly fromOn!: Day | null;
  @DayField({ nullable: true, description: 'When it came, or is to come' })
  readonly toOn!: Day | null;
  @ApiProperty({ type: Number, nullable: true }) readonly numerator!: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly denominator!: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Of what is averaged or added up' })
  readonly value!: number | null;
  @ApiProperty({ description: 'Not decided yet: it counts later' }) readonly isPending!: boolean;
}

export class PartsPeriod {
  @ApiProperty() readonly key!: string;
  @ApiProperty() readonly label!: string;
  @DayField() readonly startsOn!: Day;
  @DayField() readonly endsOn!: Day;
}

export class PartsView {
  @Id() readonly kpiId!: string;
  @ApiProperty() readonly kpiKey!: string;
  @ApiProperty() readonly definition!: string;
  @OneOf(COUNTINGS) readonly counting!: Counting;
  @OneOf(UNITS) readonly unit!: Unit;
  @OneOf(COUNTED_SCOPES) readonly scope!: CountedScope;
  @ApiProperty({ type: PartsPeriod }) readonly period!: PartsPeriod;
  @ApiProperty({ type: Number, nullable: true, description: 'null: there is nothing to count' })
  readonly value!: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly numerator!: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly denominator!: number | null;
  @ApiProperty({
    type: [PartView],
    description: 'Every record that counts; what counts most first',
  })
  readonly records!: readonly PartView[];
}
