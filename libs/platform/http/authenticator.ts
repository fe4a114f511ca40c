import { Injectable } from '@nestjs/common';
import type { Actor, CredentialKind, Role, Scope } from '#domain/actor';
import { Unauthorized } from '#domain/errors';
import { Database } from '../database/database.ts';
import { hashSecret } from '../secrets.ts';
import type { RequestContext } from './request-context.ts';

interface Found {
  readonly credential_id: string;
  readonly kind: CredentialKind;
  readonly account_id: string | null;
  readonly organization_id: string;
  readonly person_id: string;
  readonly role: Role;
  readonly scopes: Scope[];
  readonly area_ids: string[] | null;
  readonly time_zone: string;
  readonly revision: number;
}

/** Turns a secret into an actor and opens the organization's context, in one trip to the database. */
@Injectable()
export class Authenticator {
  constructor(private readonly db: Database) {}

  async authenticate(secret: string): Promise<RequestContext> {
    const unit = await this.db.open();
    try {
      const { rows } = await unit.query<Found>({
        name: 'authenticate',
        text: 'SELECT * FROM gate.authenticate($1)',
        values: [hashSecret(secret)],
      });
      const found = rows[0];
      if (!found) throw new Unauthorized();
      return { actor: actorOf(found), revision: found.revision };
    } catch (error) {
      throw await this.refuse(error);
    }
  }

  /** From here on what is known of the organization's revision may be taken from memory. */
  onlyReads({ revision }: RequestContext): void {
    this.db.unit.onlyReads(revision);
  }

  /** Ends the unit of work that a refused request leaves behind. */
  async refuse<Refusal>(refusal: Refusal): Promise<Refusal> {
    await this.db.unit.rollback();
    this.db.close();
    return refusal;
  }
}

const actorOf = (found: Found): Actor => ({
  personId: found.person_id,
  accountId: found.account_id,
  organizationId: found.organization_id,
  role: found.role,
  scopes: found.scopes,
  credentialId: found.credential_id,
  credentialKind: found.kind,
  areaIds: found.area_ids,
  timeZone: found.time_zone,
});
