import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { moveOf, type MoveNeed } from '#domain/stage';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { registerPolicy } from './lifecycle.policy.ts';
import { differing, References, unfit } from './references.ts';
import { stageOf, StageSets, type StageRow, type StageSet } from './stage-set.ts';
import { Stage, StageMove } from './stage.entity.ts';
import type { CreateStage, UpdateStage } from './stage.dto.ts';

/** A stage together with all the others, from which its moves are read. */
export interface StageInSet {
  readonly stage: StageRow;
  readonly set: StageSet;
}

/** The organization's own table of stages and allowed moves. */
@Injectable()
export class StagesService {
  constructor(
    private readonly db: Database,
    private readonly sets: StageSets,
    private readonly references: References,
    private readonly activity: ActivityLog,
  ) {}

  all(actor: Actor): Promise<StageSet> {
    return this.sets.of(actor);
  }

  /** By id or key; throws `NotFound`. */
  async get(actor: Actor, reference: string): Promise<StageInSet> {
    const set = await this.sets.of(actor);
    return { stage: stageOf(set, reference), set };
  }

  async create(actor: Actor, input: CreateStage): Promise<StageInSet> {
    authorize(registerPolicy, actor, 'arrange');
    const { stages } = await this.sets.of(actor);
    const last = Math.max(-1, ...stages.map(({ position }) => position));
    const key = await this.references.keyFor(actor, 'stages', input, 'stage');
    const { organizationId } = actor;
    const id = newId();
    const made = { position: last + 1, ...input, key };
    await this.db.repository(Stage).insert({ ...made, organizationId, id });
    this.activity.record(actor, 'stage.create', { kind: 'stage', id }, { after: made });
    return this.get(actor, id);
  }

  /** 412 unless `version` is the stage's. */
  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateStage,
  ): Promise<StageInSet> {
    const { stage } = await this.open(actor, reference, version);
    const change = differing(stage, patch);
    if (!change) return this.get(actor, stage.id);
    return this.save(actor, stage, 'stage.update', change);
  }

  /** 409 while products stand in it. Twice is once. */
  async archive(actor: Actor, reference: string, version: number): Promise<StageInSet> {
    const { stage, set } = await this.open(actor, reference, version);
    if (stage.archivedAt !== null) return { stage, set };
    const names = await this.productsIn(actor, stage);
    if (names.length > 0)
      throw new Conflict(`Products stand in this stage: ${names.join(', ')}. Move them first.`);
    return this.turn(actor, stage, 'archive');
  }

  /** Twice is once. */
  async restore(actor: Actor, reference: string, version: number): Promise<StageInSet> {
    const { stage, set } = await this.open(actor, reference, version);
    return stage.archivedAt === null ? { stage, set } : this.turn(actor, stage, 'restore');
  }

  /** Allows a move, or changes what it needs. */
  async allow(
    actor: Actor,
    [from, to]: readonly [string, string],
    version: number,
    needs: MoveNeed,
  ): Promise<StageInSet> {
    const { stage, set } = await this.open(actor, from, version);
    const target = stageOf(set, to);
    if (target.id === stage.id) throw unfit('/to', 'A product is in this stage already');
    const known = moveOf(set.moves, stage.id, target.id);
    if (known?.needs === needs) return { stage, set };
    const { organizationId } = actor;
    const move = { organizationId, fromStageId: stage.id, toStageId: target.id };
    if (known) await this.db.repository(StageMove).update(move, { needs });
    else await this.db.repository(StageMove).insert({ ...move, id: newId(), needs });
    return this.touch(actor, stage, 'stage.allow', {
      before: known ? { to: target.key, needs: known.needs } : null,
      after: { to: target.key, needs },
    });
  }

  /** Twice is once. */
  async forbid(
    actor: Actor,
    [from, to]: readonly [string, string],
    version: number,
  ): Promise<StageInSet> {
    const { stage, set } = await this.open(actor, from, version);
    const target = stageOf(set, to);
    const known = moveOf(set.moves, stage.id, target.id);
    if (!known) return { stage, set };
    const { organizationId } = actor;
    await this.db
      .repository(StageMove)
      .delete({ organizationId, fromStageId: stage.id, toStageId: target.id });
    const before = { to: target.key, needs: known.needs };
    return this.touch(actor, stage, 'stage.forbid', { before, after: null });
  }

  private async open(actor: Actor, reference: string, version: number): Promise<StageInSet> {
    authorize(registerPolicy, actor, 'arrange');
    const { stage } = await this.get(actor, reference);
    await this.db.run({
      text: 'SELECT FROM stages WHERE organization_id = $1 AND id = $2 FOR NO KEY UPDATE',
      values: [actor.organizationId, stage.id],
    });
    const now = await this.get(actor, stage.id);
    refuseStale(now.stage.version, version);
    return now;
  }

  private async turn(
    actor: Actor,
    stage: StageRow,
    how: 'archive' | 'restore',
  ): Promise<StageInSet> {
    await this.db.run({
      text: `UPDATE stages SET archived_at = ${how === 'archive' ? 'remit.now()' : 'NULL'} WHERE organization_id = $1 AND id = $2`,
      values: [actor.organizationId, stage.id],
    });
    const turned = await this.get(actor, stage.id);
    const { archivedAt } = turned.stage;
    const change = { before: { archivedAt: stage.archivedAt }, after: { archivedAt } };
    this.activity.record(actor, `stage.${how}`, { kind: 'stage', id: stage.id }, change);
    return turned;
  }

  private async touch(
    actor: Actor,
    stage: StageRow,
    action: string,
    change: { readonly before: object | null; readonly after: object | null },
  ): Promise<StageInSet> {
    return this.save(actor, stage, action, { ...change, fields: { position: stage.position } });
  }

  private async save(
    actor: Actor,
    { id }: StageRow,
    action: string,
    change: { before: object | null; after: object | null; fields?: object },
  ): Promise<StageInSet> {
    const { organizationId } = actor;
    const { fields, before, after } = change;
    await this.db.repository(Stage).update({ organizationId, id }, fields ?? after ?? {});
    this.activity.record(actor, action, { kind: 'stage', id }, { before, after });
    return this.get(actor, id);
  }

  private async productsIn({ organizationId }: Actor, { id }: StageRow): Promise<string[]> {
    const rows = await this.db.rows<{ name: string }>({
      text: `SELECT p.name FROM products p
        CROSS JOIN LATERAL (SELECT c.to_stage_id FROM stage_changes c
          WHERE c.organization_id = p.organization_id AND c.product_id = p.id AND c.withdraws_id IS NULL
            AND NOT EXISTS (SELECT FROM stage_changes w WHERE w.organization_id = c.organization_id AND w.withdraws_id = c.id)
          ORDER BY c.effective_on DESC, c.recorded_at DESC, c.id DESC LIMIT 1) now
        WHERE p.organization_id = $1 AND p.archived_at IS NULL AND now.to_stage_id = $2 ORDER BY p.name LIMIT 5`,
      values: [organizationId, id],
    });
    return rows.map(({ name }) => `“${name}”`);
  }
}
