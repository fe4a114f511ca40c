import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { CountedScope } from '#domain/register-kpis/register-kpis';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** A measured quantity of one area; what it means stands in its definitions. */
@Entity('kpis')
export class Kpi {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('uuid') areaId!: string;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('text', { nullable: true }) templateKey!: string | null;
  @Column('text', { nullable: true }) segment!: string | null;
  @Column('text', { default: '' }) source!: string;
  @Column('numeric', { default: 1 }) weight!: number;
  @Column('boolean', { default: false }) isCritical!: boolean;
  @Column('boolean', { default: false }) isKey!: boolean;
  @Column('boolean', { default: false }) isConfidential!: boolean;
  @Column('boolean', { default: false }) isComputed!: boolean;
  @Column('text', { default: 'organization' }) countedScope!: CountedScope;
  @Column('integer', { default: 0 }) position!: number;
  @Column('date') trackedFrom!: Day;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @Column('uuid', { nullable: true }) productId!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
