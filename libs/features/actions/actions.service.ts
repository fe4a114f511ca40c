import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import type { Page } from '#platform/http/page';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { ActionDuties } from './action-duties.ts';
import { Action } from './action.entity.ts';
import type { CreateAction, ListActions, UpdateAction } from './action.dto.ts';
import type { ActionRow } from './action.row.ts';
import { ActionReferences, unfit } from './action-references.ts';
import { actionPolicy, actionsPolicy } from './actions.policy.ts';
import { ActionsQuery } from './actions.query.ts';

/** Who does what by when. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly db: Database,
    private readonly query: ActionsQuery,
    private readonly references: ActionReferences,
    private readonly duties: ActionDuties,
    private readonly activity: ActivityLog,
  ) {}

  async page(actor: Actor, filter: ListActions): Promise<Page<ActionRow>> {
    return this.query.page(actor, filter, await this.references.today(actor));
  }

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string): Promise<ActionRow> {
    const action = await this.query.find(actor, id, await this.references.today(actor));
    if (!action) throw new NotFound('The action');
    return action;
  }

  /** 422 for a day that has passed, an owner who is not in office, or a source that is not there. */
  async create(actor: Actor, input: CreateAction): Promise<ActionRow> {
    const { kind = 'action', name, note = '', ownerId, areaId = null, dueOn, source } = input;
    const standing = await this.references.standing(actor, areaId);
    authorize(actionsPolicy, actor, 'create', { ...standing, ownerId });
    const promisedOn = await this.references.today(actor);
    if (dueOn < promisedOn) throw unfit('/dueOn', `It is due today (${promisedOn}) or later`);
    await this.references.inOffice(actor, ownerId);
    const from = await this.references.source(actor, source);
    const { organizationId, personId: createdBy } = actor;
    const id = newId();
    const row = { kind, name, note, ownerId, areaId, promisedOn, dueOn, ...from };
    await this.db
      .repository(Action)
      .insert({ ...row, organizationId, id, firstDueOn: dueOn, createdBy });
    await this.duties.owe(actor, { id, areaId, dueOn });
    this.activity.record(actor, 'action.create', { kind: 'action', id, areaId }, { after: row });
    return this.get(actor, id);
  }

  /** 409 once it is done or dropped. */
  async update(actor: Actor, id: string, version: number, patch: UpdateAction): Promise<ActionRow> {
    const action = await this.held(actor, id);
    refuseSettled(action);
    authorize(actionPolicy, actor, 'update', action);
    refuseStale(action.version, version);
    if (patch.areaId) await this.references.standing(actor, patch.areaId);
    if (patch.ownerId) await this.references.inOffice(actor, patch.ownerId);
    if (Object.keys(patch).length === 0) return action;
    await this.save(actor, id, patch);
    const { areaId = action.areaId } = patch;
    await this.duties.owe(actor, { id, areaId, dueOn: action.dueOn });
    this.activity.record(actor, 'action.update', { kind: 'action', id, areaId }, { after: patch });
    return this.get(actor, id);
  }

  /** Nobody else changes it until the end of the transaction. */
  async held(actor: Actor, id: string): Promise<ActionRow> {
    await this.query.lock(actor, id);
    return this.get(actor, id);
  }

  async save({ organizationId }: Actor, id: string, changes: Partial<Action>): Promise<void> {
    await this.db.repository(Action).update({ organizationId, id }, changes);
  }
}

export function refuseSettled({ doneOn, droppedOn }: ActionRow): void {
  if (doneOn !== null) throw new Conflict('It is done: take that back first.');
  if (droppedOn !== null) throw new Conflict('It was dropped: take that back first.');
}
