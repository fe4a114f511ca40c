import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { KPI_LIMITS } from '#domain/kpi';
import { COUNTED_SCOPES, type CountedScope } from '#domain/register-kpis/register-kpis';
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
import { PageQuery } from '#platform/http/page';
import { definitionOn } from './definition.ts';
import { DefinitionView, NewDefinition } from './definition.dto.ts';
import { Computation } from './computation.dto.ts';
import { KPI_KEY, KPI_KEY_MAX } from './kpi-key.ts';
import { kpiPolicy } from './kpis.policy.ts';
import type { KpiRow } from './kpis.query.ts';

const SEGMENT_MAX = 200;
const WEIGHT = { min: 0.01, max: 100 } as const;
const POSITION = { min: 0, max: 10_000 } as const;

export class CreateKpi {
  @Id() readonly areaId!: string;
  @Text({
    max: KPI_KEY_MAX,
    pattern: KPI_KEY,
    optional: true,
    description: 'Stable, unique in the organization; made of the name when absent',
  })
  readonly key?: string;
  @Nested(() => NewDefinition) readonly definition!: NewDefinition;
  @Id({ optional: true, nullable: true, description: 'null: whoever answers for the area' })
  readonly ownerId?: string | null;
  @Id({ optional: true, nullable: true, description: 'The KPI that it drives' })
  readonly parentId?: string | null;
  @Id({ optional: true, nullable: true, description: 'The product that it tells of' })
  readonly productId?: string | null;
  @Figure({ ...WEIGHT, optional: true, description: 'In the score of its area; 1 when absent' })
  readonly weight?: number;
  @Flag({ optional: true, description: 'Off track, it keeps its area from being on track' })
  readonly isCritical?: boolean;
  @Flag({ optional: true, description: 'Shown in the report by itself' })
  readonly isKey?: boolean;
  @Flag({
    optional: true,
    description: 'Only for those who lead, the CEO, executives, and who works on or reviews it',
  })
  readonly isConfidential?: boolean;
  @Text({ max: SEGMENT_MAX, optional: true, nullable: true }) readonly segment?: string | null;
  @Text({ min: 0, max: KPI_LIMITS.source, optional: true }) readonly source?: string;
  @DayField({ optional: true, description: 'Values are owed from this day on; today when absent' })
  readonly trackedFrom?: Day;
  @Whole({ ...POSITION, optional: true }) readonly position?: number;
}

/** Absent: left alone; null: cleared. What it means is changed by a new definition. */
export class UpdateKpi {
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true, nullable: true }) readonly ownerId?: string | null;
  @Id({ optional: true, nullable: true }) readonly parentId?: string | null;
  @Id({ optional: true, nullable: true }) readonly productId?: string | null;
  @Figure({ ...WEIGHT, optional: true }) readonly weight?: number;
  @Flag({ optional: true }) readonly isCritical?: boolean;
  @Flag({ optional: true }) readonly isKey?: boolean;
  @Flag({ optional: true }) readonly isConfidential?: boolean;
  @Flag({
    optional: true,
    description: 'true: worked out from the registers; only for register KPIs',
  })
  readonly isComputed?: boolean;
  @OneOf(COUNTED_SCOPES, {
    optional: true,
    description: 'Of a computed KPI: whose records it counts',
  })
  readonly countedScope?: CountedScope;
  @Text({ max: SEGMENT_MAX, optional: true, nullable: true }) readonly segment?: string | null;
  @Text({ min: 0, max: KPI_LIMITS.source, optional: true }) readonly source?: string;
  @DayField({ optional: true }) readonly trackedFrom?: Day;
  @Whole({ ...POSITION, optional: true }) readonly position?: number;
}

export class ListKpis extends PageQuery {
  @Id({ optional: true }) readonly areaId?: string;
  @Id({ optional: true }) readonly ownerId?: string;
  @Id({ optional: true }) readonly productId?: string;
  @Text({ max: KPI_LIMITS.name, optional: true, description: 'Part of a name or key' })
  readonly q?: string;
  @Flag({ optional: true, description: 'true: only the archived ones' })
  readonly archived?: boolean;
  @Flag({ optional: true }) readonly isKey?: boolean;
}

export class KpiAbilities implements Record<keyof typeof kpiPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
  @ApiProperty() readonly define!: boolean;
  @ApiProperty() readonly setTarget!: boolean;
  @ApiProperty() readonly record!: boolean;
  @ApiProperty() readonly rebase!: boolean;
  @ApiProperty() readonly archive!: boolean;
  @ApiProperty() readonly restore!: boolean;
}

export class KpiView {
  @Id() readonly id!: string;
  @ApiProperty() readonly key!: string;
  @Id() readonly areaId!: string;
  @Id({ nullable: true }) readonly ownerId!: string | null;
  @Id({ nullable: true }) readonly parentId!: string | null;
  @Id({ nullable: true }) readonly productId!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly templateKey!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly segment!: string | null;
  @ApiProperty() readonly source!: string;
  @ApiProperty() readonly weight!: number;
  @ApiProperty() readonly isCritical!: boolean;
  @ApiProperty() readonly isKey!: boolean;
  @ApiProperty() readonly isConfidential!: boolean;
  @ApiProperty({ description: 'Its actual values are worked out from the registers' })
  readonly isComputed!: boolean;
  @ApiProperty({ type: Computation, nullable: true, description: 'null: its values are typed' })
  readonly computation!: Computation | null;
  @ApiProperty({ type: 'integer' }) readonly position!: number;
  @DayField() readonly trackedFrom!: Day;
  @Instant({ nullable: true }) readonly archivedAt!: Date | null;
  @ApiProperty({ type: DefinitionView, description: 'In force today' })
  readonly definition!: DefinitionView;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly createdAt!: Date;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: KpiAbilities }) readonly can!: KpiAbilities;

  static of(kpi: KpiRow, actor: Actor): KpiView {
    return {
      id: kpi.id,
      key: kpi.key,
      areaId: kpi.areaId,
      ownerId: kpi.ownerId,
      parentId: kpi.parentId,
      productId: kpi.productId,
      templateKey: kpi.templateKey,
      segment: kpi.segment,
      source: kpi.source,
      weight: kpi.weight,
      isCritical: kpi.isCritical,
      isKey: kpi.isKey,
      isConfidential: kpi.isConfidential,
      isComputed: kpi.isComputed,
      computation: Computation.of(kpi),
      position: kpi.position,
      trackedFrom: kpi.trackedFrom,
      archivedAt: kpi.archivedAt,
      definition: DefinitionView.of(definitionOn(kpi.definitions, kpi.today)),
      version: kpi.version,
      createdAt: kpi.createdAt,
      updatedAt: kpi.updatedAt,
      can: abilities(kpiPolicy, actor, kpi),
    };
  }
}

export class KpiPage {
  @ApiProperty({ type: [KpiView] }) readonly data!: readonly KpiView[];
  @ApiProperty({ type: String, nullable: true }) readonly next!: string | null;
}
