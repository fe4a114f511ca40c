import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '#domain/actor';
import { CALENDAR_PATTERNS, type CalendarPattern } from '#domain/calendar';
import { LOCALE_MAX, ORGANIZATION_NAME_MAX, TIME_ZONE_MAX } from '#domain/organization';
import { abilities } from '#domain/policy';
import type { TermOverrides } from '#domain/terminology';
import { Dictionary, Id, Instant, OneOf, Text, Whole } from '#platform/http/fields';
import type { Organization } from './organization.entity.ts';
import { organizationPolicy } from './identity.policy.ts';

export class FoundOrganization {
  @Text({ max: ORGANIZATION_NAME_MAX }) readonly name!: string;
  @Text({ max: TIME_ZONE_MAX, description: 'A name such as Europe/Berlin' })
  readonly timeZone!: string;
  @Text({ max: LOCALE_MAX, optional: true, description: 'en when absent' })
  readonly locale?: string;
  @Text({ min: 3, max: 3, optional: true, description: 'ISO 4217; USD when absent' })
  readonly currency?: string;
  @Whole({ min: 1, max: 12, optional: true, description: '1 (January) when absent' })
  readonly fiscalStartMonth?: number;
  @OneOf(CALENDAR_PATTERNS, { optional: true, description: 'months when absent' })
  readonly fiscalPattern?: CalendarPattern;
}

/** Absent: left alone. */
export class UpdateOrganization {
  @Text({ max: ORGANIZATION_NAME_MAX, optional: true }) readonly name?: string;
  @Text({ max: TIME_ZONE_MAX, optional: true }) readonly timeZone?: string;
  @Text({ max: LOCALE_MAX, optional: true }) readonly locale?: string;
  @Text({ min: 3, max: 3, optional: true, description: 'ISO 4217' }) readonly currency?: string;
  @Whole({ min: 1, max: 12, optional: true, description: 'Only while no period is in use' })
  readonly fiscalStartMonth?: number;
  @OneOf(CALENDAR_PATTERNS, { optional: true, description: 'Only while no period is in use' })
  readonly fiscalPattern?: CalendarPattern;
  @Dictionary({ optional: true, description: 'All own words; a word left out is as Remit has it' })
  readonly terminology?: Readonly<Record<string, unknown>>;
}

class OrganizationAbilities implements Record<keyof typeof organizationPolicy, boolean> {
  @ApiProperty() readonly update!: boolean;
}

export class OrganizationView {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly timeZone!: string;
  @ApiProperty() readonly locale!: string;
  @ApiProperty({ description: 'ISO 4217' }) readonly currency!: string;
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 12 }) readonly fiscalStartMonth!: number;
  @OneOf(CALENDAR_PATTERNS) readonly fiscalPattern!: CalendarPattern;
  @Dictionary({ description: 'The words that are not as Remit has them' })
  readonly terminology!: TermOverrides;
  @ApiProperty({ type: 'integer' }) readonly version!: number;
  @Instant() readonly createdAt!: Date;
  @Instant() readonly updatedAt!: Date;
  @ApiProperty({ type: OrganizationAbilities }) readonly can!: OrganizationAbilities;

  static of(organization: Organization, actor: Actor): OrganizationView {
    return {
      id: organization.id,
      name: organization.name,
      timeZone: organization.timeZone,
      locale: organization.locale,
      currency: organization.currency,
      fiscalStartMonth: organization.fiscalStartMonth,
      fiscalPattern: organization.fiscalPattern,
      terminology: organization.terminology,
      version: organization.version,
      createdAt: organization.createdAt,
      updatedAt: organization.updatedAt,
      can: abilities(organizationPolicy, actor, undefined),
    };
  }
}
