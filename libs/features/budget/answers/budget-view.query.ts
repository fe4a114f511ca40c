import { Injectable } from '@nestjs/common';
import { seesConfidential, type Actor } from '#domain/actor';
import { Unprocessable } from '#domain/errors';
import { Database } from '#platform/database/database';
import type { Statement } from '#platform/database/unit-of-work';
import { JsonText } from '#platform/http/json-text';
import { BudgetReadings, type BudgetReading, type Moment } from './budget-reading.ts';
import type { BudgetGridView } from './budget-view.dto.ts';
import {
  filterNames,
  filterValues,
  groupedLines,
  type Absence,
  type Group,
  type LineFilter,
} from './lines.sql.ts';
import { refuseMissingRates, type MissingRate } from './missing-rates.ts';
import { cellValues, headOf, shapeOf, type MoneyView } from './statement.ts';
import type { Shape } from './cells.sql.ts';
import { budgetView } from './view.sql.ts';

export interface ViewRequest extends Moment, LineFilter {
  readonly groupBy?: Group | undefined;
  readonly money?: MoneyView | undefined;
  readonly without?: Absence | undefined;
  /** Actuals up to the end of the period count, also what was posted after the day that is read. */
  readonly isByPeriod?: boolean | undefined;
  /** Ids of two versions to read in the places of plan and forecast. */
  readonly versions?: { readonly from: string; readonly to: string } | undefined;
}

interface Row {
  readonly text: string;
  readonly missing: readonly MissingRate[] | null;
  /** Different currencies would be added up as they are. */
  readonly isMixed: boolean;
}

/** The budget as a grid: who or what by period, with plan, forecast, actual, commitment and the three comparisons. */
@Injectable()
export class BudgetViewQuery {
  constructor(
    private readonly db: Database,
    private readonly readings: BudgetReadings,
  ) {}

  /** 422 where a rate is missing, or where different currencies would be added up as they are. */
  async text(actor: Actor, budget: string, request: ViewRequest): Promise<JsonText> {
    const { groupBy = 'area', money = 'reported' } = request;
    const reading = await this.readings.of(actor, budget, request);
    const row = await this.row(actor, reading, { ...request, groupBy, money });
    refuseMissingRates(row.missing ?? []);
    if (money === 'own' && groupBy !== 'line' && row.isMixed) refuseMixed();
    return new JsonText(row.text);
  }

  private async row(
    actor: Actor,
    reading: BudgetReading,
    request: ViewRequest & { readonly groupBy: Group; readonly money: MoneyView },
  ): Promise<Row> {
    const { money, groupBy, versions, without } = request;
    const shape = shapeOf(reading, request.isByPeriod);
    const lines = groupedLines({ groupBy, without, filter: request }, reading.sources);
    const row = await this.db.row<Row & Record<string, unknown>>({
      ...planOf(shape, request),
      text: budgetView(groupBy, shape, lines),
      isLast: true,
      values: [
        ...cellValues(actor.organizationId, reading, { money, versions }),
        JSON.stringify(questionOf(reading, request)),
        seesConfidential(actor),
        reading.onTrackWithin,
        reading.atRiskWithin,
        ...filterValues(request),
      ],
    });
    if (row === undefined) throw new Error('The statement answers with one row.');
    return row;
  }

  async read(actor: Actor, budget: string, request: ViewRequest): Promise<BudgetGridView> {
    const { text } = await this.text(actor, budget, request);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the statement above
    return JSON.parse(text) as BudgetGridView;
  }
}

/** What screens and reports ask is planned once for each connection, which costs a fifth of answering it; the rest are too many to keep. */
function planOf(
  { sources, periods, isByPeriod }: Shape,
  request: ViewRequest & { readonly groupBy: Group },
): Pick<Statement, 'name' | 'isPlannedOnce'> {
  const filters = filterNames(request);
  const isFiltered = filters.some((name) => name !== 'lineId') || request.without !== undefined;
  const isCommon = request.groupBy === 'area' || request.groupBy === 'line';
  if (isFiltered || !isCommon || (sources.isAt && !isByPeriod)) return {};
  const { isAsOf, isAt } = sources;
  const shape = [isAt && 'at', isAsOf && 'as-of', isByPeriod && 'by-period'].filter(Boolean);
  const parts = ['budget-view', request.groupBy, periods, ...shape, ...filters];
  return { name: parts.join('-'), isPlannedOnce: true };
}

function refuseMixed(): never {
  const message = 'These lines have several currencies: ask for `money=reported`, or group by line';
  throw new Unprocessable(`${message}.`, [{ pointer: '/money', message }]);
}

function questionOf(reading: BudgetReading, request: ViewRequest): object {
  const { groupBy, money } = request;
  return {
    ...headOf(reading),
    groupBy,
    money,
    currency: money === 'own' ? null : reading.currency,
  };
}
