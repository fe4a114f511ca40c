import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import { writes, type Actor } from '#domain/actor';
import { Forbidden, NotFound, Unprocessable, type FieldError } from '#domain/errors';
import type { Series } from '#domain/kpi';
import type { Page } from '#platform/http/page';
import type { ListMeasurements } from './measurement.dto.ts';
import { NOTHING, type StatedValue } from './correction.ts';
import { refuseComputed } from './computed.ts';
import { gives } from './kpis.policy.ts';
import type { KpiRow } from './kpis.query.ts';
import { KpisService, refuseArchived } from './kpis.service.ts';
import { MeasurementsQuery, type MeasurementRow, type Place } from './measurements.query.ts';
import type { RowProblem, ValueToRecord } from './placing.ts';
import { edgesBetween } from './span-edges.ts';
import { Recording, type Entry, type Origin, type Plan } from './recording.ts';

export interface BatchCounts {
  readonly created: number;
  readonly corrected: number;
  readonly same: number;
}

/** Of what is wrong with a batch, as much as anybody reads. */
const PROBLEMS_TOLD = 100;

/** Values are added, never changed: of each period the newest row counts. */
@Injectable()
export class MeasurementsService {
  constructor(
    private readonly kpis: KpisService,
    private readonly query: MeasurementsQuery,
    private readonly recording: Recording,
    private readonly calendar: CalendarService,
    private readonly activity: ActivityLog,
  ) {}

  /** Records one value; the same content again adds nothing. Throws `Unprocessable` for what breaks a rule. */
  async record(
    actor: Actor,
    reference: string,
    periodKey: string,
    stated: StatedValue,
  ): Promise<MeasurementRow> {
    const kpi = await this.kpis.lock(actor, reference);
    refuseArchived(kpi);
    if ((stated.series ?? 'actual') === 'actual') refuseComputed([kpi]);
    const row = { ...stated, kpi: reference, period: periodKey };
    const plan = await this.plan(actor, [row], new Map([[reference.toLowerCase(), kpi]]));
    refuseProblems(plan.problems);
    await this.recording.write(actor, plan.entries);
    for (const entry of plan.entries) this.tell(actor, kpi, entry);
    return this.latest(actor, kpi, periodKey, stated.series);
  }

  /** Records all of them or none. With an `importId` it records no activity: the import tells of the whole. */
  async recordBatch(
    actor: Actor,
    rows: readonly ValueToRecord[],
    origin: Origin = {},
  ): Promise<BatchCounts> {
    const plan = await this.planBatch(actor, rows);
    refuseProblems(plan.problems, (index) => `/rows/${index}`);
    await this.recording.write(actor, plan.entries, origin);
    const counts = countsOf(plan);
    if (plan.entries.length > 0 && origin.importId === undefined) {
      const subject = { kind: 'organization', id: actor.organizationId };
      this.activity.record(actor, 'measurement.batch', subject, { note: counts });
    }
    return counts;
  }

  /** What `recordBatch` would do, with everything that is wrong, in the order of the rows. */
  async preview(
    actor: Actor,
    rows: readonly ValueToRecord[],
  ): Promise<BatchCounts & { readonly problems: readonly RowProblem[] }> {
    const plan = await this.planBatch(actor, rows);
    return { ...countsOf(plan), problems: plan.problems };
  }

  /** Says that there is no value after all; throws `NotFound` where none is on record. */
  async withdraw(
    actor: Actor,
    reference: string,
    place: PlaceNamed,
    reason: string,
  ): Promise<void> {
    const kpi = await this.kpis.lock(actor, reference);
    refuseArchived(kpi);
    refuseForeign(actor, [kpi]);
    if (place.series === 'actual') refuseComputed([kpi]);
    const at = await this.placeOf(actor, kpi, place);
    const before = (await this.recording.current(actor, [at])).get(0);
    if (before === undefined || before.state === 'withdrawn') throw new NotFound('Value');
    const { note, evidence, source } = before;
    const content = { ...NOTHING, state: 'withdrawn' as const, reason, note, evidence, source };
    const entry: Entry = { outcome: 'withdrawn', place: at, content, before };
    await this.recording.write(actor, [entry]);
    this.tell(actor, kpi, entry);
  }

  async page(
    actor: Actor,
    reference: string,
    { series = 'actual', from, to, asOf, ...page }: ListMeasurements,
  ): Promise<Page<MeasurementRow>> {
    const kpi = await this.kpis.get(actor, reference);
    const { rules } = await this.calendar.of(actor.organizationId);
    const edges = edgesBetween(rules, { from, to });
    return this.query.page(actor, kpi.id, { series, ...edges, asOf: asOf ?? null, ...page });
  }

  /** Every row of a period, newest first, withdrawals too. */
  async corrections(
    actor: Actor,
    reference: string,
    place: PlaceNamed,
  ): Promise<readonly MeasurementRow[]> {
    const kpi = await this.kpis.get(actor, reference);
    return this.query.corrections(actor, await this.placeOf(actor, kpi, place));
  }

  private async planBatch(actor: Actor, rows: readonly ValueToRecord[]): Promise<Plan> {
    const found = await this.kpis.lockAll(actor, [
      ...new Set(rows.map(({ kpi }) => kpi.toLowerCase())),
    ]);
    const kpis = new Map(found.flatMap((kpi) => [[kpi.id, kpi] as const, [kpi.key, kpi] as const]));
    const typed = rows.filter(({ series = 'actual' }) => series === 'actual');
    refuseComputed(typed.flatMap(({ kpi }) => kpis.get(kpi.toLowerCase()) ?? []));
    return this.plan(actor, rows, kpis);
  }

  private plan(
    actor: Actor,
    rows: readonly ValueToRecord[],
    kpis: ReadonlyMap<string, KpiRow>,
  ): Promise<Plan> {
    refuseForeign(actor, new Set(kpis.values()));
    return this.recording.plan(actor, rows, kpis);
  }

  private async latest(
    actor: Actor,
    kpi: KpiRow,
    periodKey: string,
    series: Series = 'actual',
  ): Promise<MeasurementRow> {
    const place = await this.placeOf(actor, kpi, { period: periodKey, series });
    const [latest] = await this.query.corrections(actor, place);
    if (latest === undefined) throw new NotFound('Value');
    return latest;
  }

  private async placeOf(actor: Actor, kpi: KpiRow, { period, series }: PlaceNamed): Promise<Place> {
    const calendar = await this.calendar.of(actor.organizationId);
    return { kpiId: kpi.id, series, period: this.calendar.named(calendar, period) };
  }

  private tell(actor: Actor, kpi: KpiRow, { outcome, place, content, before }: Entry): void {
    const subject = { kind: 'kpi', id: kpi.id, areaId: kpi.areaId };
    const { series, period } = place;
    this.activity.record(actor, `measurement.${VERBS[outcome]}`, subject, {
      before: before ?? null,
      after: content,
      note: { series, period: period.key },
    });
  }
}

export interface PlaceNamed {
  readonly period: string;
  readonly series: Series;
}

const VERBS = { created: 'record', corrected: 'correct', withdrawn: 'withdraw' } as const;

function refuseForeign(actor: Actor, kpis: Iterable<KpiRow>): void {
  for (const kpi of kpis) {
    // What is archived or switched off is told by its own refusal, which says what to do.
    if (kpi.archivedAt !== null || (writes(actor) && gives(actor, kpi))) continue;
    const who = 'its owner and those who contribute to its area';
    throw new Forbidden('record', `The values of “${kpi.key}” are recorded by ${who}.`);
  }
}

function refuseProblems(problems: readonly RowProblem[], at?: (index: number) => string): void {
  const [first, ...more] = problems;
  if (first === undefined) return;
  const errors = problems
    .slice(0, PROBLEMS_TOLD)
    .map(({ index, pointer, message }): FieldError => ({
      pointer: (at?.(index) ?? '') + pointer,
      message,
    }));
  const rest = more.length > 0 ? ` (and ${more.length} more problems)` : '';
  throw new Unprocessable(`${first.message}${rest}`, errors);
}

function countsOf({ entries, same }: Plan): BatchCounts {
  const created = entries.filter(({ outcome }) => outcome === 'created').length;
  return { created, corrected: entries.length - created, same };
}
