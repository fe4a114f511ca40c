import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { NotFound } from '#domain/errors';
import type { ProductKind } from '#domain/stage';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { Product } from './product.entity.ts';
import { refuseOrder, subjectOf } from './product-subject.ts';
import { ProductsQuery, type ProductRow } from './products.query.ts';
import { References, unfit } from './references.ts';
import { StageChange } from './stage-change.entity.ts';
import { liveStage, StageSets, type StageSet } from './stage-set.ts';

export interface NewProduct {
  readonly name: string;
  readonly key?: string;
  readonly kind?: ProductKind;
  readonly areaId: string;
  readonly lineId?: string | null;
  readonly ownerId?: string | null;
  readonly description?: string;
  readonly startedOn?: Day | null;
  readonly launchedOn?: Day | null;
  readonly position?: number;
  /** Id or key; the first stage when absent. */
  readonly stage?: string;
  readonly stageSince?: Day;
  readonly importSource?: string;
  readonly externalKey?: string;
  readonly importId?: string;
}

/** Makes products with the first row of their stage. */
@Injectable()
export class NewProducts {
  constructor(
    private readonly db: Database,
    private readonly query: ProductsQuery,
    private readonly references: References,
    private readonly stages: StageSets,
    private readonly activity: ActivityLog,
  ) {}

  async create(actor: Actor, input: NewProduct): Promise<ProductRow> {
    const [id = ''] = await this.insertAll(actor, [input]);
    const product = await this.query.find(actor, id);
    if (product === undefined) throw new NotFound('Product');
    const after = { ...input, key: product.key };
    this.activity.record(actor, 'product.create', subjectOf(product), { after });
    return product;
  }

  /** Ids in the order of the inputs; for somebody who answers for every area named. Records no activity: whoever imports tells of the whole. */
  async insertAll(actor: Actor, inputs: readonly NewProduct[]): Promise<readonly string[]> {
    const set = await this.stages.of(actor);
    const today = await this.references.today(actor);
    const ids: string[] = [];
    for (const input of inputs) {
      await this.check(actor, input);
      const start = startOf(input, set, today);
      ids.push(await this.insertOne(actor, input, start));
    }
    return ids;
  }

  private async check(
    actor: Actor,
    { areaId, lineId, ownerId, startedOn = null, launchedOn = null }: NewProduct,
  ): Promise<void> {
    await this.references.openArea(actor, areaId);
    if (lineId) await this.references.liveLine(actor, lineId);
    if (ownerId) await this.references.inOffice(actor, ownerId);
    refuseOrder(startedOn, launchedOn);
  }

  private async insertOne(
    actor: Actor,
    input: NewProduct,
    start: Pick<StageChange, 'toStageId' | 'effectiveOn'>,
  ): Promise<string> {
    const key = await this.references.keyFor(actor, 'products', input, 'product');
    const { organizationId, personId: recordedBy } = actor;
    const id = newId();
    await this.db.repository(Product).insert({ ...fieldsOf(input), key, organizationId, id });
    await this.db.repository(StageChange).insert({
      ...start,
      organizationId,
      id: newId(),
      productId: id,
      reason: 'Entered on record',
      recordedBy,
      importId: input.importId ?? null,
    });
    return id;
  }
}

function fieldsOf(input: NewProduct): Partial<Product> {
  const { name, areaId, kind, lineId = null, ownerId = null, description = '' } = input;
  const { startedOn = null, launchedOn = null, position = 0 } = input;
  const { importSource = null, externalKey = null } = input;
  const told = { name, areaId, kind: kind ?? 'product', lineId, ownerId, description };
  return { ...told, startedOn, launchedOn, position, importSource, externalKey };
}

/** Where its life on record begins: 422 for a stage that is not in use, or a day ahead. */
function startOf(
  { stage, stageSince = '' }: NewProduct,
  set: StageSet,
  today: Day,
): Pick<StageChange, 'toStageId' | 'effectiveOn'> {
  const first = set.stages.find(({ archivedAt }) => archivedAt === null)?.key ?? '';
  const { id: toStageId } = liveStage(set, stage ?? first, '/stage');
  if (stageSince > today)
    throw unfit('/stageSince', `A product is in a stage since today (${today}) or a day before`);
  return { toStageId, effectiveOn: stageSince === '' ? today : stageSince };
}
