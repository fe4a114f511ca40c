import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '#domain/actor';
import { EMAIL_MAX, PASSWORD_MAX } from '#domain/organization';
import { Email, Id, Instant, OneOf, Secret } from '#platform/http/fields';
import { deviceOf } from './device.ts';
import type { Seat, SessionRow } from './key-rows.ts';

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

export class SwitchOrganization {
  @Id() readonly organizationId!: string;
}

export class SessionView {
  @Id() readonly id!: string;
  @ApiProperty({ description: 'Such as "Firefox on Linux"' }) readonly device!: string;
  @ApiProperty({ type: String, nullable: true }) readonly address!: string | null;
  @Id({ description: 'Where it sits' }) readonly organizationId!: string;
  @Instant() readonly createdAt!: Date;
  @Instant({ nullable: true, description: 'Exact to five minutes' })
  readonly lastUsedAt!: Date | null;
  @Instant() readonly expiresAt!: Date;
  @ApiProperty({ description: 'The session that asks' }) readonly isCurrent!: boolean;

  static of(row: SessionRow, currentId: string): SessionView {
    return {
      id: row.id,
      device: deviceOf(row.user_agent ?? ''),
      address: row.address,
      organizationId: row.organization_id,
      createdAt: row.created_at,
      lastUsedAt: row.last_used_at,
      expiresAt: row.expires_at,
      isCurrent: row.id === currentId,
    };
  }
}

/** An organization in which the signed-in account may sit down. */
export class SeatView {
  @Id() readonly id!: string;
  @ApiProperty() readonly name!: string;
  @Id({ description: 'Who I am there' }) readonly personId!: string;
  @OneOf(ROLES) readonly role!: Role;
  @ApiProperty({ description: 'Where this session sits' }) readonly isCurrent!: boolean;

  static of(seat: Seat, currentId: string): SeatView {
    return {
      id: seat.organization_id,
      name: seat.name,
      personId: seat.person_id,
      role: seat.role,
      isCurrent: seat.organization_id === currentId,
    };
  }
}
