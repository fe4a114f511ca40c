import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '#domain/actor';
import { EMAIL_MAX, PASSWORD_MAX, PERSON_NAME_MAX, ROLE_TITLE_MAX } from '#domain/organization';
import { Email, Id, Instant, OneOf, Secret, Text } from '#platform/http/fields';
import type { InvitationRow } from './key-rows.ts';

const TOKEN_MAX = 100;

/** Either a new person (name and role) or one who is listed already (personId). */
export class Invite {
  @Email({ max: EMAIL_MAX }) readonly email!: string;
  @Id({ optional: true, description: 'Somebody who is listed, or invited before' })
  readonly personId?: string;
  @Text({ max: PERSON_NAME_MAX, optional: true, description: 'Of a new person' })
  readonly name?: string;
  @OneOf(ROLES, { optional: true, description: 'Of a new person; admin by administrators only' })
  readonly role?: Role;
  @Text({ min: 0, max: ROLE_TITLE_MAX, optional: true, description: 'Of a new person' })
  readonly title?: string;
}

export class InvitationView {
  @Id() readonly id!: string;
  @Id() readonly personId!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly email!: string;
  @OneOf(ROLES) readonly role!: Role;
  @Instant() readonly createdAt!: Date;
  @Instant() readonly expiresAt!: Date;

  static of(row: InvitationRow): InvitationView {
    const { id, personId, name, email, role, createdAt, expiresAt } = row;
    return { id, personId, name, email, role, createdAt, expiresAt };
  }
}

export class InvitationCreated extends InvitationView {
  @ApiProperty({ description: 'To be handed to the person; shown this once, good once' })
  readonly link!: string;
}

export class PreviewInvitation {
  @Secret({ max: TOKEN_MAX }) readonly token!: string;
}

export class InvitationPreview {
  @ApiProperty() readonly organizationName!: string;
  @ApiProperty() readonly name!: string;
  @ApiProperty() readonly email!: string;
  @OneOf(ROLES) readonly role!: Role;
  @ApiProperty({ description: 'true: the password of that account is asked for, not a new one' })
  readonly hasAccount!: boolean;
}

export class AcceptInvitation extends PreviewInvitation {
  @Text({ max: PERSON_NAME_MAX, optional: true, description: 'As invited when absent' })
  readonly name?: string;
  @Secret({
    max: PASSWORD_MAX,
    description: 'Chosen now, or of the account that the e-mail address has already',
  })
  readonly password!: string;
}
