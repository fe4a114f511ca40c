import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkEnd } from '#domain/link';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** From what serves or concerns, to what it serves or concerns. */
@Entity('links')
export class Link {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') fromKind!: LinkEnd;
  @Column('uuid') fromId!: string;
  @Column('text') toKind!: LinkEnd;
  @Column('uuid') toId!: string;
  @Column('text', { default: '' }) note!: string;
  @Column('uuid') linkedBy!: string;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
