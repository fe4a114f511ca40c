import type { BudgetReading } from './budget-reading.ts';
import type { Shape } from './cells.sql.ts';

/** In the line's own currency; in the reporting currency at the rates of each period; or all at the budget's rates. */
export const MONEY_VIEWS = ['reported', 'constant', 'own'] as const;
export type MoneyView = (typeof MONEY_VIEWS)[number];

export const shapeOf = ({ sources, periods }: BudgetReading, isByPeriod = false): Shape => ({
  sources,
  periods: periods.length,
  isByPeriod,
});

interface CellRequest {
  readonly money: MoneyView;
  readonly versions?: { readonly from: string; readonly to: string } | undefined;
}

/** The values of the parameters that every statement over the cells of a budget has. */
export function cellValues(
  organizationId: string,
  reading: BudgetReading,
  { money, versions }: CellRequest,
): readonly unknown[] {
  const { id, day, moment, plan, forecast, references, periods, asked, currency } = reading;
  const keys = periods.map(({ key }) => key);
  return [
    organizationId,
    id,
    day,
    moment.asOf ?? null,
    versions?.from ?? plan?.id ?? null,
    versions?.to ?? forecast?.id ?? null,
    references.map((version) => version?.id ?? null),
    keys,
    asked.from,
    asked.to,
    periods.map(({ isClosed }) => isClosed),
    keys.findIndex((key) => key === forecast?.closedTo) + 1,
    currency,
    money,
  ];
}

/** What every answer repeats of the question. */
export function headOf(reading: BudgetReading) {
  const { id, key, name, yearKey, grain, onTrackWithin, atRiskWithin, asked, moment } = reading;
  const { closedTo, day, plan, forecast, references, periods } = reading;
  return {
    budget: { id, key, name, yearKey, grain, onTrackWithin, atRiskWithin },
    period: {
      key: asked.key,
      label: asked.label,
      startsOn: asked.startsOn,
      endsOn: asked.endsOn,
    },
    at: moment.at ?? null,
    asOf: moment.asOf?.toISOString() ?? null,
    day,
    closedTo,
    plan,
    forecast,
    lastForecast: references[asked.to - 1] ?? null,
    periods,
  };
}
