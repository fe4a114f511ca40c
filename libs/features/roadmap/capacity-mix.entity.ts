import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** How the effort of a period is meant to be shared out, in percent; without an area it counts for the whole organization. */
@Entity('capacity_mixes')
export class CapacityMix {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') periodKey!: string;
  @Column('uuid', { nullable: true }) areaId!: string | null;
  @Column('numeric') growth!: number;
  @Column('numeric') retention!: number;
  @Column('numeric') commitments!: number;
  @Column('numeric') foundation!: number;
  @Column('numeric', { nullable: true }) customer!: number | null;
  @Column('numeric', { nullable: true }) company!: number | null;
  @Column('numeric', { nullable: true }) team!: number | null;
  @Column('text', { default: '' }) note!: string;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
