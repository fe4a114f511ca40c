import { Injectable } from '@nestjs/common';
import { ActivityLog, type Change } from '#features/activity/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound } from '#domain/errors';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { BusinessCase } from './business-case.entity.ts';
import type { CreateBusinessCase, UpdateBusinessCase } from './business-case.dto.ts';
import { casePolicy } from './business-case.policy.ts';
import { BusinessCasesQuery, type CaseFilter, type CaseRow } from './business-cases.query.ts';
import type { MoneyField } from './gate-review.dto.ts';
import { ProductsService } from './products.service.ts';
import type { ReadTimes } from './reading.ts';
import { differing, References, refuseCurrency, unfit } from './references.ts';

@Injectable()
export class BusinessCasesService {
  constructor(
    private readonly db: Database,
    private readonly query: BusinessCasesQuery,
    private readonly products: ProductsService,
    private readonly references: References,
    private readonly activity: ActivityLog,
  ) {}

  /** Few are in use at a time, so the list has no pages. */
  list(actor: Actor, filter: CaseFilter): Promise<readonly CaseRow[]> {
    return this.query.list(actor, filter);
  }

  /** By id or key; throws `NotFound`. */
  async get(actor: Actor, reference: string, times: ReadTimes = {}): Promise<CaseRow> {
    const found = await this.query.find(actor, reference, times);
    if (found === undefined) throw new NotFound('Business case');
    return found;
  }

  async create(actor: Actor, input: CreateBusinessCase): Promise<CaseRow> {
    const { product, cost, itemId, ...fields } = input;
    await this.references.openArea(actor, input.areaId);
    const productId = await this.subject(actor, product, itemId);
    if (input.ownerId) await this.references.inOffice(actor, input.ownerId);
    const key = await this.references.keyFor(actor, 'business_cases', input, 'case');
    const { organizationId } = actor;
    const id = newId();
    const startsOn = input.startsOn ?? (await this.references.today(actor));
    const row = { ...fields, ...columnsOf(cost ?? null), startsOn, key, productId };
    await this.db
      .repository(BusinessCase)
      .insert({ ...row, itemId: itemId ?? null, organizationId, id });
    const made = await this.get(actor, id);
    return this.changed(actor, made, 'business_case.create', { after: { ...input, key } });
  }

  /** 412 unless `version` is the case's. */
  async update(
    actor: Actor,
    reference: string,
    version: number,
    patch: UpdateBusinessCase,
  ): Promise<CaseRow> {
    const found = await this.open(actor, reference, { action: 'update', version });
    const change = differing(found, patch);
    if (!change) return found;
    const { cost, ...fields } = change.after;
    if (fields.ownerId) await this.references.inOffice(actor, fields.ownerId);
    const row = { ...fields, ...(cost !== undefined && columnsOf(cost)) };
    const { organizationId } = actor;
    await this.db.repository(BusinessCase).update({ organizationId, id: found.id }, row);
    return this.changed(actor, found, 'business_case.update', change);
  }

  async archive(actor: Actor, reference: string, version: number): Promise<CaseRow> {
    const found = await this.open(actor, reference, { action: 'archive', version });
    return this.turn(actor, found, 'archive');
  }

  async restore(actor: Actor, reference: string, version: number): Promise<CaseRow> {
    const found = await this.held(actor, reference);
    if (found.archivedAt === null) throw new Conflict('This business case is not archived.');
    authorize(casePolicy, actor, 'restore', found);
    refuseStale(found.version, version);
    return this.turn(actor, found, 'restore');
  }

  /** Holds the case until the transaction ends; 409 when it is archived, 403, and 412 where a version is given. */
  async open(
    actor: Actor,
    reference: string,
    { action, version }: { action: keyof typeof casePolicy; version?: number },
  ): Promise<CaseRow> {
    const found = await this.held(actor, reference);
    if (found.archivedAt !== null)
      throw new Conflict('This business case is archived: restore it first.');
    authorize(casePolicy, actor, action, found);
    if (version !== undefined) refuseStale(found.version, version);
    return found;
  }

  /** Reads the case anew, and records why it changed; `benefitId` where the change is of a benefit. */
  async changed(
    actor: Actor,
    { id, areaId }: CaseRow,
    action: string,
    change: Change & { readonly benefitId?: string },
  ): Promise<CaseRow> {
    const { benefitId, ...rest } = change;
    const subject =
      benefitId === undefined ? { kind: 'business_case', id } : { kind: 'benefit', id: benefitId };
    if (benefitId !== undefined) await this.query.touch(actor, id);
    this.activity.record(actor, action, { ...subject, areaId }, rest);
    return this.get(actor, id);
  }

  private async held(actor: Actor, reference: string): Promise<CaseRow> {
    const { id } = await this.get(actor, reference);
    await this.query.lock(actor, id);
    return this.get(actor, id);
  }

  private async turn(actor: Actor, found: CaseRow, how: 'archive' | 'restore'): Promise<CaseRow> {
    await this.db.run({
      text: `UPDATE business_cases SET archived_at = ${how === 'archive' ? 'remit.now()' : 'NULL'} WHERE organization_id = $1 AND id = $2`,
      values: [actor.organizationId, found.id],
    });
    const before = { archivedAt: found.archivedAt };
    return this.changed(actor, found, `business_case.${how}`, { before });
  }

  /** Exactly one of a product in use and an item, whose own register keeps it sound. */
  private async subject(
    actor: Actor,
    product: string | undefined,
    itemId: string | undefined,
  ): Promise<string | null> {
    if ((product === undefined) === (itemId === undefined))
      throw unfit('/product', 'Name either a product or an item of the roadmap');
    if (product === undefined) return null;
    const found = await this.products.find(actor, product);
    if (found === undefined || found.archivedAt !== null)
      throw unfit('/product', 'There is no such product in use');
    return found.id;
  }
}

function columnsOf(cost: MoneyField | null): Pick<BusinessCase, 'costAmount' | 'costCurrency'> {
  if (cost === null) return { costAmount: null, costCurrency: null };
  refuseCurrency(cost.currency, '/cost/currency');
  return { costAmount: cost.amount, costCurrency: cost.currency };
}
