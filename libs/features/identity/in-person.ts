import { SCOPES, type Actor, type Role } from '#domain/actor';
import { Forbidden } from '#domain/errors';

/** Somebody who has just proved who they are, where no guard has seen them. */
export function inPerson(seat: {
  readonly organizationId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly role: Role;
}): Actor {
  return { ...seat, scopes: SCOPES, credentialId: seat.personId, credentialKind: 'session' };
}

/** The account behind a session; 403 for a token, which stands for a program and not for a human being. */
export function accountOf(actor: Actor): string {
  if (actor.credentialKind !== 'session' || actor.accountId === null)
    throw new Forbidden('use a token for', 'Sign in with a password instead.');
  return actor.accountId;
}
