import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { daysBetween, type Day } from '#domain/day';
import { Conflict, NotFound } from '#domain/errors';
import { readinessOf } from '#domain/launch';
import { abilities, authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { ItemReferences } from './item-references.ts';
import { unfit } from './item-subject.ts';
import { Items } from './items.ts';
import { LaunchRows, type OpenLaunch } from './launch-rows.ts';
import type { ListLaunches, UpdateLaunch } from './launch.dto.ts';
import { Launch } from './launch.entity.ts';
import type { LaunchView } from './launch.view.ts';
import { launchPolicy } from './launches.policy.ts';
import { refuseOrder } from './new-launches.ts';
import { LaunchesQuery, type LaunchRow, type LaunchTimes } from './launches.query.ts';

/** The release of items to their users. */
@Injectable()
export class LaunchesService {
  constructor(
    private readonly db: Database,
    private readonly rows: LaunchRows,
    private readonly query: LaunchesQuery,
    private readonly items: Items,
    private readonly references: ItemReferences,
  ) {}

  /** Throws `NotFound`, also where it was not planned yet. */
  async get(actor: Actor, reference: string, times: LaunchTimes = {}): Promise<LaunchView> {
    const { launch, standing } = await this.rows.find(actor, reference);
    const row = await this.query.one(actor, launch.id, times);
    if (row === undefined) throw new NotFound('Launch');
    return viewOf(row, abilities(launchPolicy, actor, standing));
  }

  /** By their dates; some dozens, so without pages. */
  async list(actor: Actor, { item, launched, ...times }: ListLaunches): Promise<LaunchView[]> {
    const itemId = item === undefined ? null : (await this.items.find(actor, item)).item.id;
    const isLaunched = launched ?? null;
    const rows = await this.query.list(actor, { itemId, isLaunched, ...times });
    const standings = await this.items.standings(
      actor,
      rows.map((row) => row.item.id),
    );
    return rows.flatMap((row) => {
      const standing = standings.get(row.item.id);
      if (standing === undefined) return [];
      const launch = { item: standing, ownerId: row.owner?.id ?? null };
      return [viewOf(row, abilities(launchPolicy, actor, launch))];
    });
  }

  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateLaunch,
  ): Promise<void> {
    const found = await this.rows.lockAt(actor, reference, version);
    authorize(launchPolicy, actor, 'update', found.standing);
    const { reason, ...given } = patch;
    const { launch } = found;
    const known = new Map<string, unknown>(Object.entries(launch));
    const after: Partial<Launch> = Object.fromEntries(
      Object.entries(given).filter(([field, value]) => known.get(field) !== value),
    );
    if (Object.keys(after).length === 0) return;
    const { softOn = launch.softOn, hardOn = launch.hardOn } = after;
    refuseOrder(softOn, hardOn);
    const isMove = softOn !== launch.softOn || hardOn !== launch.hardOn;
    if (isMove) refuseMove(launch, reason);
    await this.references.check(actor, after);
    await this.rows.save(actor, found, after);
    if (isMove) await this.move(actor, found, { softOn, hardOn, reason: reason ?? '' });
    const before = Object.fromEntries(Object.entries(launch).filter(([field]) => field in after));
    this.rows.tell(actor, found, 'update', { before, after, ...(reason && { note: { reason } }) });
  }

  /** 409 unless the newest decision is a go. */
  async release(actor: Actor, reference: string, version: number, on?: Day): Promise<void> {
    const found = await this.rows.lockAt(actor, reference, version);
    authorize(launchPolicy, actor, 'tick', found.standing);
    const { today } = found.open;
    const launchedOn = on ?? today;
    if (launchedOn > today) throw unfit('/on', `This day lies ahead; today is ${today}`);
    const row = await this.query.one(actor, found.launch.id);
    if (row?.decisions[0]?.decision !== 'go')
      throw new Conflict('Nobody has said go: a launch needs a decision first.');
    await this.rows.save(actor, found, { launchedOn });
    this.rows.tell(actor, found, 'release', { after: { launchedOn } });
  }

  async recall(actor: Actor, reference: string, version: number): Promise<void> {
    const found = await this.rows.lockAt(actor, reference, version);
    authorize(launchPolicy, actor, 'update', found.standing);
    const { launchedOn } = found.launch;
    if (launchedOn === null) throw new Conflict('This has not been launched.');
    await this.rows.save(actor, found, { launchedOn: null });
    this.rows.tell(actor, found, 'recall', { before: { launchedOn } });
  }

  async archive(actor: Actor, reference: string, version: number, isOn: boolean): Promise<void> {
    const found = await this.rows.lockAt(actor, reference, version, true);
    authorize(launchPolicy, actor, 'update', found.standing);
    await this.db.run({
      text: `UPDATE launches SET archived_at = ${isOn ? 'remit.now()' : 'NULL'} WHERE organization_id = $1 AND id = $2`,
      values: [actor.organizationId, found.launch.id],
    });
    this.rows.tell(actor, found, isOn ? 'archive' : 'restore', {});
  }

  private async move(
    actor: Actor,
    { launch, open }: OpenLaunch,
    to: { readonly softOn: Day | null; readonly hardOn: Day; readonly reason: string },
  ): Promise<void> {
    await this.db.run({
      text: `INSERT INTO launch_moves (organization_id, id, launch_id, from_soft_on, from_hard_on, to_soft_on, to_hard_on, days, reason, moved_on, recorded_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      values: [
        actor.organizationId,
        newId(),
        launch.id,
        launch.softOn,
        launch.hardOn,
        to.softOn,
        to.hardOn,
        daysBetween(launch.hardOn, to.hardOn),
        to.reason,
        open.today,
        actor.personId,
      ],
    });
  }
}

const viewOf = (row: LaunchRow, can: LaunchView['can']): LaunchView => ({
  ...row,
  readiness: readinessOf(row.checklist),
  can,
});

function refuseMove({ launchedOn }: Launch, reason: string | undefined): void {
  if (launchedOn !== null) throw new Conflict('What is launched no longer moves.');
  if (reason === undefined) throw unfit('/reason', 'Say why the launch moves');
}
