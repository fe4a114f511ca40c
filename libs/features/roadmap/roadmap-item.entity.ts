import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#domain/day';
import type {
  Beneficiary,
  Horizon,
  ItemCategory,
  ItemStage,
  WindowPrecision,
} from '#domain/roadmap-item';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** Planned work. Its baseline is the window of its commitment, kept for ever. */
@Entity('roadmap_items')
export class RoadmapItem {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text', { default: '' }) problem!: string;
  @Column('text', { default: '' }) persona!: string;
  @Column('uuid') areaId!: string;
  @Column('uuid', { nullable: true }) productId!: string | null;
  @Column('uuid', { nullable: true }) objectiveId!: string | null;
  @Column('uuid', { nullable: true }) outcomeKpiId!: string | null;
  @Column('numeric', { nullable: true }) expectedChange!: number | null;
  @Column('uuid', { nullable: true }) ownerId!: string | null;
  @Column('uuid', { array: true, default: [] }) contributorIds!: string[];
  @Column('text') horizon!: Horizon;
  @Column('text') stage!: ItemStage;
  @Column('text', { default: '' }) stageReason!: string;
  @Column('date', { nullable: true }) startsOn!: Day | null;
  @Column('date', { nullable: true }) targetOn!: Day | null;
  @Column('text', { default: 'day' }) precision!: WindowPrecision;
  @Column('date', { nullable: true }) baselineStartsOn!: Day | null;
  @Column('date', { nullable: true }) baselineTargetOn!: Day | null;
  @Column('text', { nullable: true }) baselinePrecision!: WindowPrecision | null;
  @Column('date') enteredOn!: Day;
  @Column('date', { nullable: true }) committedOn!: Day | null;
  @Column('uuid', { nullable: true }) committedBy!: string | null;
  @Column('date', { nullable: true }) beganOn!: Day | null;
  @Column('date', { nullable: true }) doneOn!: Day | null;
  @Column('date', { nullable: true }) droppedOn!: Day | null;
  @Column('smallint', { nullable: true }) confidence!: number | null;
  @Column('numeric', { nullable: true }) effort!: number | null;
  @Column('text', { nullable: true }) category!: ItemCategory | null;
  @Column('text', { nullable: true }) beneficiary!: Beneficiary | null;
  @Column('numeric', { default: 0 }) position!: number;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @Column('text', { nullable: true }) importSource!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
