export const ROLES = ['admin', 'cpo', 'ceo', 'executive', 'member', 'viewer'] as const;
export type Role = (typeof ROLES)[number];

export const SCOPES = ['read', 'write'] as const;
export type Scope = (typeof SCOPES)[number];

export const CREDENTIAL_KINDS = ['session', 'token', 'job'] as const;
export type CredentialKind = (typeof CREDENTIAL_KINDS)[number];

/** Whoever asks: a signed-in person, a token or a job, always inside one organization. */
export interface Actor {
  readonly personId: string;
  readonly accountId: string | null;
  readonly organizationId: string;
  readonly role: Role;
  readonly scopes: readonly Scope[];
  readonly credentialId: string;
  readonly credentialKind: CredentialKind;
  /** A token may be bound to some areas; null or absent: to none in particular. */
  readonly areaIds?: readonly string[] | null;
  /** The person's own zone, else the organization's. */
  readonly timeZone?: string;
}

/** What happens by itself in an organization, such as the marking of what was missed. */
export function remitItself(organizationId: string): Actor {
  return {
    personId: organizationId,
    accountId: null,
    organizationId,
    role: 'admin',
    scopes: ['read', 'write'],
    credentialId: organizationId,
    credentialKind: 'job',
  };
}

export function administers(actor: Actor): boolean {
  return actor.role === 'admin';
}

/** Runs the remit: areas, cadence, people's duties and the report. */
export function leads(actor: Actor): boolean {
  return actor.role === 'admin' || actor.role === 'cpo';
}

export function reads(actor: Actor): boolean {
  return actor.scopes.includes('read');
}

export function writes(actor: Actor): boolean {
  return actor.scopes.includes('write') && actor.role !== 'viewer';
}

/** Sees confidential KPIs of every area; others see those of areas that they work on or review. */
export function seesConfidential(actor: Actor): boolean {
  return leads(actor) || actor.role === 'ceo' || actor.role === 'executive';
}
