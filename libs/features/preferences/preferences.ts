import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Database } from '#platform/database/database';
import type { PreferencesView, UpdatePreferences } from './preferences.dto.ts';

const DEFAULTS: PreferencesView = {
  scheme: 'auto',
  density: 'comfortable',
  singleKeys: true,
  briefedAt: null,
  version: 0,
};

const COLUMNS = `p.scheme, p.density, p.single_keys AS "singleKeys", p.briefed_at AS "briefedAt", p.version`;

/** What people like is no fact about the organization, so that nothing here leaves an activity (ADR 0009). */
@Injectable()
export class Preferences {
  constructor(private readonly db: Database) {}

  async of({ organizationId, personId }: Actor): Promise<PreferencesView> {
    const row = await this.db.row<PreferencesView & Record<string, unknown>>({
      text: `SELECT ${COLUMNS} FROM preferences p WHERE p.organization_id = $1 AND p.person_id = $2`,
      values: [organizationId, personId],
    });
    return row ?? DEFAULTS;
  }

  /** Field by field the last word counts: nobody but the person writes here. */
  async change(actor: Actor, patch: UpdatePreferences): Promise<PreferencesView> {
    const { scheme, density, singleKeys, briefedAt } = { ...DEFAULTS, ...patch };
    await this.db.run({
      text: `INSERT INTO preferences AS p (organization_id, person_id, scheme, density, single_keys, briefed_at)
        VALUES ($1, $2, $3, $4, $5, CASE WHEN $6::timestamptz IS NOT NULL THEN least($6, remit.now()) END)
        ON CONFLICT (organization_id, person_id) DO UPDATE SET
          scheme = CASE WHEN 'scheme' = ANY ($7::text[]) THEN excluded.scheme ELSE p.scheme END,
          density = CASE WHEN 'density' = ANY ($7) THEN excluded.density ELSE p.density END,
          single_keys = CASE WHEN 'singleKeys' = ANY ($7) THEN excluded.single_keys ELSE p.single_keys END,
          briefed_at = CASE WHEN 'briefedAt' = ANY ($7) THEN excluded.briefed_at ELSE p.briefed_at END,
          version = p.version + 1`,
      values: [
        actor.organizationId,
        actor.personId,
        scheme,
        density,
        singleKeys,
        briefedAt,
        Object.keys(patch),
      ],
    });
    return this.of(actor);
  }
}
