import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { ProductKind } from '#domain/stage';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** A product or a service; where it stands in its life is told by the ledger of its stages. */
@Entity('products')
export class Product {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') kind!: ProductKind;
  @Column('text') name!: string;
  @Column('text', { default: '' }) description!: string;
  @Column('uuid', { nullable: true }) lineId!: string | null;
  @Column('uuid') areaId!: string;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('date', { nullable: true }) startedOn!: Day | null;
  @Column('date', { nullable: true }) launchedOn!: Day | null;
  @Column('integer', { default: 0 }) position!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
