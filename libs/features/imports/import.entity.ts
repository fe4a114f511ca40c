import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';
import type { ImportKind } from './fields.ts';
import type { FileReading } from './file-reading.ts';
import type { Mapping } from './mapping.ts';
import type { Preview } from './preview.ts';

export const IMPORT_STATES = ['uploaded', 'committed', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Whose words the mapping is: a guess of ours, the one that the source was last read by, or somebody's for this file. */
export const MAPPING_ORIGINS = ['guessed', 'saved', 'given'] as const;
export type MappingOrigin = (typeof MAPPING_ORIGINS)[number];

/** A file on its way into the record. */
@Entity('imports')
export class Import {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') kind!: ImportKind;
  @Column('text') source!: string;
  @Column('text') fileName!: string;
  @Column('text') contentType!: string;
  @Column('text') sha256!: string;
  /** Bytes. */
  @Column('integer') size!: number;
  @Column('text') state!: ImportState;
  @Column('jsonb') reading!: FileReading;
  @Column('jsonb', { nullable: true }) mapping!: Mapping | null;
  @Column('text', { nullable: true }) mappingOrigin!: MappingOrigin | null;
  @Column('jsonb', { nullable: true }) preview!: Preview | null;
  @Column('uuid') authorId!: string;
  @InstantColumn({ nullable: true }) committedAt!: Date | null;
  @InstantColumn({ nullable: true }) undoneAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
