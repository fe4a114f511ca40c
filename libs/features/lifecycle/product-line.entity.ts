import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** Products and services that belong together. */
@Entity('product_lines')
export class ProductLine {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { default: '' }) description!: string;
  @Column('uuid') areaId!: string;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('integer', { default: 0 }) position!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
