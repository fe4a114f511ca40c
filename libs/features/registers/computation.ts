import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import { periodAt } from '#domain/calendar';
import { addDays, minDay, type Day } from '#domain/day';
import { figureOf, figureToRecord } from '#domain/register-kpis/figure';
import { registerKpi, templateOf } from '#domain/register-kpis/register-kpis';
import type { DaySpan } from '#domain/register-kpis/touched-days';
import { ComputedKpis, type ComputedKpi, type ComputedPlace } from './computed-kpis.query.ts';
import { CountedRecords, type CountedPeriod } from './counted-records.query.ts';
import { FigureLedger, type FigureRow } from './figure-ledger.ts';

/** What is computed anew. */
export interface Occasion {
  /** Keys of templates. */
  readonly templates: readonly string[];
  /** Of these, the ones whose whole course is worked out. */
  readonly whole?: readonly string[];
  /** KPIs that are computed over their whole course, whatever their templates. */
  readonly kpiIds?: readonly string[];
  /** Periods with a day in it; null: of the whole course of all. */
  readonly span: DaySpan | null;
  /** Why what was settled changes. */
  readonly cause: string;
}

/** Works register KPIs out from the record as it stands, and adds to the ledger what has changed. */
@Injectable()
export class Computation {
  constructor(
    private readonly activity: ActivityLog,
    private readonly calendar: CalendarService,
    private readonly kpis: ComputedKpis,
    private readonly records: CountedRecords,
    private readonly ledger: FigureLedger,
  ) {}

  /** Answers with how many figures were added. Where nothing is computed, it costs one look. */
  async run(organizationId: string, occasion: Occasion): Promise<number> {
    const { templates, kpiIds = [] } = occasion;
    const kpis = await this.kpis.find(organizationId, templates, kpiIds);
    if (kpis.length === 0) return 0;
    // Of two changes at once the second counts what the first has written.
    await this.activity.queue(organizationId);
    const today = await this.keepPeriods(organizationId, kpis);
    const places = await this.placesOf(organizationId, kpis, occasion, today);
    const rows: FigureRow[] = [];
    for (const kpi of kpis) {
      const own = places.filter(({ kpiId }) => kpiId === kpi.id);
      const sums = await this.sumsOf(organizationId, kpi, own);
      for (const place of own) {
        const sum = sums.get(place.key);
        const content = contentOf(kpi, place, sum, { today, cause: occasion.cause });
        if (content !== null) rows.push({ place, content });
      }
    }
    await this.ledger.add(organizationId, rows);
    return rows.length;
  }

  private placesOf(
    organizationId: string,
    kpis: readonly ComputedKpi[],
    { span, whole = [], kpiIds = [] }: Occasion,
    today: Day,
  ): Promise<readonly ComputedPlace[]> {
    const wholeIds = kpis
      .filter(
        ({ id, templateKey }) =>
          span === null || kpiIds.includes(id) || whole.includes(templateKey),
      )
      .map(({ id }) => id);
    return this.kpis.places(organizationId, {
      kpiIds: kpis.map(({ id }) => id),
      wholeIds,
      span: span ?? { from: today, to: today },
      today,
    });
  }

  private async sumsOf(
    organizationId: string,
    { templateKey, areaIds }: ComputedKpi,
    periods: readonly ComputedPlace[],
  ): Promise<ReadonlyMap<string, CountedPeriod>> {
    if (periods.length === 0) return new Map();
    const sums = await this.records.sums(organizationId, { templateKey, areaIds, periods });
    return new Map(sums.map((sum) => [sum.period, sum]));
  }

  /** The periods of every fiscal year since the first of them is tracked. */
  private async keepPeriods(organizationId: string, kpis: readonly ComputedKpi[]): Promise<Day> {
    const calendar = await this.calendar.of(organizationId);
    const today = this.calendar.today(calendar);
    const years = [];
    for (let day = minDay(today, ...kpis.map(({ trackedFrom }) => trackedFrom)); ;) {
      const year = periodAt(calendar.rules, 'year', day);
      years.push(year);
      if (year.endsOn >= today) break;
      day = addDays(year.endsOn, 1);
    }
    // A week belongs to the year in which it ends.
    years.push(periodAt(calendar.rules, 'year', periodAt(calendar.rules, 'week', today).endsOn));
    await this.calendar.keep(organizationId, calendar.rules, years);
    return today;
  }
}

function contentOf(
  { templateKey }: ComputedKpi,
  place: ComputedPlace,
  sum: CountedPeriod | undefined,
  { today, cause }: { readonly today: Day; readonly cause: string },
): FigureRow['content'] | null {
  const register = registerKpi(templateKey);
  if (register === undefined) return null;
  const { unit } = templateOf(register);
  const figure = sum === undefined ? null : figureOf(register.counting, unit, sum);
  const isSettled = place.endsOn < today && sum?.isPending !== true;
  return figureToRecord(place.current ?? undefined, figure, { isSettled, cause });
}
