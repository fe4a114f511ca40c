import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { AREA_KEY, AREA_LIMITS } from '#domain/area';
import type { Cadence } from '#domain/cadence';
import { Conflict } from '#domain/errors';
import { Database } from '#platform/database/database';
import { AreaTree } from './area-tree.ts';

/** An area as an import leaves it. */
export interface AreaRevision {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly cadence: Cadence;
  readonly parentId: string | null;
  readonly isArchived: boolean;
  readonly importSource: string | null;
  readonly externalKey: string | null;
}

export interface AreaToTakeBack {
  readonly id: string;
  /** Null: the import made it. */
  readonly before: Omit<AreaRevision, 'id'> | null;
}

/** Changes many areas at once for somebody who may change all of them. Records no activity: the import tells of the whole. */
@Injectable()
export class AreaImports {
  constructor(
    private readonly db: Database,
    private readonly tree: AreaTree,
  ) {}

  isKey(key: string): boolean {
    return key.length <= AREA_LIMITS.key && AREA_KEY.test(key);
  }

  async revise(actor: Actor, revisions: readonly AreaRevision[]): Promise<void> {
    if (revisions.length === 0) return;
    await this.tree.lock(actor);
    await this.db.run({
      text: REVISE,
      values: [actor.organizationId, JSON.stringify(revisions)],
    });
  }

  /** Switches off what the import made, and sets the rest back. 409 while other areas stand below one of them. */
  async takeBack(actor: Actor, imported: readonly AreaToTakeBack[]): Promise<void> {
    await this.revise(
      actor,
      imported.flatMap(({ id, before }) => (before ? [{ id, ...before }] : [])),
    );
    const made = new Set(imported.filter(({ before }) => before === null).map(({ id }) => id));
    const below = (await this.tree.nodes(actor)).filter(
      ({ id, parentId, isArchived }) =>
        parentId !== null && made.has(parentId) && !made.has(id) && !isArchived,
    );
    if (below.length > 0)
      throw new Conflict(
        `Still in use below the import's areas: ${below.map(({ name }) => `“${name}”`).join(', ')}.`,
      );
    await this.db.run({
      text: 'UPDATE areas SET archived_at = remit.now() WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND archived_at IS NULL',
      values: [actor.organizationId, [...made]],
    });
  }
}

/** Archived stays archived since the same moment. */
const REVISE = `
  UPDATE areas a SET name = r.name, purpose = r.purpose, cadence = r.cadence, parent_id = r."parentId",
    import_source = r."importSource", external_key = r."externalKey",
    archived_at = CASE WHEN r."isArchived" THEN coalesce(a.archived_at, remit.now()) END
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, name text, purpose text, cadence text, "parentId" uuid, "isArchived" boolean,
    "importSource" text, "externalKey" text)
  WHERE a.organization_id = $1 AND a.id = r.id`;
