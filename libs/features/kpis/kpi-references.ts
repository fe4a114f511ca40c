import { Injectable } from '@nestjs/common';
import { AreasService, type AreaStanding } from '#features/areas/index';
import type { Actor } from '#domain/actor';
import { Unprocessable } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { kpisPolicy } from './kpis.policy.ts';
import { KpisQuery } from './kpis.query.ts';

/** Checks what a KPI points at: its area, its owner, and the KPI that it drives. */
@Injectable()
export class KpiReferences {
  constructor(
    private readonly db: Database,
    private readonly query: KpisQuery,
    private readonly areas: AreasService,
  ) {}

  /** An area in which the actor may create KPIs. */
  async openArea(actor: Actor, areaId: string): Promise<AreaStanding> {
    const area = await this.areas.standing(actor, areaId);
    authorize(kpisPolicy, actor, 'create', area);
    return area;
  }

  /** 422 for strangers and the deactivated. Holds the person, so that nobody is deactivated meanwhile. */
  async checkOwner({ organizationId }: Actor, personId: string): Promise<void> {
    const person = await this.db.row<{ name: string; state: string }>({
      text: 'SELECT name, state FROM people WHERE organization_id = $1 AND id = $2 FOR SHARE',
      values: [organizationId, personId],
    });
    if (!person) throw unfit('/ownerId', 'There is no such person in the organization.');
    if (person.state === 'deactivated')
      throw unfit('/ownerId', `${person.name} has been deactivated: choose someone else.`);
  }

  /** 422 when there is no such KPI, or when it is driven by the KPI itself. */
  async checkParent(actor: Actor, parentId: string, kpiId?: string): Promise<void> {
    if (!(await this.query.find(actor, parentId)))
      throw unfit('/parentId', 'There is no such KPI.');
    if (kpiId !== undefined && (await this.isBelow(actor, parentId, kpiId)))
      throw unfit('/parentId', 'This KPI is driven by the one that you chose to be driven by it.');
  }

  /** 422 for a product that is not there or archived. Read as a table: the products' own slice knows of KPIs. */
  async checkProduct({ organizationId }: Actor, productId: string): Promise<void> {
    const product = await this.db.row({
      text: 'SELECT FROM products WHERE organization_id = $1 AND id = $2 AND archived_at IS NULL FOR SHARE',
      values: [organizationId, productId],
    });
    if (!product) throw unfit('/productId', 'There is no such product in use.');
  }

  private async isBelow({ organizationId }: Actor, id: string, aboveId: string): Promise<boolean> {
    const found = await this.db.row({
      text: `WITH RECURSIVE above AS (
          SELECT k.id, k.parent_id FROM kpis k WHERE k.organization_id = $1 AND k.id = $2
          UNION SELECT k.id, k.parent_id FROM kpis k JOIN above ON k.organization_id = $1 AND k.id = above.parent_id)
        SELECT FROM above WHERE id = $3`,
      values: [organizationId, id, aboveId],
    });
    return found !== undefined;
  }
}

function unfit(pointer: string, message: string): Unprocessable {
  return new Unprocessable(message, [{ pointer, message }]);
}
