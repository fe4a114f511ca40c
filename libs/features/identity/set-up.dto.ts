import { ApiProperty } from '@nestjs/swagger';
import { EMAIL_MAX, PASSWORD_MAX, PERSON_NAME_MAX, ROLE_TITLE_MAX } from '#domain/organization';
import { Email, Nested, Secret, Text } from '#platform/http/fields';
import { FoundOrganization } from './organization.dto.ts';

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
