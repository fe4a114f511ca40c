import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import {
  lastYearKey,
  periodAt,
  periodOf,
  periodsOfFiscalYear,
  previousKey,
  weeksBetween,
  type CalendarRules,
  type Period,
  type PeriodKind,
} from '#domain/calendar';
import { dayOf, type Day } from '#domain/day';
import { Unprocessable } from '#domain/errors';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import type { UnitOfWork } from '#platform/database/unit-of-work';

/** How an organization divides time, and where it lives. */
export interface OrganizationCalendar {
  readonly rules: CalendarRules;
  readonly timeZone: string;
  readonly holidays: ReadonlySet<Day>;
}

interface Row {
  readonly fiscal_start_month: number;
  readonly fiscal_pattern: CalendarRules['pattern'];
  readonly time_zone: string;
  readonly holidays: Day[];
}

/** A calendar changes with its organization's revision, and only then. */
interface Remembered {
  readonly revision: number;
  readonly calendar: OrganizationCalendar;
}

/** Organizations. */
const REMEMBERED = 1_000;

/** Periods are rows of the organization: made from its rules, a fiscal year at a time, when something first falls into them. */
@Injectable()
export class CalendarService {
  private readonly known = new WeakMap<UnitOfWork, Map<string, Promise<OrganizationCalendar>>>();
  private readonly remembered = new LRUCache<string, Remembered>({ max: REMEMBERED });
  private readonly kept = new WeakMap<UnitOfWork, Set<string>>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Read once in each unit of work; a unit that only reads takes it from memory while the organization's revision stands still. */
  of(organizationId: string): Promise<OrganizationCalendar> {
    const { unit } = this.db;
    const known = this.known.get(unit) ?? new Map<string, Promise<OrganizationCalendar>>();
    const calendar = known.get(organizationId) ?? this.recall(organizationId);
    this.known.set(unit, known.set(organizationId, calendar));
    return calendar;
  }

  private async recall(organizationId: string): Promise<OrganizationCalendar> {
    const { revision } = this.db.unit;
    if (revision === undefined) return this.read(organizationId);
    const remembered = this.remembered.get(organizationId);
    if (remembered?.revision === revision) return remembered.calendar;
    const calendar = await this.read(organizationId);
    this.remembered.set(organizationId, { revision, calendar });
    return calendar;
  }

  /** Call it after a change of what `of` has read. */
  forget(): void {
    this.known.delete(this.db.unit);
  }

  private async read(organizationId: string): Promise<OrganizationCalendar> {
    const row = await this.db.row<Row>({
      name: 'calendar-of',
      text: `SELECT o.fiscal_start_month, o.fiscal_pattern, o.time_zone,
          coalesce((SELECT array_agg(h.day::text ORDER BY h.day) FROM holidays h WHERE h.organization_id = o.organization_id), '{}') AS holidays
        FROM organizations o WHERE o.organization_id = $1`,
      values: [organizationId],
    });
    if (!row) throw new Error('The organization of this unit of work is not there.');
    return {
      rules: { fiscalStartMonth: row.fiscal_start_month, pattern: row.fiscal_pattern },
      timeZone: row.time_zone,
      holidays: new Set(row.holidays),
    };
  }

  /** The organization's own day, now. */
  today({ timeZone }: OrganizationCalendar): Day {
    return dayOf(this.clock.now(), timeZone);
  }

  /** The period that a key names; 422 at `pointer` when this organization's calendar has no such period. */
  named({ rules }: OrganizationCalendar, key: string, pointer = '/period'): Period {
    const period = periodOf(rules, key);
    if (period) return period;
    const example = periodAt(rules, 'quarter', '2026-11-15').key;
    const message = `There is no period “${key}” in this organization's calendar: use a key such as 2026-10, ${example} or 2026-W45`;
    throw new Unprocessable(`${message}.`, [{ pointer, message }]);
  }

  current(calendar: OrganizationCalendar, kind: PeriodKind): Period {
    return periodAt(calendar.rules, kind, this.today(calendar));
  }

  /** The periods that a figure is compared with; null where the calendar has none. */
  neighbours(
    { rules }: OrganizationCalendar,
    key: string,
  ): { previous: Period | null; lastYear: Period | null } {
    const find = (found: string | null) =>
      found === null ? null : (periodOf(rules, found) ?? null);
    return { previous: find(previousKey(rules, key)), lastYear: find(lastYearKey(rules, key)) };
  }

  /** Makes the rows of every fiscal year that the periods touch; call it before something refers to them. */
  async keep(
    organizationId: string,
    rules: CalendarRules,
    periods: readonly Period[],
  ): Promise<void> {
    const { unit } = this.db;
    const kept = this.kept.get(unit) ?? new Set<string>();
    const years = new Set(periods.map(({ fiscalYear }) => fiscalYear));
    const asked = [...years].filter((year) => !kept.has(`${organizationId} ${year}`));
    if (asked.length === 0) return;
    const missing = await this.missing(organizationId, asked);
    const rows = missing.flatMap((year) => yearRows(rules, year));
    await this.insert(organizationId, rows);
    for (const year of asked) kept.add(`${organizationId} ${year}`);
    this.kept.set(unit, kept);
  }

  private async missing(
    organizationId: string,
    asked: readonly number[],
  ): Promise<readonly number[]> {
    const kept = await this.db.rows<{ year: number }>({
      name: 'calendar-years',
      text: `SELECT fiscal_year AS year FROM periods WHERE organization_id = $1 AND kind = 'year' AND fiscal_year = ANY ($2::smallint[])`,
      values: [organizationId, asked],
    });
    const there = new Set(kept.map(({ year }) => year));
    return asked.filter((year) => !there.has(year));
  }

  private async insert(organizationId: string, rows: readonly Period[]): Promise<void> {
    if (rows.length === 0) return;
    await this.db.run({
      name: 'calendar-insert',
      text: `INSERT INTO periods (organization_id, key, kind, starts_on, ends_on, fiscal_year, label)
        SELECT $1, r.key, r.kind, r."startsOn", r."endsOn", r."fiscalYear", r.label
        FROM jsonb_to_recordset($2::jsonb) AS r(key text, kind text, "startsOn" date, "endsOn" date, "fiscalYear" smallint, label text)
        WHERE NOT EXISTS (SELECT FROM periods p WHERE p.organization_id = $1 AND p.key = r.key)
        ON CONFLICT DO NOTHING`,
      values: [organizationId, JSON.stringify(rows)],
    });
  }
}

/** A week belongs to the fiscal year in which it ends. */
function yearRows(rules: CalendarRules, fiscalYear: number): readonly Period[] {
  const periods = periodsOfFiscalYear(rules, fiscalYear);
  const year = periods.find(({ kind }) => kind === 'year');
  return year ? [...periods, ...weeksBetween(rules, year.startsOn, year.endsOn)] : periods;
}
