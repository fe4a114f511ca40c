import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { administers, type Actor } from '#domain/actor';
import { Forbidden, NotFound, Unprocessable } from '#domain/errors';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { accountOf } from './in-person.ts';
import type { TokenRow } from './key-rows.ts';
import { Keys } from './keys.ts';
import type { CreateToken } from './token.dto.ts';

const DAY = 86_400_000;

/** Keys for programs; each acts in the name of the person who made it, and never with more rights. */
@Injectable()
export class Tokens {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: Keys,
    private readonly activity: ActivityLog,
  ) {}

  /** Newest first. An organization has tens of tokens, so the list has no pages. */
  list(actor: Actor, isAll: boolean): Promise<TokenRow[]> {
    if (isAll && !administers(actor)) throw new Forbidden('see the tokens of others like');
    return this.rows(actor, { personId: isAll ? null : actor.personId });
  }

  /** 403 with a token, and for a viewer who wants to write; 422 for an unknown area. */
  async create(actor: Actor, input: CreateToken): Promise<TokenRow & { secret: string }> {
    accountOf(actor);
    const scopes = [...new Set(input.scopes)];
    if (actor.role === 'viewer' && scopes.includes('write'))
      throw new Forbidden('write with', 'Viewers make tokens that read only.');
    const areaIds = input.areaIds ? [...new Set(input.areaIds)] : null;
    await this.refuseUnknownAreas(actor, areaIds ?? []);
    const { name, expiresInDays } = input;
    const expiresAt = new Date(this.clock.now().getTime() + expiresInDays * DAY);
    const key = { name, scopes, areaIds, expiresAt };
    const { personId } = actor;
    const { id, secret } = await this.keys.issue({ kind: 'token', personId, ...key });
    this.activity.record(actor, 'token.create', { kind: 'token', id }, { after: key });
    const [row] = await this.rows(actor, { id });
    if (!row) throw new NotFound('Token');
    return { ...row, secret };
  }

  /** One's own; an administrator's anybody's. */
  async revoke(actor: Actor, id: string): Promise<void> {
    accountOf(actor);
    const personId = administers(actor) ? null : actor.personId;
    const [row] = await this.rows(actor, { id, personId });
    if (!row || !(await this.keys.revoke('token', id))) throw new NotFound('Token');
    const before = { name: row.name, personId: row.personId };
    this.activity.record(actor, 'token.revoke', { kind: 'token', id }, { before });
  }

  private rows(
    { organizationId }: Actor,
    { id = null, personId = null }: { id?: string | null; personId?: string | null },
  ): Promise<TokenRow[]> {
    return this.db.rows<TokenRow & Record<string, unknown>>({
      text: `SELECT k.id, k.name, k.scopes, k.area_ids AS "areaIds", k.person_id AS "personId", p.name AS "personName",
          k.created_at AS "createdAt", k.expires_at AS "expiresAt", k.last_used_at AS "lastUsedAt"
        FROM gate.keys_of('token', NULL) k
        JOIN people p ON p.organization_id = k.organization_id AND p.id = k.person_id
        WHERE k.organization_id = $1 AND ($2::uuid IS NULL OR k.id = $2) AND ($3::uuid IS NULL OR k.person_id = $3)
        ORDER BY k.id DESC`,
      values: [organizationId, id, personId],
    });
  }

  private async refuseUnknownAreas(
    { organizationId }: Actor,
    areaIds: readonly string[],
  ): Promise<void> {
    if (areaIds.length === 0) return;
    const rows = await this.db.rows<{ id: string }>({
      text: 'SELECT id FROM areas WHERE organization_id = $1 AND id = ANY ($2)',
      values: [organizationId, areaIds],
    });
    const known = new Set(rows.map(({ id }) => id));
    const message = 'There is no such area';
    const errors = areaIds.flatMap((id, index) =>
      known.has(id.toLowerCase()) ? [] : [{ pointer: `/areaIds/${index}`, message }],
    );
    if (errors.length > 0) throw new Unprocessable(`${message}.`, errors);
  }
}
