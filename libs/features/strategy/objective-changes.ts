import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { authorize } from '#domain/policy';
import { refuseStale } from '#platform/http/stale';
import type { UpdateObjective } from './objective.dto.ts';
import { ObjectiveReferences, refuseCurve } from './objective-references.ts';
import { refuseSettled, type ObjectiveRow } from './objective.row.ts';
import { objectivePolicy, objectivesPolicy } from './objectives.policy.ts';
import { ObjectivesService } from './objectives.service.ts';
import { movesOf, Promises } from './promises.ts';
import { differing, Registers } from './registers.ts';

/** Changes objectives; what was committed to keeps its moves. */
@Injectable()
export class ObjectiveChanges {
  constructor(
    private readonly objectives: ObjectivesService,
    private readonly registers: Registers,
    private readonly references: ObjectiveReferences,
    private readonly promises: Promises,
  ) {}

  /** 422 at `/reason` when days or curve move after the commitment. Key results that ended with it still do. */
  async update(
    actor: Actor,
    reference: string,
    version: number,
    { reason, period, ...patch }: UpdateObjective,
  ): Promise<ObjectiveRow> {
    const objective = await this.objectives.open(actor, reference);
    const span = await this.references.movedSpan(actor, objective, { ...patch, period });
    const changes = differing(objective, { ...patch, ...span });
    if (!isText(changes)) refuseSettled(objective);
    authorize(objectivePolicy, actor, isText(changes) ? 'update' : 'arrange', objective);
    refuseStale(objective.version, version);
    if (Object.keys(changes).length === 0) return objective;
    if (changes.areaId !== undefined)
      authorize(
        objectivesPolicy,
        actor,
        'create',
        await this.registers.standing(actor, changes.areaId),
      );
    await this.references.refuseUnfit(actor, changes);
    refuseCurve(changes.curve ?? objective.curve, { ...objective, ...changes });
    const { startsOn, endsOn, curve } = changes;
    const moves = movesOf(objective, {
      ...(startsOn !== undefined && { startsOn }),
      ...(endsOn !== undefined && { endsOn }),
      ...(curve !== undefined && { curve }),
    });
    await this.promises.keep(actor, objective, moves, { reason });
    await this.references.moveKeyResults(actor, objective, changes);
    return this.objectives.save(actor, objective, 'update', changes, { reason });
  }
}

const TEXTS: ReadonlySet<string> = new Set(['name', 'description']);

const isText = (changes: object): boolean =>
  Object.keys(changes).every((field) => TEXTS.has(field));
