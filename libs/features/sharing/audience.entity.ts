import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EditionPart } from '#domain/edition-parts';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** Whom versions of editions are made for, such as the board, and which sections they show. */
@Entity('audiences')
export class AudienceEntity {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { array: true }) parts!: readonly EditionPart[];
  @InstantColumn({ nullable: true }) archivedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
