import { ApiProperty } from '@nestjs/swagger';
import { AREA_LIMITS, AREA_TEMPLATE_KEYS, type AreaTemplateKey } from '#domain/area';
import { CADENCES, type Cadence } from '#domain/cadence';
import type { AreaTemplate, KpiTemplate } from '#domain/catalogue/template';
import {
  DIRECTIONS,
  INDICATORS,
  KPI_KINDS,
  ROLLUPS,
  UNITS,
  type Direction,
  type Indicator,
  type KpiKind,
  type Rollup,
  type Unit,
} from '#domain/kpi';
import { WordOrObjects, WordOrTexts } from '#platform/http/choice-fields';
import { Flag, Id, OneOf, Text } from '#platform/http/fields';

export class AreaChoice {
  @OneOf(AREA_TEMPLATE_KEYS) readonly key!: AreaTemplateKey;
  @Text({ max: AREA_LIMITS.name, optional: true }) readonly name?: string;
  @OneOf(CADENCES, { optional: true }) readonly cadence?: Cadence;
  @Id({ optional: true, nullable: true }) readonly accountableId?: string | null;
  @WordOrTexts(['all', 'none'], {
    max: 200,
    length: 80,
    optional: true,
    description:
      'Ids of KPI templates. Absent: all of them with a new area, no more of them with one that is there',
  })
  readonly kpis?: 'all' | 'none' | readonly string[];
}

export class AdoptAreas {
  @WordOrObjects(['all'], AreaChoice, { max: AREA_TEMPLATE_KEYS.length })
  readonly areas!: 'all' | readonly AreaChoice[];
  @Flag({
    optional: true,
    description: 'true: people type the values of register KPIs, too; else Remit computes them',
  })
  readonly isTyped?: boolean;
}

export class KpiTemplateView implements KpiTemplate {
  @ApiProperty() readonly id!: string;
  @OneOf(AREA_TEMPLATE_KEYS) readonly area!: AreaTemplateKey;
  @ApiProperty() readonly name!: string;
  @ApiProperty({ description: 'How it is worked out, in words' }) readonly formula!: string;
  @ApiProperty({ type: String, nullable: true }) readonly numerator!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly denominator!: string | null;
  @OneOf(UNITS) readonly unit!: Unit;
  @OneOf(DIRECTIONS) readonly direction!: Direction;
  @OneOf(KPI_KINDS) readonly kind!: KpiKind;
  @OneOf(ROLLUPS) readonly rollup!: Rollup;
  @OneOf(CADENCES) readonly cadence!: Cadence;
  @OneOf(INDICATORS) readonly indicator!: Indicator;
  @ApiProperty({ type: String, nullable: true }) readonly note!: string | null;
}

export class AreaTemplateView implements AreaTemplate {
  @OneOf(AREA_TEMPLATE_KEYS) readonly key!: AreaTemplateKey;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly purpose!: string;
  @OneOf(CADENCES) readonly cadence!: Cadence;
  @ApiProperty({ description: 'What is kept there' }) readonly keeps!: string;
  @Id({ nullable: true, description: 'The area made of it; null: not adopted' })
  readonly areaId!: string | null;
  @ApiProperty({ type: [KpiTemplateView] }) readonly kpis!: readonly KpiTemplateView[];

  static of(template: AreaTemplate, areaId: string | null): AreaTemplateView {
    const { key, name, purpose, cadence, keeps, kpis } = template;
    return { key, name, purpose, cadence, keeps, areaId, kpis };
  }
}

export const OUTCOMES = ['adopted', 'known'] as const;

export class AdoptedKpis {
  @ApiProperty({ type: 'integer' }) readonly adopted!: number;
  @ApiProperty({ type: 'integer', description: 'Asked for, and there already' })
  readonly known!: number;
}

export class AdoptedArea {
  @OneOf(AREA_TEMPLATE_KEYS) readonly key!: AreaTemplateKey;
  @Id() readonly areaId!: string;
  @ApiProperty() readonly name!: string;
  @OneOf(OUTCOMES, { description: 'known: it was there already and stays as it is' })
  readonly outcome!: (typeof OUTCOMES)[number];
  @ApiProperty({ type: AdoptedKpis }) readonly kpis!: AdoptedKpis;
}

export class AdoptionView {
  @ApiProperty({ type: [AdoptedArea] }) readonly areas!: readonly AdoptedArea[];
}
