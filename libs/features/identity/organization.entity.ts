import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalendarPattern } from '#domain/calendar';
import type { TermOverrides } from '#domain/terminology';
import { StampColumn, VersionColumn } from '#platform/database/columns';

/** The tenant: everything belongs to exactly one. */
@Entity('organizations')
export class Organization {
  @PrimaryColumn('uuid') organizationId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') timeZone!: string;
  @Column('text') locale!: string;
  @Column('text') currency!: string;
  @Column('smallint') fiscalStartMonth!: number;
  @Column('text') fiscalPattern!: CalendarPattern;
  @Column('jsonb', { default: () => "'{}'" }) terminology!: TermOverrides;
  @VersionColumn() readonly version!: number;
  @StampColumn() readonly createdAt!: Date;
  @StampColumn() readonly updatedAt!: Date;
}
