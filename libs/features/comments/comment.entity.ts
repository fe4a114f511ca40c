import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LineSection } from '#domain/edition-parts';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** Kinds that are kept in a register of their own. */
export const REGISTER_SUBJECTS = ['item', 'objective', 'product', 'decision'] as const;
export type RegisterSubject = (typeof REGISTER_SUBJECTS)[number];

export const COMMENT_SUBJECTS = [
  'check_in',
  'area',
  'kpi',
  'report',
  ...REGISTER_SUBJECTS,
] as const;
export type CommentSubject = (typeof COMMENT_SUBJECTS)[number];

/** What somebody says about a thing. A removed one stays, without its words, so that answers keep their place. */
@Entity('comments')
export class Comment {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') subjectKind!: CommentSubject;
  @Column('uuid') subjectId!: string;
  @Column('uuid') authorId!: string;
  @Column('text') body!: string;
  @Column('uuid', { array: true, default: () => "'{}'" }) mentions!: readonly string[];
  @Column('boolean', { default: false }) isQuestion!: boolean;
  /** Of a report: the line that is talked about; all four or none. */
  @Column('text', { nullable: true }) lineSection!: LineSection | null;
  @Column('text', { nullable: true }) lineKey!: string | null;
  @Column('text', { nullable: true }) lineName!: string | null;
  @Column('integer', { nullable: true }) lineEdition!: number | null;
  @InstantColumn({ nullable: true }) removedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
