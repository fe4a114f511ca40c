import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cadence } from '#domain/cadence';
import type { Day } from '#domain/day';
import type { Direction, Indicator, KpiKind, Rollup, Unit } from '#domain/kpi';
import { StampColumn } from '#platform/database/columns';

/** One version of what a KPI means, from a day on. Versions are added, never changed. */
@Entity('kpi_definitions')
export class KpiDefinitionVersion {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') kpiId!: string;
  @Column('integer') number!: number;
  @Column('date') effectiveFrom!: Day;
  @Column('text') name!: string;
  @Column('text', { default: '' }) question!: string;
  @Column('text', { default: '' }) formula!: string;
  @Column('text', { nullable: true }) numeratorLabel!: string | null;
  @Column('text', { nullable: true }) denominatorLabel!: string | null;
  @Column('text') unit!: Unit;
  @Column('smallint') decimals!: number;
  @Column('text') direction!: Direction;
  @Column('text') kind!: KpiKind;
  @Column('text') rollUp!: Rollup;
  @Column('text') cadence!: Cadence;
  @Column('text') indicator!: Indicator;
  @Column('numeric', { nullable: true }) baseline!: number | null;
  @Column('date', { nullable: true }) baselineOn!: Day | null;
  @Column('text', { default: '' }) note!: string;
  @Column('text', { default: '' }) reason!: string;
  @Column('uuid') recordedBy!: string;
  @StampColumn() readonly recordedAt!: Date;
}
