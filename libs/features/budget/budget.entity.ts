import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ForecastCadence, Grain } from '#domain/budget/version';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** Money for a fiscal year; its amounts stand on the periods of its grain. */
@Entity('budgets')
export class Budget {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { default: '' }) description!: string;
  @Column('text') yearKey!: string;
  @Column('text') grain!: Grain;
  @Column('numeric', { default: () => '0.05' }) onTrackWithin!: number;
  @Column('numeric', { default: () => '0.10' }) atRiskWithin!: number;
  @Column('bigint', { default: 0 }) approvalLimit!: number;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('text', { default: 'none' }) forecastEvery!: ForecastCadence;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
