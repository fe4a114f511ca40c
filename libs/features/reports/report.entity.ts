import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ReportState } from '#domain/report';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** What the author says in words; figures are never typed here. */
export interface Narrative {
  /** Markdown. */
  readonly summary: string;
}

/** The report of one period; its editions are sealed apart. */
@Entity('reports')
export class Report {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') periodKey!: string;
  @Column('text') state!: ReportState;
  @Column('uuid') authorId!: string;
  @Column('jsonb', { default: () => "'{}'" }) narrative!: Narrative;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
