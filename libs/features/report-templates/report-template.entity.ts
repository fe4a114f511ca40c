import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { EditionPart } from '#domain/edition-parts';
import type { ReportKind, Shift } from '#domain/report-schedule';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** What stands in the reports of one kind of period, who gets them, and when they are due. */
@Entity('report_templates')
export class ReportTemplate {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') periodKind!: ReportKind;
  @Column('text', { array: true }) sections!: readonly EditionPart[];
  /** Besides those who answer reports. */
  @Column('uuid', { array: true, default: () => "'{}'" }) recipients!: readonly string[];
  /** Who writes them; null: whoever leads. */
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  /** RFC 5545, naming days. */
  @Column('text') rule!: string;
  /** From which the intervals of the rule are counted. */
  @Column('date') startsOn!: Day;
  @Column('integer') plusWorkingDays!: number;
  @Column('text') shift!: Shift;
  @Column('integer') leadWorkingDays!: number;
  @Column('integer') graceWorkingDays!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
