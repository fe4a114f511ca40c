import { Injectable } from '@nestjs/common';
import type { Actor } from '#domain/actor';
import type { Sheet, SheetLine } from '#domain/budget/sheet';
import { Database } from '#platform/database/database';
import { BudgetReadings, type BudgetReading, type Moment } from '../answers/budget-reading.ts';
import { budgetSheet } from './sheet.sql.ts';

/** A budget as a file tells it: the plan and forecast in force, and what was posted. */
@Injectable()
export class BudgetSheets {
  constructor(
    private readonly db: Database,
    private readonly readings: BudgetReadings,
  ) {}

  async read(actor: Actor, budget: string, moment: Moment): Promise<Sheet> {
    const reading = await this.readings.of(actor, budget, moment);
    const lines = await this.db.rows<SheetLine & Record<string, unknown>>({
      text: budgetSheet(reading.sources),
      values: [actor.organizationId, ...valuesOf(reading)],
    });
    return { budget: reading.key, periods: keysOf(reading), lines };
  }
}

const keysOf = ({ periods }: BudgetReading): readonly string[] => periods.map(({ key }) => key);

const NO_VERSION = { id: null, effectiveOn: null };

function valuesOf(reading: BudgetReading): readonly unknown[] {
  const { id, day, moment, startsOn } = reading;
  const plan = reading.plan ?? NO_VERSION;
  const forecast = reading.forecast ?? NO_VERSION;
  const isAdopted = (plan.effectiveOn ?? '') <= startsOn;
  return [
    id,
    day,
    moment.asOf ?? null,
    plan.id,
    forecast.id,
    keysOf(reading),
    isAdopted ? 'plan' : 'revised_plan',
    plan.effectiveOn,
    forecast.effectiveOn,
  ];
}
