import { Injectable } from '@nestjs/common';
import { ActivityLog } from '#features/activity/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import { convert, type Money } from '#domain/budget/money';
import type { RateKind } from '#domain/budget/version';
import { periodAt } from '#domain/calendar';
import type { Day } from '#domain/day';
import { Unprocessable, type FieldError } from '#domain/errors';
import { isCurrency } from '#domain/organization';
import { authorize } from '#domain/policy';
import { Database } from '#platform/database/database';
import { newId } from '#platform/ids';
import { treasuryPolicy } from './budgets.policy.ts';
import { BudgetsQuery } from './budgets.query.ts';
import type { ListRates, RatesRecorded, RateToRecord } from './exchange-rate.dto.ts';
import { ExchangeRatesQuery, type ExchangeRateRow } from './exchange-rates.query.ts';

/** An amount of money that belongs to a period. */
export interface DatedMoney extends Money {
  readonly period: string;
}

@Injectable()
export class ExchangeRatesService {
  constructor(
    private readonly db: Database,
    private readonly query: ExchangeRatesQuery,
    private readonly budgets: BudgetsQuery,
    private readonly calendar: CalendarService,
    private readonly activity: ActivityLog,
  ) {}

  /** Some tens for each year, so without pages. */
  list(actor: Actor, filter: ListRates): Promise<readonly ExchangeRateRow[]> {
    return this.query.list(actor, filter);
  }

  /** All or none; older rates stay on record. */
  async record(actor: Actor, rates: readonly RateToRecord[]): Promise<RatesRecorded> {
    const budgetRoles = await this.budgets.budgetRoles(actor);
    authorize(treasuryPolicy, actor, 'recordRates', { budgetRoles });
    const reporting = await this.reportingCurrency(actor);
    refuse(rates.flatMap((rate, index) => rateProblems(rate, index, rates, reporting)));
    const reaching = await this.keepPeriods(actor, rates);
    const known = new Map((await this.query.list(actor, {})).map((row) => [nameOf(row), row]));
    const news = reaching.filter(({ rate }) => known.get(nameOf(rate))?.rate !== rate.rate);
    const changed = news.map(({ rate }) => rate);
    await this.insert(actor, changed, reporting);
    const counts = { recorded: changed.length, unchanged: rates.length - changed.length };
    const subject = { kind: 'organization', id: actor.organizationId };
    this.activity.record(actor, 'exchange_rate.record', subject, {
      after: { rates: changed },
      note: { ...counts, since: news.map(({ since }) => since).toSorted()[0] },
    });
    return counts;
  }

  /** Each amount in the reporting currency, rounded half-even once; 422 that names each rate that is missing. */
  async convert(
    actor: Actor,
    kind: RateKind,
    amounts: readonly DatedMoney[],
  ): Promise<readonly number[]> {
    const reporting = await this.reportingCurrency(actor);
    const found = await this.query.find(actor, kind, amounts);
    const missing = found.filter(({ rate }) => rate === null);
    refuse(
      missing.map(({ currency, period }) => ({
        pointer: '',
        message: `There is no ${kind} rate of ${currency} for ${period}: record one under exchange rates`,
      })),
    );
    const rates = new Map(
      found.map(({ currency, period, rate }) => [`${currency} ${period}`, rate]),
    );
    return amounts.map((money) => {
      const rate = rates.get(`${money.currency} ${money.period}`) ?? 1;
      return convert(money, rate, reporting).amount;
    });
  }

  private async reportingCurrency({ organizationId }: Actor): Promise<string> {
    const row = await this.db.row<{ currency: string }>({
      text: 'SELECT currency FROM organizations WHERE organization_id = $1 FOR SHARE',
      values: [organizationId],
    });
    if (!row) throw new Error('The organization of this unit of work is not there.');
    return row.currency;
  }

  /** With the day from which on figures may read otherwise: the plan of a whole year is told in any part of it. */
  private async keepPeriods(
    { organizationId }: Actor,
    rates: readonly RateToRecord[],
  ): Promise<readonly ReachingRate[]> {
    const calendar = await this.calendar.of(organizationId);
    const places = rates.map((rate, index) => ({
      rate,
      period: this.calendar.named(calendar, rate.period, `/rates/${index}/period`),
    }));
    const { rules } = calendar;
    const periods = places.map(({ period }) => period);
    await this.calendar.keep(organizationId, rules, periods);
    return places.map(({ rate, period: { startsOn } }) => ({
      rate,
      since: rate.kind === 'budget' ? periodAt(rules, 'year', startsOn).startsOn : startsOn,
    }));
  }

  private async insert(
    { organizationId, personId }: Actor,
    rates: readonly RateToRecord[],
    reporting: string,
  ): Promise<void> {
    await this.db.run({
      text: `INSERT INTO exchange_rates (organization_id, id, currency, reporting_currency, period_key, kind, rate, source, recorded_by)
        SELECT $1, r.id, r.currency, $3, r.period, r.kind, r.rate, coalesce(r.source, ''), $4
        FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, currency text, period text, kind text, rate numeric, source text)`,
      values: [
        organizationId,
        JSON.stringify(rates.map((rate) => ({ ...rate, id: newId() }))),
        reporting,
        personId,
      ],
    });
  }
}

interface ReachingRate {
  readonly rate: RateToRecord;
  readonly since: Day;
}

const nameOf = ({ currency, period, kind }: Omit<RateToRecord, 'rate' | 'source'>): string =>
  `${currency} ${period} ${kind}`;

function rateProblems(
  rate: RateToRecord,
  index: number,
  all: readonly RateToRecord[],
  reporting: string,
): readonly FieldError[] {
  const problem = (field: string, message: string) => [
    { pointer: `/rates/${index}/${field}`, message },
  ];
  if (!isCurrency(rate.currency))
    return problem('currency', `“${rate.currency}” is not a currency: use an ISO 4217 code`);
  if (rate.currency === reporting)
    return problem('currency', `${reporting} is the reporting currency: it has no rate`);
  const isTwice = all.slice(0, index).some((other) => nameOf(other) === nameOf(rate));
  return isTwice ? problem('period', 'This rate stands in an earlier row already') : [];
}

function refuse(errors: readonly FieldError[]): void {
  if (errors[0]) throw new Unprocessable(`${errors[0].message}.`, errors.slice(0, 100));
}
