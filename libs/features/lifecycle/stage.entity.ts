import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MoveNeed, Phase } from '#domain/stage';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** Where a product may stand in its life. */
@Entity('stages')
export class Stage {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') key!: string;
  @Column('text') name!: string;
  @Column('text') phase!: Phase;
  @Column('integer') position!: number;
  @Column('smallint', { nullable: true }) reviewMonths!: number | null;
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}

/** A way from one stage to another that is allowed. */
@Entity('stage_moves')
export class StageMove {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') fromStageId!: string;
  @Column('uuid') toStageId!: string;
  @Column('text') needs!: MoveNeed;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
