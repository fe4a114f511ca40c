import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { AreasService } from '#features/areas/index';
import { CalendarService } from '#features/calendar/index';
import { leads, type Actor } from '#domain/actor';
import { periodAt, type Period } from '#domain/calendar';
import { isWhole, sharesOf, type Shares } from '#domain/capacity-mix';
import { NotFound } from '#domain/errors';
import { sum } from '#domain/number';
import { authorize, type Policy } from '#domain/policy';
import {
  BENEFICIARIES,
  ITEM_CATEGORIES,
  type Beneficiary,
  type ItemCategory,
} from '#domain/roadmap-item';
import { answersFor, type Standing } from '#domain/standing';
import { Database } from '#platform/database/database';
import { refuseStale } from '#platform/http/stale';
import { newId } from '#platform/ids';
import { CapacityMix } from './capacity-mix.entity.ts';
import type {
  ActualMixView,
  BalanceView,
  BeneficiaryShares,
  CapacityMixView,
  CategoryShares,
  CreateCapacityMix,
  ReadBalance,
  UpdateCapacityMix,
} from './capacity-mix.dto.ts';
import { unfit } from './item-subject.ts';

/** Whoever answers for the area plans its mix; without an area it takes whoever leads. */
const mixPolicy = {
  plan: (actor, area) => (area === null ? leads(actor) : answersFor(actor, area)),
} satisfies Policy<Standing | null, string>;

/** How the effort of a period is meant to be shared out, and how it is. */
@Injectable()
export class CapacityMixes {
  constructor(
    private readonly db: Database,
    private readonly areas: AreasService,
    private readonly calendar: CalendarService,
    private readonly activity: ActivityLog,
  ) {}

  /** Throws `NotFound`. */
  async get({ organizationId }: Actor, id: string): Promise<CapacityMixView> {
    const mix = await this.db.repository(CapacityMix).findOneBy({ organizationId, id });
    if (!mix) throw new NotFound('Capacity mix');
    return viewOf(mix);
  }

  /** Latest period first; a few a year, so without pages. */
  async list({ organizationId }: Actor): Promise<CapacityMixView[]> {
    const mixes = await this.db
      .repository(CapacityMix)
      .find({ where: { organizationId }, order: { periodKey: 'DESC', id: 'ASC' } });
    return mixes.map(viewOf);
  }

  /** 422 unless the shares make exactly 100 percent; 409 when the period has a mix already. */
  async create(actor: Actor, input: CreateCapacityMix): Promise<string> {
    const { areaId = null, byCategory, byBeneficiary = null, note = '' } = input;
    await this.authorize(actor, areaId);
    refusePart(byCategory, '/byCategory');
    if (byBeneficiary !== null) refusePart(byBeneficiary, '/byBeneficiary');
    const { organizationId } = actor;
    const calendar = await this.calendar.of(organizationId);
    const period = this.calendar.named(calendar, input.period);
    await this.calendar.keep(organizationId, calendar.rules, [period]);
    const id = newId();
    const row = { ...byCategory, ...(byBeneficiary ?? NOBODY), note };
    await this.db
      .repository(CapacityMix)
      .insert({ organizationId, id, periodKey: period.key, areaId, ...row });
    this.record(actor, { id, areaId }, 'create', { after: input });
    return id;
  }

  async update(actor: Actor, id: string, version: number, patch: UpdateCapacityMix): Promise<void> {
    const { organizationId } = actor;
    const mix = await this.db
      .repository(CapacityMix)
      .findOne({ where: { organizationId, id }, lock: { mode: 'for_no_key_update' } });
    if (!mix) throw new NotFound('Capacity mix');
    await this.authorize(actor, mix.areaId);
    refuseStale(mix.version, version);
    const { byCategory, byBeneficiary, note = mix.note } = patch;
    if (byCategory) refusePart(byCategory, '/byCategory');
    if (byBeneficiary) refusePart(byBeneficiary, '/byBeneficiary');
    const cleared = byBeneficiary === null ? NOBODY : {};
    const after = { ...byCategory, ...byBeneficiary, ...cleared, note };
    await this.db.repository(CapacityMix).update({ organizationId, id }, after);
    this.record(actor, mix, 'update', { before: viewOf(mix), after });
  }

  /** Planned beside actual: of every item under way in the period its whole effort counts. */
  async balance(actor: Actor, query: ReadBalance): Promise<BalanceView> {
    const { organizationId } = actor;
    const { period: key } = query;
    const areaId = query.areaId ?? null;
    const calendar = await this.calendar.of(organizationId);
    const period =
      key === undefined
        ? periodAt(calendar.rules, 'quarter', this.calendar.today(calendar))
        : this.calendar.named(calendar, key);
    const mixes = await this.db
      .repository(CapacityMix)
      .find({ where: { organizationId, periodKey: period.key } });
    const planned = mixes.find((mix) => mix.areaId === areaId);
    const { label, startsOn, endsOn } = period;
    return {
      period: { key: period.key, label, startsOn, endsOn },
      planned: planned ? viewOf(planned) : null,
      actual: await this.actual(actor, period, areaId),
    };
  }

  private async actual(
    { organizationId }: Actor,
    { startsOn, endsOn }: Period,
    areaId: string | null,
  ): Promise<ActualMixView> {
    const rows = await this.db.rows<UnderWay>({
      text: `SELECT i.category, i.beneficiary, i.effort FROM roadmap_items i
        WHERE i.organization_id = $1 AND i.archived_at IS NULL AND i.began_on <= $3
          AND coalesce(i.done_on, i.dropped_on, 'infinity') >= $2 AND ($4::uuid IS NULL OR i.area_id = $4)`,
      values: [organizationId, startsOn, endsOn, areaId],
    });
    const counted = rows.filter(({ category, effort }) => category !== null && effort !== null);
    return {
      byCategory: sharesOf(
        rows.map(({ category: name, effort }) => ({ name, effort })),
        ITEM_CATEGORIES,
      ),
      byBeneficiary: sharesOf(
        rows.map(({ beneficiary: name, effort }) => ({ name, effort })),
        BENEFICIARIES,
      ),
      items: rows.length,
      counted: counted.length,
      effort: sum(counted.map(({ effort }) => effort ?? 0)),
    };
  }

  private async authorize(actor: Actor, areaId: string | null): Promise<void> {
    const area = areaId === null ? null : await this.areas.find(actor, { id: areaId });
    if (area === undefined) throw unfit('/areaId', 'There is no such area');
    authorize(mixPolicy, actor, 'plan', area);
  }

  private record(
    actor: Actor,
    { id, areaId }: { readonly id: string; readonly areaId: string | null },
    action: 'create' | 'update',
    change: object,
  ): void {
    this.activity.record(
      actor,
      `capacity_mix.${action}`,
      { kind: 'capacity_mix', id, areaId },
      change,
    );
  }
}

type UnderWay = Record<string, unknown> & {
  readonly category: ItemCategory | null;
  readonly beneficiary: Beneficiary | null;
  readonly effort: number | null;
};

const NOBODY = { customer: null, company: null, team: null };

function viewOf(mix: CapacityMix): CapacityMixView {
  const { id, periodKey: period, areaId, note, version } = mix;
  const { growth, retention, commitments, foundation, customer, company, team } = mix;
  const hasBeneficiaries = customer !== null && company !== null && team !== null;
  return {
    id,
    period,
    areaId,
    byCategory: { growth, retention, commitments, foundation },
    byBeneficiary: hasBeneficiaries ? { customer, company, team } : null,
    note,
    version,
  };
}

function refusePart(given: CategoryShares | BeneficiaryShares, pointer: string): void {
  const shares: Shares<string> = { ...given };
  if (isWhole(shares)) return;
  throw unfit(pointer, `The shares make ${sum(Object.values(shares))} %: they make exactly 100 %`);
}
