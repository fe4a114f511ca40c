import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AllocationKind, Resource } from '#domain/budget/allocation';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** People's time or money for an area, a product or an item in a period. */
@Entity('allocations')
export class Allocation {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: AllocationKind;
  @Column('text') resource!: Resource;
  @Column('uuid', { nullable: true }) personId!: string | null;
  @Column('text', { default: '' }) role!: string;
  @Column('uuid') areaId!: string;
  @Column('uuid', { nullable: true }) productId!: string | null;
  @Column('uuid', { nullable: true }) itemId!: string | null;
  @Column('text') periodKey!: string;
  @Column('numeric', { nullable: true }) fte!: number | null;
  @Column('bigint', { nullable: true }) amount!: number | null;
  @Column('text', { nullable: true }) currency!: string | null;
  @Column('text', { default: '' }) note!: string;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
