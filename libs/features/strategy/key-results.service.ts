import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { OBJECTIVE_LIMITS } from '#domain/objective';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { KeyResult } from './key-result.entity.ts';
import { MeasuredKpis } from './measured-kpis.ts';
import type { CreateKeyResult, UpdateKeyResult } from './objective.dto.ts';
import { inOrder, refuseCurve } from './objective-references.ts';
import { refuseSettled, type KeyResultRow, type ObjectiveRow } from './objective.row.ts';
import { objectivePolicy } from './objectives.policy.ts';
import { ObjectivesService } from './objectives.service.ts';
import { movesOf, Promises } from './promises.ts';
import { differing, previous } from './registers.ts';

/** The key results of an objective. Whoever arranges the objective arranges these. */
@Injectable()
export class KeyResultsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly objectives: ObjectivesService,
    private readonly kpis: MeasuredKpis,
    private readonly promises: Promises,
  ) {}

  /** Throws `NotFound`, also where the reader may not know of the KPI. */
  async get(actor: Actor, reference: string, id: string): Promise<KeyResultRow> {
    return found(await this.objectives.get(actor, reference), id);
  }

  /** 409 for a KPI that is one of its key results already. */
  async add(actor: Actor, reference: string, input: CreateKeyResult): Promise<KeyResultRow> {
    const objective = await this.arranged(actor, reference);
    if (objective.keyResults.length >= OBJECTIVE_LIMITS.keyResults)
      throw new Conflict(`An objective has at most ${OBJECTIVE_LIMITS.keyResults} key results.`);
    const kpi = await this.kpis.of(actor, input.kpiId);
    const span = inOrder({
      startsOn: input.startsOn ?? objective.startsOn,
      endsOn: input.endsOn ?? objective.endsOn,
    });
    refuseCurve(input.curve, span);
    const id = newId();
    const row = { ...input, ...span, baseline: this.kpis.baselineOf(kpi, input.baseline) };
    const position = objective.keyResults.length;
    const { organizationId } = actor;
    await this.db
      .repository(KeyResult)
      .insert({ ...row, organizationId, id, objectiveId: objective.id, position });
    const change = shown(kpi.isConfidential, { after: { ...row, keyResultId: id } });
    return found(await this.objectives.tell(actor, objective.id, 'add_key_result', change), id);
  }

  /** 412 unless `version` is the key result's; 422 at `/reason` when something promised moves without one. */
  async update(
    actor: Actor,
    reference: string,
    id: string,
    read: { readonly version: number; readonly patch: UpdateKeyResult },
  ): Promise<KeyResultRow> {
    const { reason, ...patch } = read.patch;
    const objective = await this.arranged(actor, reference);
    const before = found(objective, id);
    refuseStale(before.version, read.version);
    const changes = differing(before, patch);
    if (Object.keys(changes).length === 0) return before;
    const span = inOrder({ ...before, ...changes });
    refuseCurve(changes.curve ?? before.curve, span);
    const moves = movesOf(before, changes);
    await this.promises.keep(actor, objective, moves, { reason, keyResultId: id });
    await this.save(actor, id, changes);
    const change = {
      before: previous(before, changes),
      after: changes,
      note: { reason, keyResultId: id },
    };
    const told = shown(before.isConfidential, change);
    return found(await this.objectives.tell(actor, objective.id, 'update_key_result', told), id);
  }

  /** 422 at `/reason` when it was promised. What it was stays on record. */
  async remove(
    actor: Actor,
    reference: string,
    id: string,
    read: { readonly version: number; readonly reason?: string | undefined },
  ): Promise<ObjectiveRow> {
    const objective = await this.arranged(actor, reference);
    const before = found(objective, id);
    refuseStale(before.version, read.version);
    const { reason } = read;
    const moves = [{ field: 'key_result' as const, fromValue: before.target }];
    await this.promises.keep(actor, objective, moves, { reason, keyResultId: id });
    await this.save(actor, id, { archivedAt: this.clock.now() });
    const { kpi, name, baseline, target } = before;
    const change = {
      before: { kpiId: kpi.id, name, baseline, target },
      note: { reason, keyResultId: id },
    };
    const told = shown(before.isConfidential, change);
    return this.objectives.tell(actor, objective.id, 'remove_key_result', told);
  }

  private async arranged(actor: Actor, reference: string): Promise<ObjectiveRow> {
    const objective = await this.objectives.open(actor, reference);
    refuseSettled(objective);
    authorize(objectivePolicy, actor, 'arrange', objective);
    return objective;
  }

  private async save(
    { organizationId }: Actor,
    id: string,
    changes: Partial<Omit<KeyResult, 'version' | 'createdAt' | 'updatedAt'>>,
  ): Promise<void> {
    await this.db.repository(KeyResult).update({ organizationId, id }, changes);
  }
}

function found({ keyResults }: ObjectiveRow, id: string): KeyResultRow {
  const result = keyResults.find((one) => one.id === id && !one.isWithheld);
  if (result === undefined) throw new NotFound('Key result');
  return result;
}

interface Told {
  readonly before?: object;
  readonly after?: object;
  readonly note?: object;
}

/** Everybody reads the activity, so of a confidential KPI it tells only that there was a change. */
function shown(isConfidential: boolean, change: Told): Told {
  return isConfidential ? { note: { isConfidential } } : change;
}
