import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { Accountabilities } from './accountabilities.ts';
import { AreaTree } from './area-tree.ts';
import { areaPolicy } from './areas.policy.ts';
import type { AreaRow } from './areas.query.ts';
import { AreasService } from './areas.service.ts';
import { subjectOf } from './area-subject.ts';

/** Switches areas off and on. What they hold stays. */
@Injectable()
export class Archival {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly tree: AreaTree,
    private readonly accountabilities: Accountabilities,
    private readonly activity: ActivityLog,
  ) {}

  /** 409 that names the areas below, as long as there are any in use. Twice is once. */
  async archive(actor: Actor, id: string, version: number): Promise<AreaRow> {
    const area = await this.open(actor, id, version);
    if (area.isArchived) return area;
    const below = (await this.tree.nodes(actor)).filter(
      ({ parentId, isArchived }) => parentId === id && !isArchived,
    );
    if (below.length > 0)
      throw new Conflict(
        `Still in use below it: ${listed(below)}. Switch off or move these first.`,
      );
    return this.turn(actor, area, 'off');
  }

  /** 409 while the area above is switched off. Twice is once. */
  async restore(actor: Actor, id: string, version: number): Promise<AreaRow> {
    const area = await this.open(actor, id, version);
    if (!area.isArchived) return area;
    const above = (await this.tree.nodes(actor)).find(({ id: parent }) => parent === area.parentId);
    if (above?.isArchived)
      throw new Conflict(`“${above.name}” above it is switched off: switch that on first.`);
    await this.accountabilities.openIfDeactivated(actor, id, area.today);
    return this.turn(actor, area, 'on');
  }

  private async open(actor: Actor, id: string, version: number): Promise<AreaRow> {
    await this.tree.lock(actor);
    const area = await this.areas.open(actor, id);
    authorize(areaPolicy, actor, area.isArchived ? 'restore' : 'archive', area);
    refuseStale(area.version, version);
    return area;
  }

  private async turn(actor: Actor, area: AreaRow, how: 'on' | 'off'): Promise<AreaRow> {
    await this.db.run({
      text: `UPDATE areas SET archived_at = ${how === 'off' ? 'remit.now()' : 'NULL'} WHERE organization_id = $1 AND id = $2`,
      values: [actor.organizationId, area.id],
    });
    const turned = await this.areas.get(actor, area.id);
    this.activity.record(actor, how === 'off' ? 'area.archive' : 'area.restore', subjectOf(area), {
      before: { archivedAt: area.archivedAt },
      after: { archivedAt: turned.archivedAt },
    });
    return turned;
  }
}

const listed = (areas: readonly { readonly name: string }[]): string =>
  areas.map(({ name }) => `“${name}”`).join(', ');
