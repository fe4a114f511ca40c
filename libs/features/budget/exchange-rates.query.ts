import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { RateKind } from '#domain/budget/version';
import { Database } from '#platform/database/database';

export interface ExchangeRateRow {
  readonly id: string;
  readonly currency: string;
  readonly reportingCurrency: string;
  readonly period: string;
  readonly kind: RateKind;
  readonly rate: number;
  readonly source: string;
  readonly recordedAt: Date;
}

export interface RateFilter {
  readonly currency?: string;
  readonly kind?: RateKind;
  /** A period of the fiscal year. */
  readonly year?: string;
  readonly asOf?: Date;
}

export interface CurrencyPeriod {
  readonly currency: string;
  readonly period: string;
}

interface FoundRate extends CurrencyPeriod {
  /** 1 for the reporting currency itself; null: nobody recorded one. */
  readonly rate: number | null;
}

@Injectable()
export class ExchangeRatesQuery {
  constructor(private readonly db: Database) {}

  /** The newest recorded for each currency, period and kind, in units of today's reporting currency. */
  list(
    { organizationId }: Actor,
    { currency, kind, year, asOf }: RateFilter,
  ): Promise<ExchangeRateRow[]> {
    return this.db.rows<ExchangeRateRow & Record<string, unknown>>({
      text: `SELECT r.* FROM (
          SELECT DISTINCT ON (x.currency, x.kind, x.period_key) x.id, x.currency, x.reporting_currency AS "reportingCurrency",
            x.period_key AS period, x.kind, x.rate, x.source, x.recorded_at AS "recordedAt"
          FROM exchange_rates x JOIN organizations g ON g.organization_id = $1 AND g.currency = x.reporting_currency
          WHERE x.organization_id = $1 AND ($2::text IS NULL OR x.currency = $2) AND ($3::text IS NULL OR x.kind = $3)
            AND ($5::timestamptz IS NULL OR x.recorded_at <= $5)
          ORDER BY x.currency, x.kind, x.period_key, x.recorded_at DESC, x.id DESC) r
        JOIN periods p ON p.organization_id = $1 AND p.key = r.period
        WHERE $4::text IS NULL OR p.fiscal_year = (SELECT y.fiscal_year FROM periods y WHERE y.organization_id = $1 AND y.key = $4)
        ORDER BY r.currency, r.kind, p.starts_on, p.ends_on DESC`,
      values: [organizationId, currency ?? null, kind ?? null, year ?? null, asOf ?? null],
    });
  }

  /** Of the period itself, else of the shortest period around it. */
  find(
    { organizationId }: Actor,
    kind: RateKind,
    wanted: readonly CurrencyPeriod[],
  ): Promise<FoundRate[]> {
    return this.db.rows<FoundRate & Record<string, unknown>>({
      text: `SELECT w.currency, w.period, CASE WHEN w.currency = g.currency THEN 1 ELSE r.rate END AS rate
        FROM (SELECT DISTINCT currency, period FROM unnest($3::text[], $4::text[]) AS u(currency, period)) w
        JOIN organizations g ON g.organization_id = $1
        JOIN periods p ON p.organization_id = $1 AND p.key = w.period
        LEFT JOIN LATERAL (
          SELECT x.rate FROM exchange_rates x
          JOIN periods q ON q.organization_id = $1 AND q.key = x.period_key AND q.starts_on <= p.starts_on AND q.ends_on >= p.ends_on
          WHERE x.organization_id = $1 AND x.currency = w.currency AND x.kind = $2 AND x.reporting_currency = g.currency
          ORDER BY q.ends_on - q.starts_on, x.recorded_at DESC, x.id DESC LIMIT 1) r ON true`,
      values: [
        organizationId,
        kind,
        wanted.map(({ currency }) => currency),
        wanted.map(({ period }) => period),
      ],
    });
  }
}
