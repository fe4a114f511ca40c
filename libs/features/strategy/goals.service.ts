import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Conflict, NotFound } from '#domain/errors';
import { GOAL_LIMITS } from '#domain/goal';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import type { CreateGoal, UpdateGoal } from './goal.dto.ts';
import { Goal } from './goal.entity.ts';
import { goalPolicy, goalsPolicy } from './goals.policy.ts';
import { GoalsQuery, type GoalFilter, type GoalRow } from './goals.query.ts';
import type { When } from './readings.ts';
import { differing, previous, Registers, unfit } from './registers.ts';

@Injectable()
export class GoalsService {
  constructor(
    private readonly db: Database,
    private readonly query: GoalsQuery,
    private readonly registers: Registers,
    private readonly activity: ActivityLog,
  ) {}

  /** An organization has tens of goals, so the list has no pages. */
  list(actor: Actor, filter: GoalFilter): Promise<readonly GoalRow[]> {
    return this.query.list(actor, filter);
  }

  /** By id or key; throws `NotFound`. */
  async get(actor: Actor, reference: string, when: When = {}): Promise<GoalRow> {
    const goal = await this.query.find(actor, reference, when);
    if (goal === undefined) throw new NotFound('Goal');
    return goal;
  }

  async create(actor: Actor, input: CreateGoal): Promise<GoalRow> {
    const standing = await this.registers.standing(actor, input.areaId ?? null);
    authorize(goalsPolicy, actor, 'create', standing);
    await this.refuseUnfit(actor, input, input);
    const key = input.key ?? (await this.registers.freeKey(actor, 'goals', input.name));
    const position =
      input.position ?? Math.min(await this.query.nextPosition(actor), GOAL_LIMITS.position);
    const { organizationId } = actor;
    const id = newId();
    await this.db.repository(Goal).insert({ ...input, organizationId, id, key, position });
    return this.told(actor, id, 'create', { after: { ...input, key } });
  }

  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateGoal,
  ): Promise<GoalRow> {
    const goal = await this.open(actor, reference);
    authorize(goalPolicy, actor, 'update', goal);
    refuseStale(goal.version, version);
    const changes = differing(goal, patch);
    if (Object.keys(changes).length === 0) return goal;
    if (changes.areaId !== undefined)
      authorize(goalsPolicy, actor, 'create', await this.registers.standing(actor, changes.areaId));
    await this.refuseUnfit(actor, changes, { ...goal, ...changes });
    return this.save(actor, goal, 'update', changes);
  }

  /** 409 when it is closed already. Its objectives stay as they are. */
  async close(actor: Actor, reference: string, version: number, note = ''): Promise<GoalRow> {
    const goal = await this.open(actor, reference);
    authorize(goalPolicy, actor, 'close', goal);
    refuseStale(goal.version, version);
    if (goal.state === 'closed') throw new Conflict('This goal is closed already.');
    const closedOn = await this.registers.today(actor);
    return this.save(actor, goal, 'close', { state: 'closed', closedOn, closingNote: note });
  }

  async reopen(actor: Actor, reference: string, version: number): Promise<GoalRow> {
    const goal = await this.open(actor, reference);
    authorize(goalPolicy, actor, 'close', goal);
    refuseStale(goal.version, version);
    if (goal.state === 'open') throw new Conflict('This goal is open.');
    return this.save(actor, goal, 'reopen', { state: 'open', closedOn: null, closingNote: '' });
  }

  async archive(actor: Actor, reference: string, version: number): Promise<GoalRow> {
    const goal = await this.open(actor, reference);
    if (goal.isArchived) return goal;
    authorize(goalPolicy, actor, 'archive', goal);
    refuseStale(goal.version, version);
    return this.save(actor, goal, 'archive', { archivedAt: this.registers.now() });
  }

  async restore(actor: Actor, reference: string, version: number): Promise<GoalRow> {
    const goal = await this.open(actor, reference);
    if (!goal.isArchived) return goal;
    authorize(goalPolicy, actor, 'restore', goal);
    refuseStale(goal.version, version);
    return this.save(actor, goal, 'restore', { archivedAt: null });
  }

  /** Held until the end of the transaction, and read as it is then. */
  private async open(actor: Actor, reference: string): Promise<GoalRow> {
    return this.get(actor, await this.registers.lock(actor, 'goals', reference));
  }

  private async refuseUnfit(
    actor: Actor,
    { ownerId }: UpdateGoal,
    { startsOn, endsOn }: { readonly startsOn?: Day | null; readonly endsOn?: Day | null },
  ): Promise<void> {
    if (startsOn && endsOn && endsOn < startsOn)
      throw unfit('/endsOn', 'A goal ends on its first day or later');
    if (ownerId) await this.registers.inOffice(actor, ownerId, '/ownerId');
  }

  private async save(
    actor: Actor,
    goal: GoalRow,
    action: string,
    changes: Partial<Goal>,
  ): Promise<GoalRow> {
    const { organizationId } = actor;
    await this.db.repository(Goal).update({ organizationId, id: goal.id }, changes);
    return this.told(actor, goal.id, action, { before: previous(goal, changes), after: changes });
  }

  private async told(actor: Actor, id: string, action: string, change: Change): Promise<GoalRow> {
    const goal = await this.get(actor, id);
    this.activity.record(
      actor,
      `goal.${action}`,
      { kind: 'goal', id, areaId: goal.areaId },
      change,
    );
    return goal;
  }
}
