import { Injectable } from '@nestjs/common';
import { CalendarService, type OrganizationCalendar } from '#features/calendar/index';
import { ObligationsService } from '#features/obligations/index';
import type { Actor } from '#domain/actor';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { decide, type Content } from './correction.ts';
import { ruled } from './definition.ts';
import type { KpiRow } from './kpis.query.ts';
import { MeasurementsQuery, type CurrentRow, type Place } from './measurements.query.ts';
import { placeAll, type Placed, type RowProblem, type ValueToRecord } from './placing.ts';

/** A row to be added to the ledger. */
export interface Entry {
  readonly outcome: 'created' | 'corrected' | 'withdrawn';
  readonly place: Place;
  readonly content: Content;
  readonly before?: CurrentRow | undefined;
}

export interface Plan {
  readonly entries: readonly Entry[];
  readonly same: number;
  readonly problems: readonly RowProblem[];
}

export interface Origin {
  readonly importId?: string;
  /** Of rows that name no source of their own. */
  readonly source?: string;
}

/** From this many rows on, statements may take longer than those of an ordinary request. */
const BULK = 500;
const BULK_MS = 30_000;

/** Decides what comes of values without writing anything, and writes what was decided. */
@Injectable()
export class Recording {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly query: MeasurementsQuery,
    private readonly calendar: CalendarService,
    private readonly obligations: ObligationsService,
  ) {}

  /** `kpis` by whatever the rows call them; locked, or else others may record in between. */
  async plan(
    actor: Actor,
    rows: readonly ValueToRecord[],
    kpis: ReadonlyMap<string, KpiRow>,
  ): Promise<Plan> {
    const { rules } = await this.calendar.of(actor.organizationId);
    const { placed, problems } = placeAll(rows, kpis, rules);
    const current = await this.current(
      actor,
      placed.map(({ place }) => place),
    );
    const entries: Entry[] = [];
    const wrong = [...problems];
    let same = 0;
    for (const [at, one] of placed.entries()) {
      const decision = decideOn(one, current.get(at));
      if (decision.outcome === 'same') same += 1;
      else if (decision.outcome === 'refused')
        wrong.push(...decision.problems.map((problem) => ({ index: one.index, ...problem })));
      else entries.push({ ...decision, place: one.place, before: current.get(at) });
    }
    return { entries, same, problems: wrong.toSorted((one, other) => one.index - other.index) };
  }

  /** What is on record, by the position of the place asked for. */
  async current(actor: Actor, places: readonly Place[]): Promise<ReadonlyMap<number, CurrentRow>> {
    if (places.length >= BULK) this.db.unit.allow(BULK_MS, places.length);
    const rows = await this.query.current(actor, places, BULK_MS);
    return new Map(rows.map(({ at, ...row }) => [at, row]));
  }

  /** Adds the rows in one statement, and meets what was owed for them. */
  async write(actor: Actor, entries: readonly Entry[], origin: Origin = {}): Promise<void> {
    if (entries.length === 0) return;
    await this.keepPeriods(actor, entries);
    const now = this.clock.now();
    await this.db.run({
      name: 'measurements-insert',
      timeout: BULK_MS,
      text: INSERT,
      values: [
        actor.organizationId,
        JSON.stringify(
          entries.map((entry) => rowOf(entry, now)),
          unlessEmpty,
        ),
        origin.importId ?? null,
        actor.personId,
        origin.source ?? '',
        now,
      ],
    });
    await this.answer(actor, entries);
  }

  /** The ledger refers to the rows of periods; most of them are there already. */
  private async keepPeriods({ organizationId }: Actor, entries: readonly Entry[]): Promise<void> {
    const periods = new Map(entries.map(({ place: { period } }) => [period.key, period]));
    const known = await this.db.rows<{ key: string }>({
      name: 'measurements-periods',
      text: 'SELECT key FROM periods WHERE organization_id = $1 AND key = ANY ($2::text[])',
      values: [organizationId, [...periods.keys()]],
    });
    for (const { key } of known) periods.delete(key);
    if (periods.size === 0) return;
    const { rules }: OrganizationCalendar = await this.calendar.of(organizationId);
    await this.calendar.keep(organizationId, rules, [...periods.values()]);
  }

  private async answer(actor: Actor, entries: readonly Entry[]): Promise<void> {
    const actual = entries.filter(({ place }) => place.series === 'actual');
    const given = actual.filter(({ outcome }) => outcome !== 'withdrawn').map(dutyOf);
    await this.obligations.meetMany(actor, given);
    for (const entry of actual)
      if (entry.outcome === 'withdrawn') await this.obligations.reopen(actor, dutyOf(entry));
  }
}

const INSERT = `
  INSERT INTO measurements (organization_id, id, kpi_id, series, period_key, starts_on, ends_on, value, numerator, denominator,
    low, high, observations, state, reason, note, evidence, source, import_id, recorded_by, recorded_at)
  SELECT $1, r.id, r."kpiId", r.series, r.period, p.starts_on, p.ends_on, r.value, r.numerator, r.denominator,
    r.low, r.high, r.observations, r.state, coalesce(r.reason, ''), coalesce(r.note, ''), coalesce(r.evidence, ''),
    coalesce(r.source, $5), $3, $4, coalesce(r."recordedAt", $6)
  FROM json_to_recordset($2::json) AS r(id uuid, "kpiId" uuid, series text, period text,
    value numeric, numerator numeric, denominator numeric, low numeric, high numeric, observations integer, state text,
    reason text, note text, evidence text, source text, "recordedAt" timestamptz)
  JOIN periods p ON p.organization_id = $1 AND p.key = r.period`;

function decideOn({ row, definition }: Placed, current: CurrentRow | undefined) {
  return decide(ruled(definition), current, row);
}

/** No row is older than the one that it corrects. */
function rowOf({ place, content, before }: Entry, now: Date): object {
  const { kpiId, series, period } = place;
  const isLate = before !== undefined && before.recordedAt >= now;
  const recordedAt = isLate ? new Date(before.recordedAt.getTime() + 1) : null;
  return { ...content, id: newId(), kpiId, series, period: period.key, recordedAt };
}

/** What is empty is left out, which makes a batch half as long. */
function unlessEmpty(_key: string, value: unknown): unknown {
  return value === null || value === '' ? undefined : value;
}

function dutyOf({ place: { kpiId, period } }: Entry) {
  return { kind: 'value' as const, subjectId: kpiId, periodKey: period.key };
}
