import { Column, Entity, PrimaryColumn } from 'typeorm';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** A list as somebody likes to see it: the search part of its address under a name. */
@Entity('saved_views')
export class SavedView {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') authorId!: string;
  @Column('text') page!: string;
  @Column('text') name!: string;
  @Column('text') query!: string;
  @Column('boolean') isShared!: boolean;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
