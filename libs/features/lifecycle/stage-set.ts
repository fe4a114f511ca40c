import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { NotFound, Unprocessable } from '#domain/errors';
import { DEFAULT_GATES } from '#domain/gate-templates';
import { DEFAULT_MOVES, DEFAULT_STAGES, type Move, type Phase } from '#domain/stage';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';

export interface StageRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly phase: Phase;
  readonly position: number;
  readonly reviewMonths: number | null;
  readonly archivedAt: Date | null;
  readonly version: number;
}

export interface StageSet {
  /** In the order of a life; archived ones, too. */
  readonly stages: readonly StageRow[];
  readonly moves: readonly Move[];
}

/** The organization's stages and moves: the default ones from the first time that somebody asks. */
@Injectable()
export class StageSets {
  constructor(private readonly db: Database) {}

  async of({ organizationId }: Pick<Actor, 'organizationId'>): Promise<StageSet> {
    const known = await this.read(organizationId);
    if (known.stages.length > 0) return known;
    await this.begin(organizationId);
    return this.read(organizationId);
  }

  private async read(organizationId: string): Promise<StageSet> {
    const stages = await this.db.rows<StageRow & Record<string, unknown>>({
      name: 'stages',
      text: `SELECT id, key, name, phase, position, review_months AS "reviewMonths", archived_at AS "archivedAt", version
        FROM stages WHERE organization_id = $1 ORDER BY position, name, id`,
      values: [organizationId],
    });
    const moves = await this.db.rows<Move & Record<string, unknown>>({
      name: 'stage-moves',
      text: `SELECT m.from_stage_id AS "fromStageId", m.to_stage_id AS "toStageId", m.needs
        FROM stage_moves m JOIN stages s ON s.organization_id = m.organization_id AND s.id = m.to_stage_id
        WHERE m.organization_id = $1 AND s.archived_at IS NULL ORDER BY s.position, s.name, s.id`,
      values: [organizationId],
    });
    return { stages, moves };
  }

  /** Two who ask first at the same time make one set. */
  private async begin(organizationId: string): Promise<void> {
    const stages = DEFAULT_STAGES.map((stage, position) =>
      Object.assign({ position, id: newId() }, stage),
    );
    const moves = DEFAULT_MOVES.map(([from, to, needs]) => ({ id: newId(), from, to, needs }));
    const gates = DEFAULT_GATES.map((gate) => Object.assign({ id: newId() }, gate));
    for (const [text, rows] of [
      [BEGIN_STAGES, stages],
      [BEGIN_MOVES, moves],
      [BEGIN_GATES, gates],
    ] as const)
      await this.db.run({ text, values: [organizationId, JSON.stringify(rows)] });
  }
}

const BEGIN_STAGES = `
  INSERT INTO stages (organization_id, id, key, name, phase, position, review_months)
  SELECT $1, r.id, r.key, r.name, r.phase, r.position, r."reviewMonths"
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, key text, name text, phase text, position integer, "reviewMonths" smallint)
  ON CONFLICT DO NOTHING`;

const STAGES_BY_KEY = `
  JOIN stages f ON f.organization_id = $1 AND f.key = r."from"
  JOIN stages t ON t.organization_id = $1 AND t.key = r."to"`;

const BEGIN_MOVES = `
  INSERT INTO stage_moves (organization_id, id, from_stage_id, to_stage_id, needs)
  SELECT $1, r.id, f.id, t.id, r.needs
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "from" text, "to" text, needs text) ${STAGES_BY_KEY}
  ON CONFLICT DO NOTHING`;

const BEGIN_GATES = `
  INSERT INTO gates (organization_id, id, key, name, kind, question, from_stage_id, to_stage_id, criteria, required_evidence,
    gatekeeper_roles, quorum)
  SELECT $1, r.id, r.key, r.name, r.kind, r.question, f.id, t.id, r.criteria, r."requiredEvidence",
    ARRAY(SELECT jsonb_array_elements_text(r."gatekeeperRoles")), r.quorum
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, key text, name text, kind text, question text, "from" text, "to" text,
    criteria jsonb, "requiredEvidence" jsonb, "gatekeeperRoles" jsonb, quorum smallint) ${STAGES_BY_KEY.replaceAll('JOIN', 'LEFT JOIN')}
  ON CONFLICT DO NOTHING`;

/** By id or key; 404. */
export function stageOf({ stages }: StageSet, reference: string): StageRow {
  const stage = stages.find(({ id, key }) => id === reference || key === reference);
  if (stage === undefined) throw new NotFound('Stage');
  return stage;
}

/** A stage in use, named in a body; 422 at `pointer`. */
export function liveStage({ stages }: StageSet, reference: string, pointer: string): StageRow {
  const live = stages.filter(({ archivedAt }) => archivedAt === null);
  const stage = live.find(({ id, key }) => id === reference || key === reference);
  if (stage !== undefined) return stage;
  const message = `There is no stage “${reference}” in use: choose one of ${live.map(({ key }) => key).join(', ')}`;
  throw new Unprocessable(`${message}.`, [{ pointer, message }]);
}
