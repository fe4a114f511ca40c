import { ApiProperty } from '@nestjs/swagger';
import { CALENDAR_PATTERNS, type CalendarPattern } from '#domain/calendar';
import {
  EMAIL_MAX,
  LOCALE_MAX,
  ORGANIZATION_NAME_MAX,
  PASSWORD_MAX,
  PERSON_NAME_MAX,
  ROLE_TITLE_MAX,
  TIME_ZONE_MAX,
} from '#domain/organization';
import { Email, Nested, OneOf, Secret, Text, Whole } from '#platform/http/fields';

export class FoundOrganization {
  @Text({ max: ORGANIZATION_NAME_MAX }) readonly name!: string;
  @Text({ max: TIME_ZONE_MAX, description: 'A name such as Europe/Berlin' })
  readonly timeZone!: string;
  @Text({ max: LOCALE_MAX, optional: true }) readonly locale?: string;
  @Text({ min: 3, max: 3, optional: true, description: 'ISO 4217' }) readonly currency?: string;
  @Whole({ min: 1, max: 12, optional: true }) readonly fiscalStartMonth?: number;
  @OneOf(CALENDAR_PATTERNS, { optional: true }) readonly fiscalPattern?: CalendarPattern;
}

export class FirstAdmin {
  @Text({ max: PERSON_NAME_MAX }) readonly name!: string;
  @Text({ min: 0, max: ROLE_TITLE_MAX, optional: true }) readonly title?: string;
  @Email({ max: EMAIL_MAX }) readonly email!: string;
  @Secret({ max: PASSWORD_MAX }) readonly password!: string;
}

export class SetUp {
  @Text({ max: 40, description: 'The code printed in the terminal' }) readonly code!: string;
  @Nested(() => FoundOrganization) readonly organization!: FoundOrganization;
  @Nested(() => FirstAdmin) readonly admin!: FirstAdmin;
}

export class SetUpState {
  @ApiProperty() readonly needed!: boolean;
}
