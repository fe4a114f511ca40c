import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import { burnOf } from '#domain/budget/burn';
import { accuracyOfAll, forecastAccuracy } from '#domain/budget/forecast-accuracy';
import { waterfall } from '#domain/budget/waterfall';
import type {
  BudgetBurnView,
  BudgetWaterfallView,
  ForecastAccuracySeries,
  ForecastAccuracyView,
  WaterfallOf,
  WaterfallSeries,
} from './budget-course.dto.ts';
import type { BudgetFigures, BudgetGridRow, BudgetGridView } from './budget-view.dto.ts';
import { BudgetViewQuery, type ViewRequest } from './budget-view.query.ts';

const USUAL_STEPS = 8;

/** How a budget goes through its year, worked out from the same sums as its grid. */
@Injectable()
export class BudgetCourse {
  constructor(private readonly grid: BudgetViewQuery) {}

  async burn(actor: Actor, budget: string, request: ViewRequest): Promise<BudgetBurnView> {
    const view = await this.grid.read(actor, budget, request);
    return { question: view.question, series: view.totals.map((total) => burnSeries(view, total)) };
  }

  async waterfall(
    actor: Actor,
    budget: string,
    request: ViewRequest & { readonly comparison?: WaterfallOf; readonly steps?: number },
  ): Promise<BudgetWaterfallView> {
    const { comparison = 'outlook', steps = USUAL_STEPS, ...rest } = request;
    const view = await this.grid.read(actor, budget, rest);
    const series = view.totals.map(({ nature }) => {
      const rows = view.rows.filter((row) => row.nature === nature);
      return waterfallSeries(rows, comparison, steps);
    });
    return { question: view.question, series };
  }

  async accuracy(
    actor: Actor,
    budget: string,
    request: ViewRequest,
  ): Promise<ForecastAccuracyView> {
    const view = await this.grid.read(actor, budget, request);
    return {
      question: view.question,
      groups: view.rows.map((row) => accuracySeries(view, row)),
      totals: view.totals.map((total) => accuracySeries(view, { ...total, id: null, name: null })),
    };
  }
}

function burnSeries({ question }: BudgetGridView, total: BudgetFigures) {
  const { periods } = question;
  const { points, perPeriod, usedUpIn } = burnOf(
    periods.map(({ isClosed }, at) => ({
      plan: total.plan[at] ?? null,
      actual: total.actual[at] ?? null,
      outlook: total.outlook[at] ?? null,
      isClosed,
    })),
  );
  return {
    nature: total.nature,
    points: periods.flatMap(({ key: period }, at) => {
      const point = points[at];
      return point === undefined ? [] : [{ period, ...point }];
    }),
    perPeriod,
    usedUpIn: usedUpIn === null ? null : (periods[usedUpIn]?.key ?? null),
  };
}

const NONE = '';

function waterfallSeries(
  rows: readonly BudgetGridRow[],
  comparison: WaterfallOf,
  max: number,
): WaterfallSeries {
  const nature = rows[0]?.nature ?? 'cost';
  const names = new Map(rows.map(({ id, name }) => [id ?? NONE, { id, name }]));
  const parts = rows.map((row) => {
    const { reference, value } = comparison === 'outlook' ? row.fullYear : row.yearToDate;
    return { key: row.id ?? NONE, from: reference ?? 0, to: value ?? 0 };
  });
  const { start, end, steps } = waterfall(parts, max);
  return {
    nature,
    start,
    end,
    steps: steps.map(({ key, parts: count, amount, startsAt, endsAt }) => {
      const { id = null, name = null } = (key === null ? undefined : names.get(key)) ?? {};
      const isFavourable = nature === 'cost' ? amount < 0 : amount > 0;
      return { id, name, parts: count, amount, isFavourable, startsAt, endsAt };
    }),
  };
}

function accuracySeries(
  { question }: BudgetGridView,
  row: Pick<BudgetGridRow, 'id' | 'name' | 'nature' | 'lastForecast' | 'actual'>,
): ForecastAccuracySeries {
  const { id, name, nature, lastForecast, actual } = row;
  const periods = question.periods.flatMap(({ key, isClosed }, at) => {
    const outcome = { forecast: lastForecast[at] ?? null, actual: actual[at] ?? null };
    return isClosed ? [{ period: key, ...outcome, accuracy: forecastAccuracy(outcome) }] : [];
  });
  return { id, name, nature, periods, accuracy: accuracyOfAll(periods) };
}
