import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '#domain/actor';
import { InstantColumn, StampColumn, VersionColumn } from '#platform/database/columns';

export const PERSON_STATES = ['listed', 'invited', 'active', 'deactivated'] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** Somebody in one organization; what they sign in with is an account, which may sit in several. */
@Entity('people')
export class Person {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text', { default: '' }) title!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text') role!: Role;
  @Column('text') state!: PersonState;
  @Column('uuid', { nullable: true }) accountId!: string | null;
  @Column('text', { nullable: true }) timeZone!: string | null;
  @Column('text', { nullable: true }) locale!: string | null;
  @Column('text', { nullable: true }) externalKey!: string | null;
  @InstantColumn({ nullable: true }) deactivatedAt!: Date | null;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
