import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Nature } from '#domain/budget/variance';
import type { Treatment } from '#domain/budget/version';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

@Entity('budget_lines')
export class BudgetLine {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') budgetId!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('uuid') areaId!: string;
  @Column('uuid', { nullable: true }) productId!: string | null;
  @Column('uuid', { nullable: true }) itemId!: string | null;
  @Column('uuid', { nullable: true }) objectiveId!: string | null;
  @Column('text', { default: '' }) category!: string;
  @Column('text') treatment!: Treatment;
  @Column('text') currency!: string;
  @Column('text') nature!: Nature;
  @Column('integer', { default: 0 }) position!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
