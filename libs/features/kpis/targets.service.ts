import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { Conflict, NotFound, Unprocessable, type FieldError } from '#domain/errors';
import { authorize } from '#domain/policy';
import { newId } from '#platform/ids';
import { definitionOn } from './definition.ts';
import { kpiPolicy } from './kpis.policy.ts';
import type { KpiRow } from './kpis.query.ts';
import { KpisService, refuseArchived } from './kpis.service.ts';
import { planRows } from './plan-rows.ts';
import type { Origin } from './recording.ts';
import { plansOf, type TargetPlanRecord } from './recorded-plans.ts';
import {
  begunBefore,
  daysLeft,
  sameTarget,
  targetOn,
  type TargetContent,
  type TargetRow,
} from './target-row.ts';
import type { TargetToSet } from './target-to-set.ts';
import { TargetsQuery } from './targets.query.ts';

export interface TargetRequest extends TargetToSet {
  /** Needed when a target that has begun is replaced. */
  readonly reason?: string;
  readonly source?: string;
}

/** Targets are added, never changed: of those that cover the end of a period, the newest counts. */
@Injectable()
export class TargetsService {
  constructor(
    private readonly kpis: KpisService,
    private readonly query: TargetsQuery,
    private readonly calendar: CalendarService,
    private readonly activity: ActivityLog,
  ) {}

  /** Newest first, the withdrawals too. */
  async list(
    actor: Actor,
    reference: string,
    asOf: Date | null = null,
  ): Promise<readonly TargetPlanRecord[]> {
    const kpi = await this.kpis.get(actor, reference);
    return plansOf(await this.query.ledger(actor, kpi.id, asOf));
  }

  /**
   * Sets a plan; the same plan again adds nothing. Throws `Unprocessable` for figures against the rules, and where a target
   * that has begun would move without a reason. With an `importId` it records no activity: the import tells of the whole.
   */
  async set(
    actor: Actor,
    reference: string,
    request: TargetRequest,
    origin: Origin = {},
  ): Promise<TargetPlanRecord> {
    const { reason = '', source = origin.source ?? '', ...plan } = request;
    const kpi = await this.open(actor, reference);
    const wanted = await this.expand(actor, kpi, plan);
    const ledger = await this.query.ledger(actor, kpi.id);
    const known = repeated(ledger, wanted);
    if (known !== undefined) return planOf(ledger, known);
    const begun = begunBefore(ledger, wanted, kpi.today);
    if (begun !== undefined && reason.trim() === '') refuse([unexplained(begun)]);
    const planId = newId();
    const head = { planId, kpiId: kpi.id, withdrawn: false, reason, source };
    await this.query.insert(actor, { ...head, ...stamp(kpi, ledger, origin) }, wanted);
    if (origin.importId === undefined) {
      const subject = { kind: 'kpi', id: kpi.id, areaId: kpi.areaId };
      this.activity.record(actor, 'target.set', subject, { before: begun ?? null, after: request });
    }
    return planOf(await this.query.ledger(actor, kpi.id), planId);
  }

  /** Says that what is left of a plan is no target after all. 409 when nothing of it counts any more. */
  async withdraw(actor: Actor, reference: string, planId: string, reason: string): Promise<void> {
    const kpi = await this.open(actor, reference);
    const ledger = await this.query.ledger(actor, kpi.id);
    const plan = ledger.filter((row) => row.planId === planId && !row.withdrawn);
    if (plan.length === 0) throw new NotFound('Target');
    const left = plan.flatMap((row) =>
      daysLeft(ledger, row).map((span) => Object.assign({}, row, span)),
    );
    if (left.length === 0) throw new Conflict('Other targets have taken its place already.');
    const head = { planId: newId(), kpiId: kpi.id, withdrawn: true, reason, source: '' };
    await this.query.insert(actor, { ...head, ...stamp(kpi, ledger, {}) }, left);
    const subject = { kind: 'kpi', id: kpi.id, areaId: kpi.areaId };
    this.activity.record(actor, 'target.withdraw', subject, { note: { planId, reason } });
  }

  private async open(actor: Actor, reference: string): Promise<KpiRow> {
    const kpi = await this.kpis.lock(actor, reference);
    refuseArchived(kpi);
    authorize(kpiPolicy, actor, 'setTarget', kpi);
    return kpi;
  }

  private async expand(
    actor: Actor,
    kpi: KpiRow,
    plan: TargetToSet,
  ): Promise<readonly TargetContent[]> {
    const { rules } = await this.calendar.of(actor.organizationId);
    const definition = definitionOn(kpi.definitions, kpi.today);
    const { rows, problems } = planRows(plan, { definition, rules, today: kpi.today });
    refuse(problems);
    if (rows.length === 0)
      refuse([{ pointer: '/to', message: 'No period of the KPI ends within this plan.' }]);
    return rows;
  }
}

/** The plan on record that says the same already. */
function repeated(
  ledger: readonly TargetRow[],
  wanted: readonly TargetContent[],
): string | undefined {
  const known = wanted.map((content) => {
    const row = targetOn(ledger, content.endsOn);
    return row !== undefined && sameTarget(row, content) ? row.planId : undefined;
  });
  return known.every((planId) => planId === known[0]) ? known[0] : undefined;
}

/** Never older than what is on record, so that the newest row is the last one recorded. */
function stamp(kpi: KpiRow, ledger: readonly TargetRow[], { importId = null }: Nullable<Origin>) {
  const newest = ledger[0]?.recordedAt.getTime() ?? 0;
  return { importId, recordedAt: new Date(Math.max(kpi.readAt.getTime(), newest + 1)) };
}

type Nullable<Given> = { readonly [Field in keyof Given]?: Given[Field] | null };

function planOf(ledger: readonly TargetRow[], planId: string): TargetPlanRecord {
  const plan = plansOf(ledger).find((one) => one.planId === planId);
  if (plan === undefined) throw new NotFound('Target');
  return plan;
}

function unexplained({ target, startsOn }: TargetRow): FieldError {
  const what = target === null ? 'The target' : `The target of ${target}`;
  return {
    pointer: '/reason',
    message: `${what} has begun on ${startsOn}: say why it changes.`,
  };
}

function refuse(problems: readonly FieldError[]): void {
  if (problems[0]) throw new Unprocessable(problems[0].message, problems);
}
