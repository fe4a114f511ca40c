import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Criterion, ScoringMethod } from '#domain/prioritisation';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** How items are weighed against each other. */
@Entity('scoring_models')
export class ScoringModel {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text') method!: ScoringMethod;
  @Column('jsonb', { default: [] }) criteria!: readonly Criterion[];
  @Column('boolean', { default: false }) isDefault!: boolean;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
