import { EMAIL_MAX, PASSWORD_MAX } from '#domain/organization';
import { Email, Id, Instant, Secret } from '#platform/http/fields';

export class SignIn {
  @Email({ max: EMAIL_MAX }) readonly email!: string;
  @Secret({ max: PASSWORD_MAX }) readonly password!: string;
  @Id({ optional: true, description: 'Which organization to sit down in first' })
  readonly organizationId?: string;
}

export class SessionOpened {
  @Id() readonly id!: string;
  @Id() readonly organizationId!: string;
  @Id() readonly personId!: string;
  @Instant() readonly expiresAt!: Date;
}
