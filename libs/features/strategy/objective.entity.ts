import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type { Waypoint } from '#domain/glide';
import type { ObjectiveState } from '#domain/objective';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';
import type { ClosingFigures } from './closing-figures.ts';

/** What strategy wants in a period; its key results prove it. */
@Entity('objectives')
export class Objective {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { default: '' }) description!: string;
  @Column('uuid') areaId!: string;
  @Column('uuid', { nullable: true }) goalId!: string | null;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('uuid', { array: true, default: () => "'{}'" }) coOwnerIds!: readonly string[];
  @Column('date') startsOn!: Day;
  @Column('date') endsOn!: Day;
  @Column('date', { nullable: true }) baselineEndsOn!: Day | null;
  @Column('numeric', { default: 1 }) weight!: number;
  @Column('jsonb', { default: () => "'[]'" }) curve!: readonly Waypoint[];
  @Column('text', { default: 'draft' }) state!: ObjectiveState;
  @Column('date', { nullable: true }) committedOn!: Day | null;
  @Column('date', { nullable: true }) closedOn!: Day | null;
  @Column('uuid', { nullable: true }) closedBy!: string | null;
  @Column('numeric', { nullable: true }) score!: number | null;
  @Column('numeric', { nullable: true }) proposedScore!: number | null;
  @Column('text', { default: '' }) scoreReason!: string;
  @Column('text', { default: '' }) closingNote!: string;
  @Column('jsonb', { nullable: true }) closingFigures!: ClosingFigures | null;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
