import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import type { Page } from '#platform/http/page';
import { refuseStale } from '#platform/http/stale';
import { productPolicy } from './lifecycle.policy.ts';
import { refuseOrder, subjectOf } from './product-subject.ts';
import { Product } from './product.entity.ts';
import type { UpdateProduct } from './product.dto.ts';
import { ProductsQuery, type ProductFilter, type ProductRow } from './products.query.ts';
import type { ReadTimes } from './reading.ts';
import { differing, References } from './references.ts';

type ProductAction = keyof typeof productPolicy;

@Injectable()
export class ProductsService {
  constructor(
    private readonly db: Database,
    private readonly query: ProductsQuery,
    private readonly references: References,
    private readonly clock: Clock,
    private readonly activity: ActivityLog,
  ) {}

  list(actor: Actor, filter: ProductFilter): Promise<Page<ProductRow>> {
    return this.query.page(actor, filter);
  }

  /** By id or key; throws `NotFound`, also for a time at which nobody knew of it. */
  async get(actor: Actor, reference: string, times: ReadTimes = {}): Promise<ProductRow> {
    const product = await this.query.find(actor, reference, times);
    if (product === undefined) throw new NotFound('Product');
    return product;
  }

  /** By id or key; undefined where there is none. */
  find(actor: Actor, reference: string): Promise<ProductRow | undefined> {
    return this.query.find(actor, reference);
  }

  /** 412 unless `version` is the product's. */
  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateProduct,
  ): Promise<ProductRow> {
    const product = await this.open(actor, reference, { action: 'update', version });
    const change = differing(product, patch);
    if (!change) return product;
    await this.check(actor, product, change.after);
    return this.save(actor, product, 'product.update', change);
  }

  async archive(actor: Actor, reference: string, version: number): Promise<ProductRow> {
    const product = await this.open(actor, reference, { action: 'archive', version });
    const change = { before: { archivedAt: null }, after: { archivedAt: this.clock.now() } };
    return this.save(actor, product, 'product.archive', change);
  }

  async restore(actor: Actor, reference: string, version: number): Promise<ProductRow> {
    const product = await this.locked(actor, reference);
    if (product.archivedAt === null) throw new Conflict('This product is not archived.');
    authorize(productPolicy, actor, 'restore', product);
    refuseStale(product.version, version);
    const change = { before: { archivedAt: product.archivedAt }, after: { archivedAt: null } };
    return this.save(actor, product, 'product.restore', change);
  }

  /** Holds the product until the transaction ends; 409 when it is archived, 403, and 412 where a version is given. */
  async open(
    actor: Actor,
    reference: string,
    { action, version }: { readonly action: ProductAction; readonly version?: number },
  ): Promise<ProductRow> {
    const product = await this.locked(actor, reference);
    if (product.archivedAt !== null)
      throw new Conflict('This product is archived: restore it first.');
    authorize(productPolicy, actor, action, product);
    if (version !== undefined) refuseStale(product.version, version);
    return product;
  }

  /** Reads the product anew, one version on, after a change of what stands around it. */
  async touch(actor: Actor, id: string): Promise<ProductRow> {
    await this.query.touch(actor, id);
    return this.get(actor, id);
  }

  private async locked(actor: Actor, reference: string): Promise<ProductRow> {
    const { id } = await this.get(actor, reference);
    await this.query.lock(actor, id);
    return this.get(actor, id);
  }

  private async check(
    actor: Actor,
    product: ProductRow,
    { areaId, lineId, ownerId, startedOn, launchedOn }: UpdateProduct,
  ): Promise<void> {
    if (areaId !== undefined) await this.references.openArea(actor, areaId);
    if (lineId) await this.references.liveLine(actor, lineId);
    if (ownerId) await this.references.inOffice(actor, ownerId);
    refuseOrder(
      startedOn === undefined ? product.startedOn : startedOn,
      launchedOn === undefined ? product.launchedOn : launchedOn,
    );
  }

  private async save(
    actor: Actor,
    product: ProductRow,
    action: string,
    { before, after }: { readonly before: object; readonly after: Partial<Product> },
  ): Promise<ProductRow> {
    const { organizationId } = actor;
    await this.db.repository(Product).update({ organizationId, id: product.id }, after);
    this.activity.record(actor, action, subjectOf(product), { before, after });
    return this.get(actor, product.id);
  }
}
