import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EditionPart } from '#domain/edition-parts';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** An address that opens one edition for people outside; its secret is kept as a key, and only as a hash. */
@Entity('share_links')
export class ShareLink {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') editionId!: string;
  /** Whom it was handed to. */
  @Column('text') name!: string;
  /** As it was when the link was made; null: the whole edition. */
  @Column('text', { nullable: true }) audienceName!: string | null;
  @Column('text', { array: true, nullable: true }) parts!: readonly EditionPart[] | null;
  /** The address that it was mailed to, and the message in the outbox; null: it was handed over otherwise. */
  @Column('text', { nullable: true }) mailedTo!: string | null;
  @Column('uuid', { nullable: true }) mailId!: string | null;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) revokedAt!: Date | null;
  @Column('uuid', { nullable: true }) revokedBy!: string | null;
  @Column('uuid') createdBy!: string;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
