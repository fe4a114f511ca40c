import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InstantColumn } from '#platform/database/columns';

/** One sealed version of a report; `content` is what was hashed, to the byte. */
@Entity('editions')
export class Edition {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') reportId!: string;
  @Column('integer') number!: number;
  @Column('text', { default: '' }) reason!: string;
  @Column('text') content!: string;
  @Column('text') sha256!: string;
  @Column('text', { nullable: true }) previousHash!: string | null;
  @Column('bigint') activitySeq!: number;
  @Column('text') activityHash!: string;
  @Column('uuid') sealedBy!: string;
  @InstantColumn() sealedAt!: Date;
}
