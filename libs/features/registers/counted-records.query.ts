import { Injectable } from '@nestjs/common';
import type { Day } from '#domain/day';
import type { Counted } from '#domain/register-kpis/figure';
import { Clock } from '#platform/clock';
import { Database } from '#platform/database/database';
import { PARTS } from './parts/parts.ts';
import { FRAME } from './parts/parts.sql.ts';

/** What is asked of the registers: a KPI's template, the areas whose records count (null: all), and some of its periods. */
export interface Question {
  readonly templateKey: string;
  readonly areaIds: readonly string[] | null;
  readonly periods: readonly {
    readonly key: string;
    readonly startsOn: Day;
    readonly endsOn: Day;
  }[];
}

/** What one period adds up to. */
export interface CountedPeriod extends Counted {
  readonly period: string;
  /** Some of its records are not decided yet. */
  readonly isPending: boolean;
}

export interface CountedRecord {
  readonly kind: string;
  readonly id: string | null;
  readonly key: string | null;
  readonly name: string | null;
  readonly areaId: string | null;
  readonly fromOn: Day | null;
  readonly toOn: Day | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly isPending: boolean;
  readonly isConfidential: boolean;
}

/** A figure and the list behind it come from the same statement, so they cannot disagree. */
@Injectable()
export class CountedRecords {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Periods without a record are left out. */
  sums(organizationId: string, question: Question): Promise<CountedPeriod[]> {
    return this.db.rows<CountedPeriod & Record<string, unknown>>({
      name: `register-sums-${question.templateKey}`,
      timeout: PATIENCE,
      isPlannedOnce: true,
      text: `WITH ${FRAME}
        SELECT r.period, sum(r.numerator) AS numerator, sum(r.denominator) AS denominator, avg(r.value) AS mean,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY r.value) AS median, sum(r.value) AS sum,
          count(r.value)::integer AS observations, bool_or(r."isPending") AS "isPending"
        FROM (${partsOf(question)}) r GROUP BY r.period`,
      values: this.valuesOf(organizationId, question),
    });
  }

  /** The very records, those that count most first. */
  list(organizationId: string, question: Question): Promise<CountedRecord[]> {
    return this.db.rows<CountedRecord & Record<string, unknown>>({
      text: `WITH ${FRAME}
        SELECT r.kind, r.id, r.key, r.name, r."areaId", r."fromOn", r."toOn", r.numerator, r.denominator, r.value, r."isPending",
          r."isConfidential"
        FROM (${partsOf(question)}) r
        ORDER BY r.numerator DESC NULLS LAST, r.value DESC NULLS LAST, r."fromOn", r.name, r.id`,
      values: this.valuesOf(organizationId, question),
    });
  }

  private valuesOf(organizationId: string, { areaIds, periods }: Question): readonly unknown[] {
    return [
      organizationId,
      periods.map(({ key }) => key),
      periods.map(({ startsOn }) => startsOn),
      periods.map(({ endsOn }) => endsOn),
      this.clock.now(),
      areaIds,
    ];
  }
}

/** Milliseconds: the whole course of a KPI is read in one go. */
const PATIENCE = 30_000;

function partsOf({ templateKey }: Question): string {
  const parts = PARTS[templateKey];
  if (parts === undefined) throw new Error(`No register has the parts of ${templateKey}.`);
  return parts;
}
