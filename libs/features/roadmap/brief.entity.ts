import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

/** What an item's own row does not hold of its brief; has the id of the item. */
@Entity('briefs')
export class Brief {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { default: '' }) requirements!: string;
  @Column('text', { default: '' }) nonGoals!: string;
  @InstantColumn({ nullable: true }) frozenAt!: Date | null;
  @Column('uuid', { nullable: true }) frozenBy!: string | null;
  @Column('text', { nullable: true }) frozenFor!: 'commitment' | 'gate_review' | null;
  @Column('uuid', { nullable: true }) gateReviewId!: string | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
