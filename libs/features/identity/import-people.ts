import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { Database } from '#platform/database/database';
import { HandOvers } from './hand-overs.ts';

/** A person as an import leaves them; roles and addresses are no matter of a file. */
export interface PersonRevision {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly externalKey: string | null;
  readonly isArchived: boolean;
}

export interface PersonToTakeBack {
  readonly id: string;
  /** Null: the import made them. */
  readonly before: Omit<PersonRevision, 'id'> | null;
}

/** Changes many people at once. Records no activity: the import tells of the whole. */
@Injectable()
export class PeopleImports {
  constructor(
    private readonly db: Database,
    private readonly handOvers: HandOvers,
  ) {}

  async revise({ organizationId }: Actor, revisions: readonly PersonRevision[]): Promise<void> {
    if (revisions.length === 0) return;
    await this.db.run({ text: REVISE, values: [organizationId, JSON.stringify(revisions)] });
  }

  /** Deactivates whom the import made, and sets the others back. 409 for those who own something. */
  async takeBack(actor: Actor, imported: readonly PersonToTakeBack[]): Promise<void> {
    await this.revise(
      actor,
      imported.flatMap(({ id, before }) => (before ? [{ id, ...before }] : [])),
    );
    const made = imported.filter(({ before }) => before === null).map(({ id }) => id);
    for (const id of made) {
      const owned = await this.handOvers.run(actor, id, null);
      if (owned.length > 0)
        throw new Conflict(`People of this import own ${owned.join(', ')}: hand that over first.`);
    }
    await this.db.run({
      text: `UPDATE people SET state = 'deactivated', deactivated_at = remit.now()
        WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND state = 'listed'`,
      values: [actor.organizationId, made],
    });
  }
}

/** Whoever comes back is listed: an invitation has to be made anew. */
const REVISE = `
  UPDATE people p SET name = r.name, title = r.title, external_key = r."externalKey",
    state = CASE WHEN r."isArchived" THEN 'deactivated' WHEN p.state = 'deactivated' THEN 'listed' ELSE p.state END,
    deactivated_at = CASE WHEN r."isArchived" THEN coalesce(p.deactivated_at, remit.now()) END
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, name text, title text, "externalKey" text, "isArchived" boolean)
  WHERE p.organization_id = $1 AND p.id = r.id`;
