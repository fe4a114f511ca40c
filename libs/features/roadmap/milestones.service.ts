import { Injectable } from '@nestjs/common';
import { ActivityLog, type Subject } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { daysBetween, type Day } from '#domain/day';
import { Conflict, NotFound } from '#domain/errors';
import { abilities, authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { ItemReferences } from './item-references.ts';
import { unfit } from './item-subject.ts';
import { itemPolicy } from './items.policy.ts';
import { Items, refuseArchived, type OpenItem } from './items.ts';
import { MilestoneView, type CreateMilestone, type UpdateMilestone } from './milestone.dto.ts';
import { Milestone } from './milestone.entity.ts';
import { MilestonesQuery } from './milestones.query.ts';

interface OpenMilestone {
  readonly milestone: Milestone;
  readonly open: OpenItem;
}

/** Dated marks of items. Whoever may change the item may change them; whoever helps says that they are met. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly db: Database,
    private readonly query: MilestonesQuery,
    private readonly items: Items,
    private readonly references: ItemReferences,
    private readonly activity: ActivityLog,
  ) {}

  /** Throws `NotFound`. */
  async get(actor: Actor, id: string): Promise<MilestoneView> {
    const row = await this.query.one(actor, id);
    if (row === undefined) throw new NotFound('Milestone');
    const { standing } = await this.items.find(actor, row.itemId);
    return MilestoneView.of(row, abilities(itemPolicy, actor, standing));
  }

  /** On a committed item its first day counts as the baseline. */
  async create(actor: Actor, { item: reference, ...input }: CreateMilestone): Promise<string> {
    const open = await this.items.lock(actor, reference).catch((error: unknown) => {
      throw error instanceof NotFound ? unfit('/item', 'There is no such item') : error;
    });
    refuseArchived(open);
    authorize(itemPolicy, actor, 'update', open.standing);
    await this.checkOwner(actor, input.ownerId);
    const { item } = open;
    const id = newId();
    const baselineOn = item.committedOn === null ? null : input.dueOn;
    const { organizationId } = actor;
    const row = { ...input, organizationId, id, itemId: item.id, baselineOn };
    await this.db.repository(Milestone).insert(row);
    const after = { itemKey: item.key, ...input };
    this.activity.record(actor, 'milestone.create', subjectOf(id, open), { after });
    return id;
  }

  /** 422 at `/reason` when a day with a baseline moves without one. */
  async update(actor: Actor, id: string, version: number, patch: UpdateMilestone): Promise<void> {
    const found = await this.lockAt(actor, id, version);
    const { milestone, open } = found;
    authorize(itemPolicy, actor, 'update', open.standing);
    const { reason, ...given } = patch;
    const known = new Map<string, unknown>(Object.entries(milestone));
    const after = Object.fromEntries(
      Object.entries(given).filter(([field, value]) => known.get(field) !== value),
    ) as Partial<Milestone>;
    if (Object.keys(after).length === 0) return;
    if (after.dueOn !== undefined) refuseMove(milestone, reason);
    await this.checkOwner(actor, after.ownerId);
    await this.save(actor, found, 'update', after);
    if (after.dueOn !== undefined) await this.move(actor, found, after.dueOn, reason ?? '');
  }

  /** Met on a day that has come. */
  async meet(actor: Actor, id: string, version: number, on?: Day): Promise<void> {
    const found = await this.lockAt(actor, id, version);
    const { open } = found;
    authorize(itemPolicy, actor, 'progress', open.standing);
    const { today } = open;
    const metOn = on ?? today;
    if (metOn > today) throw unfit('/on', `This day lies ahead; today is ${today}`);
    await this.save(actor, found, 'meet', { metOn });
  }

  async unmeet(actor: Actor, id: string, version: number): Promise<void> {
    const found = await this.lockAt(actor, id, version);
    if (found.milestone.metOn === null) throw new Conflict('This milestone is not met.');
    authorize(itemPolicy, actor, 'progress', found.open.standing);
    await this.save(actor, found, 'unmeet', { metOn: null });
  }

  /** Takes it out of every list; its record stays. */
  async archive(actor: Actor, id: string, version: number): Promise<void> {
    const found = await this.lockAt(actor, id, version);
    authorize(itemPolicy, actor, 'update', found.open.standing);
    await this.turn(actor, found, 'archive');
  }

  async restore(actor: Actor, id: string, version: number): Promise<void> {
    const found = await this.open(actor, id);
    refuseStale(found.milestone.version, version);
    if (found.milestone.archivedAt === null) throw new Conflict('This milestone is not archived.');
    authorize(itemPolicy, actor, 'update', found.open.standing);
    await this.turn(actor, found, 'restore');
  }

  private async turn(
    actor: Actor,
    { milestone, open }: OpenMilestone,
    how: 'archive' | 'restore',
  ): Promise<void> {
    const { organizationId } = actor;
    await this.db.run({
      text: `UPDATE milestones SET archived_at = ${how === 'archive' ? 'remit.now()' : 'NULL'} WHERE organization_id = $1 AND id = $2`,
      values: [organizationId, milestone.id],
    });
    const before = { archivedAt: milestone.archivedAt };
    this.activity.record(actor, `milestone.${how}`, subjectOf(milestone.id, open), { before });
  }

  private async save(
    actor: Actor,
    { milestone, open }: OpenMilestone,
    action: string,
    after: Partial<Milestone>,
  ): Promise<void> {
    const { organizationId } = actor;
    const { id } = milestone;
    await this.db.repository(Milestone).update({ organizationId, id }, after);
    const before = Object.fromEntries(
      Object.entries(milestone).filter(([field]) => field in after),
    );
    this.activity.record(actor, `milestone.${action}`, subjectOf(id, open), { before, after });
  }

  private async move(
    actor: Actor,
    { milestone, open }: OpenMilestone,
    to: Day,
    reason: string,
  ): Promise<void> {
    await this.db.run({
      text: `INSERT INTO milestone_moves (organization_id, id, milestone_id, from_on, to_on, days, is_committed, reason, moved_on, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      values: [
        actor.organizationId,
        newId(),
        milestone.id,
        milestone.dueOn,
        to,
        daysBetween(milestone.dueOn, to),
        milestone.baselineOn !== null,
        reason,
        open.today,
        actor.personId,
      ],
    });
  }

  private async checkOwner(actor: Actor, ownerId: string | null | undefined): Promise<void> {
    if (typeof ownerId === 'string') await this.references.checkPerson(actor, ownerId, '/ownerId');
  }

  private async lockAt(actor: Actor, id: string, version: number): Promise<OpenMilestone> {
    const found = await this.open(actor, id);
    refuseStale(found.milestone.version, version);
    if (found.milestone.archivedAt !== null)
      throw new Conflict('This milestone is archived: restore it first.');
    return found;
  }

  /** The item first, as everybody locks it who moves both. */
  private async open(actor: Actor, id: string): Promise<OpenMilestone> {
    const row = await this.query.one(actor, id);
    if (row === undefined) throw new NotFound('Milestone');
    const open = await this.items.lock(actor, row.itemId);
    const { organizationId } = actor;
    const milestone = await this.db
      .repository(Milestone)
      .findOneOrFail({ where: { organizationId, id }, lock: { mode: 'for_no_key_update' } });
    refuseArchived(open);
    return { milestone, open };
  }
}

const subjectOf = (id: string, { item }: OpenItem): Subject => ({
  kind: 'milestone',
  id,
  areaId: item.areaId,
});

function refuseMove({ metOn, baselineOn }: Milestone, reason: string | undefined): void {
  if (metOn !== null) throw new Conflict('What is met no longer moves.');
  if (baselineOn !== null && reason === undefined)
    throw unfit('/reason', 'The item is committed: say why its milestone moves');
}
