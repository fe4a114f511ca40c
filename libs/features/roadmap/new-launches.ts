import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { NotFound } from '#domain/errors';
import { naturalKeyOf } from '#domain/natural-key';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { ItemReferences } from './item-references.ts';
import { unfit } from './item-subject.ts';
import { itemPolicy } from './items.policy.ts';
import { Items, refuseArchived } from './items.ts';
import { LaunchChecklist } from './launch-checklist.ts';
import type { CreateLaunch } from './launch.dto.ts';
import { Launch } from './launch.entity.ts';

/** Plans launches, with their checklists. */
@Injectable()
export class NewLaunches {
  constructor(
    private readonly db: Database,
    private readonly items: Items,
    private readonly references: ItemReferences,
    private readonly checklist: LaunchChecklist,
    private readonly activity: ActivityLog,
  ) {}

  async create(actor: Actor, input: CreateLaunch): Promise<string> {
    const { checklist = [], item: reference, softOn = null, ...rest } = input;
    const open = await this.items.lock(actor, reference).catch((error: unknown) => {
      throw error instanceof NotFound ? unfit('/item', 'There is no such item') : error;
    });
    refuseArchived(open);
    authorize(itemPolicy, actor, 'update', open.standing);
    refuseOrder(softOn, rest.hardOn);
    await this.references.check(actor, rest);
    const { item } = open;
    const { organizationId } = actor;
    const id = newId();
    await this.db.repository(Launch).insert({
      productId: item.productId,
      ...rest,
      organizationId,
      id,
      key: rest.key ?? naturalKeyOf(rest.name, new Set(await this.keys(actor)), 'launch'),
      itemId: item.id,
      softOn,
      baselineSoftOn: softOn,
      baselineOn: rest.hardOn,
    });
    await this.checklist.insert(actor, id, checklist);
    const subject = { kind: 'launch', id, areaId: item.areaId };
    this.activity.record(actor, 'launch.create', subject, { after: input });
    return id;
  }

  private async keys({ organizationId }: Actor): Promise<readonly string[]> {
    const rows = await this.db.rows<{ key: string }>({
      text: 'SELECT key FROM launches WHERE organization_id = $1',
      values: [organizationId],
    });
    return rows.map(({ key }) => key);
  }
}

/** 422: some users come before all of them. */
export function refuseOrder(softOn: Day | null, hardOn: Day): void {
  if (softOn !== null && softOn > hardOn)
    throw unfit('/softOn', `It goes to some users before it goes to all, on ${hardOn}`);
}
