import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { VarianceComparison } from '#domain/budget/variance-note';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

@Entity('variance_notes')
export class VarianceNote {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') budgetId!: string;
  @Column('uuid') lineId!: string;
  @Column('text') periodKey!: string;
  @Column('text') comparison!: VarianceComparison;
  @Column('text') body!: string;
  @Column('uuid') authorId!: string;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
