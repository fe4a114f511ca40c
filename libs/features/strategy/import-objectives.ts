import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { ObjectiveMove } from './objective-move.entity.ts';
import { ObjectiveReferences } from './objective-references.ts';
import { movesOf } from './promises.ts';

/** An objective as an import leaves it. */
export interface ImportedObjective {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly areaId: string;
  readonly goalId: string | null;
  readonly ownerId: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly weight: number;
  readonly state: 'draft' | 'open' | 'closed' | 'dropped';
  /** Null: a draft. The end of that day is the baseline. */
  readonly committedOn: Day | null;
  readonly isArchived: boolean;
  readonly importSource: string | null;
  readonly externalKey: string | null;
}

export interface NewImportedObjective extends ImportedObjective {
  readonly key: string;
}

export interface NewImportedGoal {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface ObjectiveRevised {
  readonly before: ImportedObjective;
  readonly after: ImportedObjective;
}

export interface ObjectiveBatch {
  readonly source: string;
  readonly goals: readonly NewImportedGoal[];
  readonly created: readonly NewImportedObjective[];
  readonly changed: readonly ObjectiveRevised[];
}

/** Changes many objectives at once for somebody who may change all of them. Records no activity: the import tells of the whole. */
@Injectable()
export class ObjectiveImports {
  constructor(
    private readonly db: Database,
    private readonly references: ObjectiveReferences,
  ) {}

  async write(actor: Actor, batch: ObjectiveBatch, reason: string): Promise<void> {
    const { organizationId } = actor;
    const goals = batch.goals.map((goal) => Object.assign({ importSource: batch.source }, goal));
    await this.db.run({ text: INSERT_GOALS, values: [organizationId, JSON.stringify(goals)] });
    await this.db.run({ text: INSERT, values: [organizationId, JSON.stringify(batch.created)] });
    await this.revise(actor, batch.changed, reason);
  }

  /** Archives what the import made, and sets the rest back by moves of their own. */
  async takeBack(
    actor: Actor,
    made: { readonly goals: readonly string[]; readonly objectives: readonly string[] },
    states: readonly ImportedObjective[],
    reason: string,
  ): Promise<void> {
    const { organizationId } = actor;
    const now = await this.db.rows<Pick<ImportedObjective, Timed> & Record<string, unknown>>({
      text: `SELECT id, starts_on AS "startsOn", ends_on AS "endsOn", committed_on AS "committedOn" FROM objectives
        WHERE organization_id = $1 AND id = ANY ($2::uuid[])`,
      values: [organizationId, states.map(({ id }) => id)],
    });
    const days = new Map(now.map((row) => [row.id, row]));
    const back = states.map((after) => ({ before: { ...after, ...days.get(after.id) }, after }));
    await this.revise(actor, back, reason);
    await this.db.run({ text: ARCHIVE, values: [organizationId, made.objectives] });
    await this.db.run({ text: ARCHIVE_GOALS, values: [organizationId, made.goals] });
  }

  /** Key results that began or ended with their objective go on doing so; what was committed to leaves its moves behind. */
  private async revise(
    actor: Actor,
    revised: readonly ObjectiveRevised[],
    reason: string,
  ): Promise<void> {
    const { organizationId, personId: recordedBy } = actor;
    const moved = revised.filter(
      ({ before, after }) => before.startsOn !== after.startsOn || before.endsOn !== after.endsOn,
    );
    for (const { before, after } of moved)
      await this.references.moveKeyResults(actor, before, after);
    const after = revised.map((one) => one.after);
    await this.db.run({ text: REVISE, values: [organizationId, JSON.stringify(after)] });
    const moves = moved
      .filter(({ before }) => before.committedOn !== null)
      .flatMap(({ before, after: { startsOn, endsOn } }) =>
        movesOf(before, {
          ...(startsOn !== before.startsOn && { startsOn }),
          ...(endsOn !== before.endsOn && { endsOn }),
        }).map((move) =>
          Object.assign({ objectiveId: before.id, id: newId() }, move, {
            organizationId,
            reason,
            recordedBy,
          }),
        ),
      );
    if (moves.length > 0) await this.db.repository(ObjectiveMove).insert(moves);
  }
}

type Timed = 'id' | 'startsOn' | 'endsOn' | 'committedOn';

const FIELDS = `r.name, r.description, r."areaId", r."goalId", r."ownerId", r."startsOn", r."endsOn", r.weight, r.state,
  r."committedOn", r."importSource", r."externalKey"`;
const COLUMNS = `name, description, area_id, goal_id, owner_id, starts_on, ends_on, weight, state, committed_on, import_source, external_key`;
const RECORDSET = `jsonb_to_recordset($2::jsonb) AS r(id uuid, key text, name text, description text, "areaId" uuid, "goalId" uuid,
  "ownerId" uuid, "startsOn" date, "endsOn" date, weight numeric, state text, "committedOn" date, "importSource" text,
  "externalKey" text, "isArchived" boolean)`;

const INSERT = `
  INSERT INTO objectives (organization_id, id, key, ${COLUMNS}, baseline_ends_on)
  SELECT $1, r.id, r.key, ${FIELDS}, CASE WHEN r."committedOn" IS NOT NULL THEN r."endsOn" END FROM ${RECORDSET}`;

/** The first commitment sets the baseline, and archived stays archived since the same moment. */
const REVISE = `
  UPDATE objectives o SET (${COLUMNS}) = ROW (${FIELDS}),
    baseline_ends_on = CASE WHEN r."committedOn" IS NULL THEN NULL
      WHEN o.committed_on IS NULL THEN r."endsOn" ELSE o.baseline_ends_on END,
    archived_at = CASE WHEN r."isArchived" THEN coalesce(o.archived_at, remit.now()) END
  FROM ${RECORDSET} WHERE o.organization_id = $1 AND o.id = r.id`;

const INSERT_GOALS = `
  INSERT INTO goals (organization_id, id, key, name, import_source, position)
  SELECT $1, r.id, r.key, r.name, r."importSource",
    (SELECT coalesce(max(g.position) + 1, 0) FROM goals g WHERE g.organization_id = $1) + r.place - 1
  FROM ROWS FROM (jsonb_to_recordset($2::jsonb) AS (id uuid, key text, name text, "importSource" text))
    WITH ORDINALITY AS r(id, key, name, "importSource", place)`;

const archive = (table: string): string =>
  `UPDATE ${table} SET archived_at = remit.now() WHERE organization_id = $1 AND id = ANY ($2::uuid[]) AND archived_at IS NULL`;
const ARCHIVE = archive('objectives');
const ARCHIVE_GOALS = archive('goals');
