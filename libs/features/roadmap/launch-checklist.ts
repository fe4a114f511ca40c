import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { ItemReferences } from './item-references.ts';
import { unfit } from './item-subject.ts';
import { LaunchRows } from './launch-rows.ts';
import type { NewLaunchEntry, TickLaunchEntry, UpdateLaunchEntry } from './launch.dto.ts';
import { LaunchEntry } from './launch-entry.entity.ts';
import { launchPolicy, type LaunchStanding } from './launches.policy.ts';

/** Which launch, as it was read. */
export interface LaunchAt {
  readonly launch: string;
  readonly version: number;
}

/** What has to be ready, by function. */
@Injectable()
export class LaunchChecklist {
  constructor(
    private readonly db: Database,
    private readonly rows: LaunchRows,
    private readonly references: ItemReferences,
  ) {}

  async add(actor: Actor, { launch, version }: LaunchAt, input: NewLaunchEntry): Promise<void> {
    const found = await this.rows.lockAt(actor, launch, version);
    authorize(launchPolicy, actor, 'update', found.standing);
    await this.insert(actor, found.launch.id, [input], () => '/ownerId');
    await this.rows.touch(actor, found, 'add_entry', { after: input });
  }

  /** Behind those that are there. */
  async insert(
    actor: Actor,
    launchId: string,
    inputs: readonly NewLaunchEntry[],
    at = (index: number) => `/checklist/${index}/ownerId`,
  ): Promise<void> {
    const { organizationId } = actor;
    const entries = this.db.repository(LaunchEntry);
    const first = await entries.countBy({ organizationId, launchId });
    for (const [index, { ownerId }] of inputs.entries())
      if (typeof ownerId === 'string') await this.references.checkPerson(actor, ownerId, at(index));
    await entries.insert(
      inputs.map((input, index) => ({
        ...input,
        organizationId,
        id: newId(),
        launchId,
        position: first + index,
      })),
    );
  }

  async update(actor: Actor, at: LaunchAt, id: string, patch: UpdateLaunchEntry): Promise<void> {
    const { found, entry } = await this.open(actor, at, id);
    authorize(launchPolicy, actor, 'update', found.standing);
    await this.references.check(actor, { ownerId: patch.ownerId ?? null });
    await this.save(actor, entry, { ...patch });
    await this.rows.touch(actor, found, 'update_entry', { before: entry, after: patch });
  }

  /** By whoever brings the launch forward, or by the owner of the entry; 422 at `/reason` for what does not apply. */
  async tick(actor: Actor, at: LaunchAt, id: string, tick: TickLaunchEntry): Promise<void> {
    const { found, entry } = await this.open(actor, at, id);
    authorize(launchPolicy, actor, 'tick', ofEntry(actor, found.standing, entry));
    const { state, reason = '' } = tick;
    const { today } = found.open;
    const on = tick.on ?? today;
    if (on > today) throw unfit('/on', `This day lies ahead; today is ${today}`);
    if (state === 'not_applicable' && reason === '')
      throw unfit('/reason', 'Say why it does not apply');
    const isDone = state === 'done';
    const after = {
      state,
      reason,
      doneOn: isDone ? on : null,
      doneBy: isDone ? actor.personId : null,
    };
    await this.save(actor, entry, after);
    const { name } = entry;
    await this.rows.touch(actor, found, 'tick', { after: { name, ...after } });
  }

  private async open(actor: Actor, { launch, version }: LaunchAt, id: string) {
    const found = await this.rows.lockAt(actor, launch, version);
    const { organizationId } = actor;
    const launchId = found.launch.id;
    const entry = await this.db.repository(LaunchEntry).findOneBy({ organizationId, id, launchId });
    if (!entry) throw new NotFound('Checklist entry');
    return { found, entry };
  }

  private async save(
    { organizationId }: Actor,
    { id }: LaunchEntry,
    after: Partial<LaunchEntry>,
  ): Promise<void> {
    if (Object.keys(after).length === 0) return;
    await this.db.repository(LaunchEntry).update({ organizationId, id }, after);
  }
}

/** The owner of an entry brings it forward as a contributor of the item does. */
const ofEntry = (
  actor: Actor,
  standing: LaunchStanding,
  { ownerId }: LaunchEntry,
): LaunchStanding =>
  ownerId === actor.personId
    ? { ...standing, item: { ...standing.item, roles: [...standing.item.roles, 'contributor'] } }
    : standing;
