import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import type { Page } from '#platform/http/page';
import { newId } from '#platform/ids';
import type { CreateObjective } from './objective.dto.ts';
import { Objective } from './objective.entity.ts';
import { ObjectiveReferences, refuseCurve } from './objective-references.ts';
import type { ObjectiveRow } from './objective.row.ts';
import { objectivesPolicy } from './objectives.policy.ts';
import {
  ObjectivesQuery,
  type ObjectiveFilter,
  type ObjectiveMoveRow,
} from './objectives.query.ts';
import type { When } from './readings.ts';
import { previous, refuseAtRest, Registers } from './registers.ts';

type ObjectiveChanges = Partial<Omit<Objective, 'version' | 'createdAt' | 'updatedAt'>>;

@Injectable()
export class ObjectivesService {
  constructor(
    private readonly db: Database,
    private readonly query: ObjectivesQuery,
    private readonly registers: Registers,
    private readonly references: ObjectiveReferences,
    private readonly activity: ActivityLog,
  ) {}

  list(actor: Actor, filter: ObjectiveFilter): Promise<Page<ObjectiveRow>> {
    return this.query.page(actor, filter);
  }

  /** By id or key; throws `NotFound`. */
  async get(actor: Actor, reference: string, when: When = {}): Promise<ObjectiveRow> {
    const objective = await this.query.find(actor, reference, when);
    if (objective === undefined) throw new NotFound('Objective');
    return objective;
  }

  /** What was committed to and then moved; few, so without pages. */
  async moves(actor: Actor, reference: string): Promise<ObjectiveMoveRow[]> {
    const { id } = await this.get(actor, reference);
    return this.query.moves(actor, id);
  }

  /** A draft: nothing is promised yet. */
  async create(actor: Actor, input: CreateObjective): Promise<ObjectiveRow> {
    const { period, startsOn, endsOn, ...given } = input;
    authorize(
      objectivesPolicy,
      actor,
      'create',
      await this.registers.standing(actor, input.areaId),
    );
    const span = await this.references.spanOf(actor, { period, startsOn, endsOn });
    await this.references.refuseUnfit(actor, given);
    refuseCurve(given.curve, span);
    const key = given.key ?? (await this.registers.freeKey(actor, 'objectives', given.name));
    const id = newId();
    const row = { ...given, ...span, key };
    await this.db
      .repository(Objective)
      .insert({ ...row, organizationId: actor.organizationId, id });
    return this.tell(actor, id, 'create', { after: row });
  }

  /** Held until the end of the transaction, and read as it is then; 409 while it is archived or its area is switched off. */
  async open(actor: Actor, reference: string): Promise<ObjectiveRow> {
    const objective = await this.hold(actor, reference);
    refuseAtRest(objective);
    return objective;
  }

  /** The same, archived or not. */
  async hold(actor: Actor, reference: string): Promise<ObjectiveRow> {
    return this.get(actor, await this.registers.lock(actor, 'objectives', reference));
  }

  async save(
    actor: Actor,
    objective: ObjectiveRow,
    action: string,
    changes: ObjectiveChanges,
    note: object = {},
  ): Promise<ObjectiveRow> {
    const { organizationId } = actor;
    await this.db.repository(Objective).update({ organizationId, id: objective.id }, changes);
    // The figures of confidential KPIs are for some only, and everybody reads the activity.
    const { closingFigures: _, ...after } = changes;
    return this.tell(actor, objective.id, action, {
      before: previous(objective, after),
      after,
      note,
    });
  }

  async tell(actor: Actor, id: string, action: string, change: Change): Promise<ObjectiveRow> {
    const objective = await this.get(actor, id);
    const subject = { kind: 'objective', id, areaId: objective.areaId };
    this.activity.record(actor, `objective.${action}`, subject, change);
    return objective;
  }
}
