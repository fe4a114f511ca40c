import { Injectable } from '@nestjs/common';
import { AreasService, type AreaStanding } from '#features/areas/index';
import { KpisService } from '#features/kpis/index';
import type { Actor } from '#domain/actor';
import { NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { unfit } from './item-subject.ts';
import { itemsPolicy } from './items.policy.ts';

/** What an item may point at. */
export interface References {
  readonly productId?: string | null;
  readonly objectiveId?: string | null;
  readonly outcomeKpiId?: string | null;
  readonly ownerId?: string | null;
  readonly contributorIds?: readonly string[];
}

const TABLES = { productId: 'products', objectiveId: 'objectives' } as const;
const NOUNS = { productId: 'product', objectiveId: 'objective' } as const;

/** Checks what an item points at; 422 at the field for what is not there or no longer in use. */
@Injectable()
export class ItemReferences {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly kpis: KpisService,
  ) {}

  /** An area into which the actor may put items. */
  async openArea(actor: Actor, areaId: string): Promise<AreaStanding> {
    const area = await this.areas.find(actor, { id: areaId });
    if (area === undefined) throw unfit('/areaId', 'There is no such area');
    authorize(itemsPolicy, actor, 'create', area);
    return area;
  }

  async check(actor: Actor, references: References): Promise<void> {
    const { outcomeKpiId, ownerId, contributorIds = [] } = references;
    await this.checkThing(actor, 'productId', references.productId);
    await this.checkThing(actor, 'objectiveId', references.objectiveId);
    await this.checkKpi(actor, outcomeKpiId, '/outcomeKpiId');
    if (typeof ownerId === 'string') await this.checkPerson(actor, ownerId, '/ownerId');
    for (const [index, id] of contributorIds.entries())
      await this.checkPerson(actor, id, `/contributorIds/${index}`);
  }

  /** Holds the person, so that nobody is deactivated meanwhile. */
  async checkPerson({ organizationId }: Actor, id: string, pointer: string): Promise<void> {
    const person = await this.db.row<{ name: string; state: string }>({
      text: 'SELECT name, state FROM people WHERE organization_id = $1 AND id = $2 FOR SHARE',
      values: [organizationId, id],
    });
    if (!person) throw unfit(pointer, 'There is no such person in the organization');
    if (person.state === 'deactivated')
      throw unfit(pointer, `${person.name} has been deactivated: choose someone else`);
  }

  private async checkThing(
    { organizationId }: Actor,
    field: keyof typeof TABLES,
    id: string | null | undefined,
  ): Promise<void> {
    if (typeof id !== 'string') return;
    const thing = await this.db.row<{ name: string; isArchived: boolean }>({
      text: `SELECT name, archived_at IS NOT NULL AS "isArchived" FROM ${TABLES[field]} WHERE organization_id = $1 AND id = $2`,
      values: [organizationId, id],
    });
    if (!thing) throw unfit(`/${field}`, `There is no such ${NOUNS[field]}`);
    if (thing.isArchived)
      throw unfit(`/${field}`, `“${thing.name}” is archived: choose another one`);
  }

  /** A confidential KPI that the actor may not know of is none. */
  async checkKpi(actor: Actor, id: string | null | undefined, pointer: string): Promise<void> {
    if (typeof id !== 'string') return;
    const kpi = await this.kpis.get(actor, id).catch((error: unknown) => {
      if (error instanceof NotFound) throw unfit(pointer, 'There is no such KPI');
      throw error;
    });
    if (kpi.archivedAt !== null)
      throw unfit(pointer, `“${kpi.key}” is archived: choose another one`);
  }
}
