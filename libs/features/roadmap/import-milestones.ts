import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import type { ToldBy } from './import-items.ts';

/** A milestone as an import leaves it. */
export interface ImportedMilestone {
  readonly id: string;
  readonly itemId: string;
  readonly name: string;
  readonly dueOn: Day;
  readonly metOn: Day | null;
  readonly ownerId: string | null;
  readonly note: string;
  readonly isArchived: boolean;
  readonly importSource: string | null;
  readonly externalKey: string | null;
}

export interface MilestoneRevised {
  readonly before: ImportedMilestone;
  readonly after: ImportedMilestone;
  readonly statedOn: Day;
}

export interface MilestoneToTakeBack {
  readonly id: string;
  /** Null: the import made it. */
  readonly before: ImportedMilestone | null;
}

/** Changes many milestones at once for somebody who may change all of them. Records no activity: the import tells of the whole. */
@Injectable()
export class MilestoneImports {
  constructor(private readonly db: Database) {}

  async createAll(
    { organizationId }: Actor,
    milestones: readonly ImportedMilestone[],
  ): Promise<void> {
    await this.db.run({ text: INSERT, values: [organizationId, JSON.stringify(milestones)] });
  }

  /** A day that moves leaves a move behind. */
  async revise(
    { organizationId, personId }: Actor,
    revised: readonly MilestoneRevised[],
    { reason, importId }: ToldBy,
  ): Promise<void> {
    const after = JSON.stringify(revised.map((one) => one.after));
    const moves = revised.filter(({ before, after: { dueOn } }) => before.dueOn !== dueOn);
    const rows = moves.map(({ before, after: { id, dueOn }, statedOn }) => ({
      id: newId(),
      milestoneId: id,
      fromOn: before.dueOn,
      toOn: dueOn,
      movedOn: statedOn,
    }));
    await this.db.run({ text: REVISE, values: [organizationId, after] });
    await this.db.run({
      text: MOVE,
      values: [organizationId, JSON.stringify(rows), personId, reason, importId],
    });
  }

  /** Archives what the import made, and sets the rest back, with a move where a day goes back. */
  async takeBack(
    actor: Actor,
    imported: readonly MilestoneToTakeBack[],
    { importId, reason }: ToldBy,
  ): Promise<void> {
    const { organizationId } = actor;
    const made = imported.filter(({ before }) => before === null).map(({ id }) => id);
    await this.db.run({
      text: 'UPDATE milestones SET archived_at = remit.now() WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND archived_at IS NULL',
      values: [organizationId, made],
    });
    const moves = await this.db.rows<{ milestoneId: string; toOn: Day; movedOn: Day }>({
      text: `SELECT milestone_id AS "milestoneId", to_on AS "toOn", moved_on AS "movedOn" FROM milestone_moves
        WHERE organization_id = $1 AND import_id = $2`,
      values: [organizationId, importId],
    });
    const moved = new Map(moves.map((move) => [move.milestoneId, move]));
    const back = imported.flatMap(({ id, before }) => {
      if (before === null) return [];
      const { toOn: dueOn = before.dueOn, movedOn: statedOn = before.dueOn } = moved.get(id) ?? {};
      return [{ before: { ...before, dueOn }, after: before, statedOn }];
    });
    await this.revise(actor, back, { reason, importId: null });
  }
}

const FIELDS = `r."itemId", r.name, r."dueOn", r."metOn", r."ownerId", r.note, r."importSource", r."externalKey"`;
const COLUMNS = 'item_id, name, due_on, met_on, owner_id, note, import_source, external_key';
const RECORDSET = `jsonb_to_recordset($2::jsonb) AS r(id uuid, "itemId" uuid, name text, "dueOn" date, "metOn" date, "ownerId" uuid,
  note text, "importSource" text, "externalKey" text, "isArchived" boolean)`;

const INSERT = `
  INSERT INTO milestones (organization_id, id, ${COLUMNS}, baseline_on)
  SELECT $1, r.id, ${FIELDS}, CASE WHEN i.committed_on IS NOT NULL THEN r."dueOn" END
  FROM ${RECORDSET} JOIN roadmap_items i ON i.organization_id = $1 AND i.id = r."itemId"`;

const REVISE = `
  UPDATE milestones m SET (${COLUMNS}) = ROW (${FIELDS}),
    archived_at = CASE WHEN r."isArchived" THEN coalesce(m.archived_at, remit.now()) END
  FROM ${RECORDSET} WHERE m.organization_id = $1 AND m.id = r.id`;

const MOVE = `
  INSERT INTO milestone_moves (organization_id, id, milestone_id, from_on, to_on, days, is_committed, reason, moved_on, import_id, recorded_by)
  SELECT $1, r.id, m.id, r."fromOn", r."toOn", r."toOn" - r."fromOn", m.baseline_on IS NOT NULL, $4, r."movedOn", $5::uuid, $3
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "milestoneId" uuid, "fromOn" date, "toOn" date, "movedOn" date)
  JOIN milestones m ON m.organization_id = $1 AND m.id = r."milestoneId"`;
