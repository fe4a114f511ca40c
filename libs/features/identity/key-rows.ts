import type { Role, Scope } from '#domain/actor';

/** A place where an account may sit down. */
export interface Seat {
  readonly organization_id: string;
  readonly person_id: string;
  readonly role: Role;
  readonly name: string;
}

export interface SessionRow {
  readonly id: string;
  readonly organization_id: string;
  readonly address: string | null;
  readonly user_agent: string | null;
  readonly created_at: Date;
  readonly last_used_at: Date | null;
  readonly expires_at: Date;
}

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: Scope[];
  readonly areaIds: string[] | null;
  readonly personId: string;
  readonly personName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

export interface InvitationRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}
