import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

export const REVIEW_KINDS = ['acknowledged', 'changes_requested'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** What a reader said to a sealed edition, with the hash that was read. */
@Entity('edition_reviews')
export class EditionReview {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') editionId!: string;
  @Column('text') kind!: ReviewKind;
  @Column('text') sha256!: string;
  @Column('text', { default: '' }) reason!: string;
  @Column('uuid') personId!: string;
  @InstantColumn({ default: () => 'remit.now()' }) readonly at!: Date;
}
