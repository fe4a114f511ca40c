import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { isId } from '#domain/natural-key';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { Launch } from './launch.entity.ts';
import { Items, type OpenItem } from './items.ts';
import type { LaunchStanding } from './launches.policy.ts';

/** A launch with all that is needed to decide about it. */
export interface OpenLaunch {
  readonly launch: Launch;
  readonly open: OpenItem;
  readonly standing: LaunchStanding;
}

/** Finds launches by id or key. Whatever is changed inside of one counts its version up. */
@Injectable()
export class LaunchRows {
  constructor(
    private readonly db: Database,
    private readonly items: Items,
    private readonly activity: ActivityLog,
  ) {}

  /** Throws `NotFound`. */
  async find(actor: Actor, reference: string): Promise<OpenLaunch> {
    const { organizationId } = actor;
    const named = isId(reference) ? { id: reference } : { key: reference };
    const launch = await this.db.repository(Launch).findOneBy({ organizationId, ...named });
    if (!launch) throw new NotFound('Launch');
    return this.opened(actor, launch);
  }

  /** 412 unless `version` is the launch's; 409 for an archived one, unless that is what is asked for. */
  async lockAt(
    actor: Actor,
    reference: string,
    version: number,
    mayBeArchived = false,
  ): Promise<OpenLaunch> {
    const { launch: found } = await this.find(actor, reference);
    const { organizationId } = actor;
    const launch = await this.db.repository(Launch).findOneOrFail({
      where: { organizationId, id: found.id },
      lock: { mode: 'for_no_key_update' },
    });
    refuseStale(launch.version, version);
    if (launch.archivedAt !== null && !mayBeArchived)
      throw new Conflict(`“${launch.name}” is archived: restore it first.`);
    return this.opened(actor, launch);
  }

  async save(actor: Actor, { launch }: OpenLaunch, after: Partial<Launch>): Promise<void> {
    const { organizationId } = actor;
    await this.db.repository(Launch).update({ organizationId, id: launch.id }, after);
  }

  /** Counts the version up and tells what was done. */
  async touch(actor: Actor, found: OpenLaunch, action: string, change: Change): Promise<void> {
    await this.save(actor, found, { note: found.launch.note });
    this.tell(actor, found, action, change);
  }

  tell(actor: Actor, { launch, open }: OpenLaunch, action: string, change: Change): void {
    const subject = { kind: 'launch', id: launch.id, areaId: open.item.areaId };
    this.activity.record(actor, `launch.${action}`, subject, change);
  }

  private async opened(actor: Actor, launch: Launch): Promise<OpenLaunch> {
    const open = await this.items.find(actor, launch.itemId);
    return { launch, open, standing: { item: open.standing, ownerId: launch.ownerId } };
  }
}
