import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { linePolicy } from './lifecycle.policy.ts';
import { ProductLine } from './product-line.entity.ts';
import type { CreateProductLine, UpdateProductLine } from './product-line.dto.ts';
import { ProductLinesQuery, type LineFilter, type ProductLineRow } from './product-lines.query.ts';
import type { ReadTimes } from './reading.ts';
import { differing, References } from './references.ts';

@Injectable()
export class ProductLinesService {
  constructor(
    private readonly db: Database,
    private readonly query: ProductLinesQuery,
    private readonly references: References,
    private readonly clock: Clock,
    private readonly activity: ActivityLog,
  ) {}

  /** An organization has tens of lines, so the list has no pages. */
  list(actor: Actor, filter: LineFilter): Promise<readonly ProductLineRow[]> {
    return this.query.list(actor, filter);
  }

  /** By id or key; throws `NotFound`. */
  async get(actor: Actor, reference: string, times: ReadTimes = {}): Promise<ProductLineRow> {
    const line = await this.query.find(actor, reference, times);
    if (line === undefined) throw new NotFound('Product line');
    return line;
  }

  async create(actor: Actor, input: CreateProductLine): Promise<ProductLineRow> {
    await this.references.openArea(actor, input.areaId);
    if (input.ownerId) await this.references.inOffice(actor, input.ownerId);
    const key = await this.references.keyFor(actor, 'product_lines', input, 'line');
    const { organizationId } = actor;
    const id = newId();
    await this.db.repository(ProductLine).insert({ ...input, key, organizationId, id });
    const line = await this.get(actor, id);
    this.record(actor, 'create', line, { after: { ...input, key } });
    return line;
  }

  /** 412 unless `version` is the line's. */
  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateProductLine,
  ): Promise<ProductLineRow> {
    const line = await this.open(actor, reference, 'update', version);
    const change = differing(line, patch);
    if (!change) return line;
    const { areaId, ownerId } = change.after;
    if (areaId !== undefined) await this.references.openArea(actor, areaId);
    if (ownerId) await this.references.inOffice(actor, ownerId);
    return this.save(actor, line, 'update', change);
  }

  /** 409 while products in use belong to it. */
  async archive(actor: Actor, reference: string, version: number): Promise<ProductLineRow> {
    const line = await this.open(actor, reference, 'archive', version);
    if (line.products > 0)
      throw new Conflict(
        `${line.products} products in use belong to it: move or archive them first.`,
      );
    const after = { archivedAt: this.clock.now() };
    return this.save(actor, line, 'archive', { before: { archivedAt: null }, after });
  }

  async restore(actor: Actor, reference: string, version: number): Promise<ProductLineRow> {
    const line = await this.open(actor, reference, 'restore', version);
    const { archivedAt } = line;
    return this.save(actor, line, 'restore', {
      before: { archivedAt },
      after: { archivedAt: null },
    });
  }

  private async open(
    actor: Actor,
    reference: string,
    action: keyof typeof linePolicy,
    version: number,
  ): Promise<ProductLineRow> {
    const { id } = await this.get(actor, reference);
    await this.db.run({
      text: 'SELECT FROM product_lines WHERE organization_id = $1 AND id = $2 FOR UPDATE',
      values: [actor.organizationId, id],
    });
    const line = await this.get(actor, id);
    const isRestoring = action === 'restore';
    if (isRestoring !== (line.archivedAt !== null))
      throw new Conflict(
        isRestoring ? 'This line is not archived.' : 'This line is archived: restore it first.',
      );
    authorize(linePolicy, actor, action, line);
    refuseStale(line.version, version);
    return line;
  }

  private async save(
    actor: Actor,
    line: ProductLineRow,
    action: keyof typeof linePolicy,
    change: { readonly before: object; readonly after: Partial<ProductLine> },
  ): Promise<ProductLineRow> {
    const { organizationId } = actor;
    await this.db.repository(ProductLine).update({ organizationId, id: line.id }, change.after);
    this.record(actor, action, line, change);
    return this.get(actor, line.id);
  }

  private record(
    actor: Actor,
    action: string,
    { id, areaId }: ProductLineRow,
    change: { readonly before?: object; readonly after: object },
  ): void {
    this.activity.record(
      actor,
      `product_line.${action}`,
      { kind: 'product_line', id, areaId },
      change,
    );
  }
}
