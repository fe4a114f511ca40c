import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { gateProblem } from '#domain/gate';
import { authorize } from '#domain/policy';
import { moveOf } from '#domain/stage';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { Gate } from './gate.entity.ts';
import type { CreateGate, UpdateGate } from './gate.dto.ts';
import { GatesQuery, type GateFilter, type GateRow } from './gates.query.ts';
import { registerPolicy } from './lifecycle.policy.ts';
import { differing, References, unfit } from './references.ts';
import { liveStage, StageSets } from './stage-set.ts';

/** What is asked of products, as the organization decides it. */
@Injectable()
export class GatesService {
  constructor(
    private readonly db: Database,
    private readonly query: GatesQuery,
    private readonly stages: StageSets,
    private readonly references: References,
    private readonly activity: ActivityLog,
  ) {}

  /** An organization has a few gates, so the list has no pages. */
  async list(actor: Actor, filter: GateFilter): Promise<readonly GateRow[]> {
    await this.stages.of(actor);
    return this.query.list(actor, filter);
  }

  /** By id or key; throws `NotFound`. */
  async get(actor: Actor, reference: string): Promise<GateRow> {
    await this.stages.of(actor);
    const gate = await this.query.find(actor, reference);
    if (gate === undefined) throw new NotFound('Gate');
    return gate;
  }

  async create(actor: Actor, input: CreateGate): Promise<GateRow> {
    authorize(registerPolicy, actor, 'arrange');
    const { from, to, kind = 'stage', ...rest } = input;
    const ends = await this.ends(actor, { from, to, kind });
    await this.check(actor, rest);
    refuseNobody(rest.gatekeeperIds ?? [], rest.gatekeeperRoles ?? []);
    const key = await this.references.keyFor(actor, 'gates', input, 'gate');
    const { organizationId } = actor;
    const id = newId();
    await this.db.repository(Gate).insert({ ...rest, ...ends, kind, key, organizationId, id });
    this.activity.record(actor, 'gate.create', { kind: 'gate', id }, { after: { ...input, key } });
    return this.get(actor, id);
  }

  /** 412 unless `version` is the gate's. */
  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateGate,
  ): Promise<GateRow> {
    const gate = await this.open(actor, reference, version);
    const change = differing(gate, patch);
    if (!change) return gate;
    await this.check(actor, change.after);
    const { gatekeeperIds = gate.gatekeeperIds, gatekeeperRoles = gate.gatekeeperRoles } = patch;
    refuseNobody(gatekeeperIds, gatekeeperRoles);
    const { organizationId } = actor;
    await this.db.repository(Gate).update({ organizationId, id: gate.id }, change.after);
    this.activity.record(actor, 'gate.update', { kind: 'gate', id: gate.id }, change);
    return this.get(actor, gate.id);
  }

  /** Twice is once. Open reviews go on. */
  async turn(
    actor: Actor,
    reference: string,
    version: number,
    how: 'archive' | 'restore',
  ): Promise<GateRow> {
    const gate = await this.open(actor, reference, version);
    if ((gate.archivedAt !== null) === (how === 'archive')) return gate;
    await this.db.run({
      text: `UPDATE gates SET archived_at = ${how === 'archive' ? 'remit.now()' : 'NULL'} WHERE organization_id = $1 AND id = $2`,
      values: [actor.organizationId, gate.id],
    });
    const turned = await this.get(actor, gate.id);
    this.activity.record(
      actor,
      `gate.${how}`,
      { kind: 'gate', id: gate.id },
      {
        before: { archivedAt: gate.archivedAt },
        after: { archivedAt: turned.archivedAt },
      },
    );
    return turned;
  }

  private async open(actor: Actor, reference: string, version: number): Promise<GateRow> {
    authorize(registerPolicy, actor, 'arrange');
    const { id } = await this.get(actor, reference);
    await this.query.lock(actor, id);
    const gate = await this.get(actor, id);
    refuseStale(gate.version, version);
    return gate;
  }

  /** The stages between which it stands: a move that is allowed and needs a gate; none of a portfolio review. */
  private async ends(
    actor: Actor,
    { from, to, kind }: Pick<Gate, 'kind'> & { from: string | undefined; to: string | undefined },
  ): Promise<Pick<Gate, 'fromStageId' | 'toStageId'>> {
    if (kind === 'portfolio') {
      if (from !== undefined || to !== undefined)
        throw unfit(from === undefined ? '/to' : '/from', 'A portfolio review leads to no stage');
      return { fromStageId: null, toStageId: null };
    }
    const set = await this.stages.of(actor);
    const { id: fromStageId } = liveStage(set, from ?? '', '/from');
    const { id: toStageId } = liveStage(set, to ?? '', '/to');
    const problem = gateProblem(kind, moveOf(set.moves, fromStageId, toStageId)?.needs);
    if (problem !== undefined) throw unfit('/to', problem);
    return { fromStageId, toStageId };
  }

  private async check(
    actor: Actor,
    { criteria = [], requiredEvidence = [], gatekeeperIds = [] }: UpdateGate,
  ): Promise<void> {
    refuseTwice(criteria, '/criteria');
    refuseTwice(requiredEvidence, '/requiredEvidence');
    for (const personId of gatekeeperIds)
      await this.references.inOffice(actor, personId, '/gatekeeperIds');
  }
}

function refuseTwice(parts: readonly { readonly key: string }[], pointer: string): void {
  const seen = new Set<string>();
  for (const [index, { key }] of parts.entries()) {
    if (seen.has(key)) throw unfit(`${pointer}/${index}/key`, `“${key}” is there twice`);
    seen.add(key);
  }
}

function refuseNobody(ids: readonly string[], roles: readonly string[]): void {
  if (ids.length + roles.length === 0)
    throw unfit('/gatekeeperRoles', 'Name at least one gatekeeper: a person or a role');
}
