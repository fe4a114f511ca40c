import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { circleWith } from '#domain/dependency';
import { Conflict, NotFound } from '#domain/errors';
import { abilities, authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { DependenciesQuery, type DependencyRow } from './dependencies.query.ts';
import { dependencyPolicy, type DependencyStanding } from './dependencies.policy.ts';
import {
  DependencyView,
  type AnswerDependency,
  type CreateDependency,
  type UpdateDependency,
} from './dependency.dto.ts';
import { Dependency } from './dependency.entity.ts';
import { unfit } from './item-subject.ts';
import { Items, refuseArchived, type OpenItem } from './items.ts';

interface OpenDependency {
  readonly row: DependencyRow;
  readonly standing: DependencyStanding;
  readonly blocker: OpenItem;
  readonly blocked: OpenItem;
}

/** What waits for what. */
@Injectable()
export class DependenciesService {
  constructor(
    private readonly db: Database,
    private readonly query: DependenciesQuery,
    private readonly items: Items,
    private readonly activity: ActivityLog,
  ) {}

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string): Promise<DependencyView> {
    const row = found(await this.query.one(actor, id));
    const standings = await this.items.standings(actor, [row.blocker.id, row.blocked.id]);
    return viewOf(actor, row, standings);
  }

  /** Few hundreds, so without pages. */
  async list(actor: Actor, reference?: string): Promise<DependencyView[]> {
    const itemId =
      reference === undefined ? null : (await this.items.find(actor, reference)).item.id;
    const rows = await this.query.list(actor, itemId);
    const ids = rows.flatMap(({ blocker, blocked }) => [blocker.id, blocked.id]);
    const standings = await this.items.standings(actor, ids);
    return rows.map((row) => viewOf(actor, row, standings));
  }

  /** 422 at `/blocker` that names the path when it would close a circle. */
  async create(actor: Actor, input: CreateDependency): Promise<string> {
    await this.query.lock(actor);
    const sides = await this.items.lockAll(actor, [input.blocker, input.blocked]);
    const blocker = sideOf(sides, input.blocker, '/blocker');
    const blocked = sideOf(sides, input.blocked, '/blocked');
    authorize(dependencyPolicy, actor, 'update', standingOf(blocker, blocked));
    await this.refuseCircle(actor, blocker, blocked);
    const { organizationId } = actor;
    const id = newId();
    const { neededBy = null, note = '' } = input;
    const ids = { blockerId: blocker.item.id, blockedId: blocked.item.id };
    await this.db.repository(Dependency).insert({ organizationId, id, ...ids, neededBy, note });
    this.activity.record(actor, 'dependency.create', subjectOf(id, blocked), {
      after: { blocker: blocker.item.key, blocked: blocked.item.key, neededBy, note },
    });
    return id;
  }

  async update(actor: Actor, id: string, version: number, patch: UpdateDependency): Promise<void> {
    const open = await this.lockAt(actor, id, version);
    authorize(dependencyPolicy, actor, 'update', open.standing);
    await this.save(actor, open, 'update', { ...patch });
  }

  /** 422 at `/reason` when it is declined without one; 409 once it is resolved. */
  async answer(actor: Actor, id: string, version: number, answer: AnswerDependency): Promise<void> {
    const { state, reason = '' } = answer;
    const open = await this.lockAt(actor, id, version);
    authorize(dependencyPolicy, actor, 'answer', open.standing);
    if (open.row.state === 'resolved') throw new Conflict('This dependency is resolved already.');
    if (state === 'declined' && reason === '') throw unfit('/reason', 'Say why it is declined');
    if (state === 'accepted') await this.refuseCircle(actor, open.blocker, open.blocked);
    await this.save(actor, open, state === 'accepted' ? 'accept' : 'decline', {
      state,
      stateReason: reason,
    });
  }

  /** What was waited for is there, or, the other way round, is not there after all. */
  async resolve(actor: Actor, id: string, version: number, isResolved: boolean): Promise<void> {
    const open = await this.lockAt(actor, id, version);
    authorize(dependencyPolicy, actor, 'resolve', open.standing);
    if ((open.row.state === 'resolved') === isResolved)
      throw new Conflict(`This dependency is ${isResolved ? '' : 'not '}resolved already.`);
    if (isResolved) {
      const { today } = open.blocked;
      return this.save(actor, open, 'resolve', { state: 'resolved', resolvedOn: today });
    }
    await this.refuseCircle(actor, open.blocker, open.blocked);
    return this.save(actor, open, 'reopen', { state: 'accepted', resolvedOn: null });
  }

  /** Null takes the escalation back. */
  async escalate(actor: Actor, id: string, version: number, reason: string | null): Promise<void> {
    const open = await this.lockAt(actor, id, version);
    authorize(dependencyPolicy, actor, 'resolve', open.standing);
    if (reason === null)
      return this.save(actor, open, 'settle', {
        escalatedOn: null,
        escalatedBy: null,
        escalationReason: '',
      });
    if (open.row.state === 'resolved') throw new Conflict('What is resolved needs no escalation.');
    const { today } = open.blocked;
    return this.save(actor, open, 'escalate', {
      escalatedOn: today,
      escalatedBy: actor.personId,
      escalationReason: reason,
    });
  }

  /** Its record stays; the same one may be made again. */
  async archive(actor: Actor, id: string, version: number): Promise<void> {
    const open = await this.lockAt(actor, id, version);
    authorize(dependencyPolicy, actor, 'update', open.standing);
    await this.db.run({
      text: 'UPDATE dependencies SET archived_at = remit.now() WHERE organization_id = $1 AND id = $2',
      values: [actor.organizationId, id],
    });
    this.activity.record(actor, 'dependency.archive', subjectOf(id, open.blocked), {
      before: { blocker: open.row.blocker.key, blocked: open.row.blocked.key },
    });
  }

  private async save(
    actor: Actor,
    { row, blocked }: OpenDependency,
    action: string,
    after: Partial<Dependency>,
  ): Promise<void> {
    if (Object.keys(after).length === 0) return;
    const { organizationId } = actor;
    await this.db.repository(Dependency).update({ organizationId, id: row.id }, after);
    const before = Object.fromEntries(Object.entries(row).filter(([field]) => field in after));
    this.activity.record(actor, `dependency.${action}`, subjectOf(row.id, blocked), {
      before,
      after,
    });
  }

  private async refuseCircle(actor: Actor, blocker: OpenItem, blocked: OpenItem): Promise<void> {
    const edges = await this.query.edges(actor, ['proposed', 'accepted']);
    const added = { blockerId: blocker.item.id, blockedId: blocked.item.id };
    const others = edges.filter(
      ({ blockerId, blockedId }) => blockerId !== added.blockerId || blockedId !== added.blockedId,
    );
    const circle = circleWith(others, added);
    if (circle === null) return;
    const names = new Map((await this.query.items(actor)).map(({ id, name }) => [id, name]));
    const path = circle.map((id) => `“${names.get(id) ?? id}”`).join(' → ');
    throw unfit('/blocker', `The items would wait for each other: ${path}`);
  }

  private async lockAt(actor: Actor, id: string, version: number): Promise<OpenDependency> {
    await this.query.lock(actor);
    const row = found(await this.query.one(actor, id));
    refuseStale(row.version, version);
    const items = await this.items.lockAll(actor, [row.blocker.id, row.blocked.id]);
    const blocker = found(items.get(row.blocker.id));
    const blocked = found(items.get(row.blocked.id));
    return { row, blocker, blocked, standing: standingOf(blocker, blocked) };
  }
}

const standingOf = (blocker: OpenItem, blocked: OpenItem): DependencyStanding => ({
  blocker: blocker.standing,
  blocked: blocked.standing,
});

const subjectOf = (id: string, { item }: OpenItem) => ({
  kind: 'dependency',
  id,
  areaId: item.areaId,
});

function sideOf(
  items: ReadonlyMap<string, OpenItem>,
  reference: string,
  pointer: string,
): OpenItem {
  const open = items.get(reference);
  if (open === undefined) throw unfit(pointer, `There is no item “${reference}”`);
  refuseArchived(open);
  return open;
}

function viewOf(
  actor: Actor,
  row: DependencyRow,
  standings: ReadonlyMap<string, DependencyStanding['blocker']>,
): DependencyView {
  const blocker = found(standings.get(row.blocker.id));
  const blocked = found(standings.get(row.blocked.id));
  return DependencyView.of(row, abilities(dependencyPolicy, actor, { blocker, blocked }));
}

function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new NotFound('Dependency');
  return row;
}
