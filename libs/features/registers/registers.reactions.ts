import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActivityLog, type Deed } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { periodOf } from '#domain/calendar';
import type { Day } from '#domain/day';
import { REGISTER_KPIS, REGISTERS, type Register } from '#domain/register-kpis/register-kpis';
import { isTouchedWhole, touchedKpis } from '#domain/register-kpis/touched-kpis';
import { touchedDays, widened, type DaySpan } from '#domain/register-kpis/touched-days';
import { Database } from '#platform/database/database';
import type { UnitOfWork } from '#platform/database/unit-of-work';
import { Computation } from './computation.ts';

/** Nouns of activities that tell of a record by another name than its register's. */
const NOUNS: Readonly<Record<string, readonly Register[]>> = {
  key_result: ['objective'],
  benefit: ['business_case'],
  budget_line: ['budget'],
  budget_version: ['budget'],
  budget_change: ['budget'],
  exchange_rate: ['budget'],
  obligation: ['check_in', 'report', 'kpi'],
  ...Object.fromEntries(REGISTERS.map((register) => [register, [register]])),
};

/** What may touch anything, at any time in the past; a new organization has nothing yet, and who owns an area counts nowhere. */
const OF_ALL = [
  'import.commit',
  'import.undo',
  'catalogue.*',
  'area.create',
  'area.update',
  'area.archive',
  'area.restore',
  'organization.update',
  'organization.replace_holidays',
];

interface Pending {
  readonly templates: Set<string>;
  /** Of these, the ones that are worked out over their whole course. */
  readonly whole: Set<string>;
  readonly kpiIds: Set<string>;
  readonly causes: Set<string>;
  span: DaySpan | null;
  isWhole: boolean;
}

/** Computes figures anew in the transaction that changes their parts, once for all of its changes. */
@Injectable()
export class RegistersReactions implements OnModuleInit {
  private readonly pending = new WeakMap<UnitOfWork, Pending>();

  constructor(
    private readonly db: Database,
    private readonly activity: ActivityLog,
    private readonly calendar: CalendarService,
    private readonly computation: Computation,
  ) {}

  onModuleInit(): void {
    this.activity.react(
      Object.keys(NOUNS).map((noun) => `${noun}.*`),
      (actor, deed) => this.note(actor, deed),
    );
    this.activity.react(OF_ALL, (actor, deed) => this.noteAll(actor, deed));
  }

  /** Has every figure since then computed anew with what the unit of work changes, for whom no night passes. */
  async daysWentBy(organizationId: string, from: Day): Promise<void> {
    const pending = await this.pendingOf(organizationId);
    for (const { key } of REGISTER_KPIS) pending.templates.add(key);
    pending.causes.add('days went by');
    pending.span = widened(pending.span, { from, to: from });
  }

  private async note(actor: Actor, deed: Deed): Promise<void> {
    const { action, subject, change } = deed;
    const registers = NOUNS[action.slice(0, action.indexOf('.'))] ?? [];
    const touched = registers.flatMap((register) => touchedKpis(register, { action, ...change }));
    if (touched.length === 0 && !action.startsWith('kpi.')) return;
    const pending = await this.pendingOf(actor.organizationId);
    const isOfMany = subject.kind === 'organization';
    for (const kpi of touched) {
      pending.templates.add(kpi.key);
      if (isTouchedWhole(kpi, { action, isOfMany })) pending.whole.add(kpi.key);
    }
    if (action.startsWith('kpi.')) pending.kpiIds.add(subject.id);
    pending.causes.add(action);
    pending.span = widened(pending.span, touchedDays([change.before, change.note], [change.after]));
    pending.span = widened(
      pending.span,
      await this.periodOf(actor, { ...change.note, ...change.after }),
    );
  }

  /** A value belongs to a period, and a period is closed, which the activity names by key. */
  private async periodOf({ organizationId }: Actor, told: object): Promise<DaySpan | null> {
    const key = new Map<string, unknown>(Object.entries(told)).get('period');
    if (typeof key !== 'string') return null;
    const { rules } = await this.calendar.of(organizationId);
    const period = periodOf(rules, key);
    return period === undefined ? null : { from: period.startsOn, to: period.endsOn };
  }

  private async noteAll(actor: Actor, { action }: Deed): Promise<void> {
    const pending = await this.pendingOf(actor.organizationId);
    for (const { key } of REGISTER_KPIS) pending.templates.add(key);
    pending.causes.add(action);
    pending.isWhole = true;
  }

  private async pendingOf(organizationId: string): Promise<Pending> {
    const { unit } = this.db;
    const known = this.pending.get(unit);
    if (known) return known;
    const today = this.calendar.today(await this.calendar.of(organizationId));
    const fresh: Pending = {
      templates: new Set(),
      whole: new Set(),
      kpiIds: new Set(),
      causes: new Set(),
      span: { from: today, to: today },
      isWhole: false,
    };
    this.pending.set(unit, fresh);
    unit.beforeEnd(() => this.compute(organizationId));
    return fresh;
  }

  private async compute(organizationId: string): Promise<void> {
    const { unit } = this.db;
    const pending = this.pending.get(unit);
    this.pending.delete(unit);
    if (pending === undefined) return;
    const { templates, whole, kpiIds, causes, span, isWhole } = pending;
    await this.computation.run(organizationId, {
      templates: [...templates],
      whole: [...whole],
      kpiIds: [...kpiIds],
      span: isWhole ? null : span,
      cause: `Computed anew after ${[...causes].join(', ')}`,
    });
  }
}
