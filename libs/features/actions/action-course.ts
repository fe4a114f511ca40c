import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { isToDo } from '#domain/action';
import type { Actor } from '#domain/actor';
import { daysBetween } from '#domain/day';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { ActionDuties } from './action-duties.ts';
import { ActionMove } from './action-move.entity.ts';
import type { FinishAction, MoveAction } from './action.dto.ts';
import type { ActionRow } from './action.row.ts';
import { actionPolicy } from './actions.policy.ts';
import { ActionReferences, unfit } from './action-references.ts';
import { ActionsService, refuseSettled } from './actions.service.ts';

const OPEN = {
  doneOn: null,
  outcome: '',
  droppedOn: null,
  dropReason: '',
  settledAt: null,
} as const;

/** What becomes of a promise: moved, kept or broken, dropped. */
@Injectable()
export class ActionCourse {
  constructor(
    private readonly db: Database,
    private readonly references: ActionReferences,
    private readonly actions: ActionsService,
    private readonly duties: ActionDuties,
    private readonly activity: ActivityLog,
  ) {}

  /** Another day, with the reason; each move counts, and one after the day had passed does not mend the promise. */
  async move(
    actor: Actor,
    id: string,
    version: number,
    { dueOn, reason }: MoveAction,
  ): Promise<ActionRow> {
    const action = await this.actions.held(actor, id);
    refuseSettled(action);
    authorize(actionPolicy, actor, 'move', action);
    refuseStale(action.version, version);
    const movedOn = await this.references.today(actor);
    if (dueOn < movedOn) throw unfit('/dueOn', `Move it to today (${movedOn}) or later`);
    if (dueOn === action.dueOn) throw unfit('/dueOn', 'It is due on that day already');
    const isLate = action.dueOn < movedOn;
    await this.db.repository(ActionMove).insert({
      organizationId: actor.organizationId,
      id: newId(),
      actionId: id,
      fromDueOn: action.dueOn,
      toDueOn: dueOn,
      days: daysBetween(action.dueOn, dueOn),
      isLate,
      reason,
      movedOn,
      recordedBy: actor.personId,
    });
    await this.actions.save(actor, id, { dueOn, ...(isLate && { movedLate: true }) });
    await this.duties.owe(actor, { id, areaId: action.areaId, dueOn });
    return this.tell(actor, action, 'move', { before: action.dueOn, after: dueOn, reason });
  }

  /** Done, on a day that has come and not before it was promised. */
  async finish(
    actor: Actor,
    id: string,
    version: number,
    { doneOn, outcome = '' }: FinishAction,
  ): Promise<ActionRow> {
    const action = await this.actions.held(actor, id);
    refuseSettled(action);
    authorize(actionPolicy, actor, 'finish', action);
    refuseStale(action.version, version);
    const today = await this.references.today(actor);
    const on = doneOn ?? today;
    if (on > today) throw unfit('/doneOn', `It was done today (${today}) or before`);
    if (on < action.promisedOn)
      throw unfit(
        '/doneOn',
        `It was done on the day it was promised (${action.promisedOn}) or later`,
      );
    await this.actions.save(actor, id, { doneOn: on, outcome, settledAt: this.references.now() });
    await this.duties.meet(actor, id);
    return this.tell(actor, action, 'finish', { doneOn: on, outcome });
  }

  async drop(actor: Actor, id: string, version: number, reason: string): Promise<ActionRow> {
    const action = await this.actions.held(actor, id);
    refuseSettled(action);
    authorize(actionPolicy, actor, 'drop', action);
    refuseStale(action.version, version);
    const droppedOn = await this.references.today(actor);
    const settledAt = this.references.now();
    await this.actions.save(actor, id, { droppedOn, dropReason: reason, settledAt });
    await this.duties.waive(actor, id);
    return this.tell(actor, action, 'drop', { reason });
  }

  /** Takes back that it is done or dropped. */
  async reopen(actor: Actor, id: string, version: number): Promise<ActionRow> {
    const action = await this.actions.held(actor, id);
    if (isToDo(action)) throw new Conflict('It is to be done still.');
    authorize(actionPolicy, actor, 'reopen', action);
    refuseStale(action.version, version);
    await this.actions.save(actor, id, OPEN);
    await this.duties.owe(actor, action);
    return this.tell(actor, action, 'reopen', {});
  }

  private tell(
    actor: Actor,
    { id, areaId }: ActionRow,
    deed: string,
    note: object,
  ): Promise<ActionRow> {
    this.activity.record(actor, `action.${deed}`, { kind: 'action', id, areaId }, { note });
    return this.actions.get(actor, id);
  }
}
