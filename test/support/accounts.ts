import { randomUUID } from 'node:crypto';
import type { Response } from 'supertest';
import type { Role } from '#domain/actor';
import { Client } from './client.ts';

export const PASSWORD = 'correct horse battery';

export interface Joined {
  readonly client: Client;
  readonly email: string;
  readonly personId: string;
}

/** The secret that a link carries. */
export const secretOf = (link: string): string => link.slice(link.indexOf('#') + 1);

/** What the answer of a sign-in makes of its caller. */
export function clientOf({ headers, body }: Response): Client {
  const [cookie = ''] = String(headers['set-cookie']).split(';', 1);
  return new Client({ cookie }, (body as { personId: string }).personId);
}

export const newEmail = (): string => `${randomUUID()}@remit.test`;

/** Somebody who came in by an invitation, with a password that is known. */
export async function joinByInvitation(
  by: Client,
  role: Role,
  email: string = newEmail(),
): Promise<Joined> {
  const invited = await by.post('invitations', { name: role, email, role }).expect(201);
  const { link, personId } = invited.body as { link: string; personId: string };
  const accepted = await new Client()
    .post('invitations/acceptance', { token: secretOf(link), password: PASSWORD })
    .expect(201);
  return { client: clientOf(accepted), email, personId };
}

export const signIn = (email: string, password = PASSWORD) =>
  new Client().post('sessions', { email, password });
