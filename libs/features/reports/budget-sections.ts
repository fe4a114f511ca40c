import { Injectable } from '@nestjs/common';
import { BudgetViewQuery, type BudgetGridView } from '#features/budget/index';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import type { Grain } from '#domain/budget/version';
import { PERIOD_KINDS, periodAt, type CalendarRules, type Period } from '#domain/calendar';
import { addDays } from '#domain/day';
import type { EditionBudget } from '#domain/edition-budget';
import { Unprocessable } from '#domain/errors';
import { BudgetLedgers, type BudgetOfYear } from './budget-ledgers.query.ts';
import { isEmpty, reportedBudget, untoldBudget } from './reported-budget.ts';
import type { RegisterQuestion } from './strategy-sections.ts';

/** The budgets of the fiscal year in which the period ends. */
@Injectable()
export class BudgetSections {
  constructor(
    private readonly calendar: CalendarService,
    private readonly view: BudgetViewQuery,
    private readonly ledgers: BudgetLedgers,
  ) {}

  /** Without those of which nothing is on record. */
  async of(actor: Actor, question: RegisterQuestion): Promise<EditionBudget[]> {
    const told: EditionBudget[] = [];
    for (const budget of await this.ledgers.budgets(actor, question.period.fiscalYear)) {
      const section = await this.told(actor, budget, question);
      if (section !== undefined) told.push(section);
    }
    return told;
  }

  private async told(
    actor: Actor,
    budget: BudgetOfYear,
    { period, ...when }: RegisterQuestion,
  ): Promise<EditionBudget | undefined> {
    const calendar = await this.calendar.of(actor.organizationId);
    const changes = await this.ledgers.changes(actor, budget.id, {
      ...period,
      timeZone: calendar.timeZone,
    });
    const asked = askedOf(calendar.rules, budget.grain, period);
    if (asked === undefined)
      return untoldBudget(budget, period, { changes, problem: noneEnded(budget) });
    const request = { ...when, period: asked.key, isByPeriod: true } as const;
    const areas = await this.read(actor, budget, { ...request, groupBy: 'area' });
    if ('problem' in areas) return untoldBudget(budget, asked, { ...areas, changes });
    if (isEmpty(areas)) return undefined;
    const lines = await this.view.read(actor, budget.id, { ...request, groupBy: 'line' });
    const notes = await this.ledgers.notes(actor, budget.id, asked);
    return reportedBudget(areas, lines, { notes, changes });
  }

  /** A report never fails because a rate is missing: it says so. */
  private async read(
    actor: Actor,
    { id }: BudgetOfYear,
    request: Parameters<BudgetViewQuery['read']>[2],
  ): Promise<BudgetGridView | { readonly problem: string }> {
    try {
      return await this.view.read(actor, id, request);
    } catch (error) {
      if (error instanceof Unprocessable) return { problem: error.message };
      throw error;
    }
  }
}

/** The report's own period where the budget has it, else the last one of the budget that has ended by then. */
function askedOf(rules: CalendarRules, grain: Grain, period: Period): Period | undefined {
  if (PERIOD_KINDS.indexOf(grain) <= PERIOD_KINDS.indexOf(period.kind)) return period;
  const around = periodAt(rules, grain, period.endsOn);
  if (around.endsOn === period.endsOn) return around;
  const before = periodAt(rules, grain, addDays(around.startsOn, -1));
  return before.fiscalYear === period.fiscalYear ? before : undefined;
}

const noneEnded = ({ grain }: BudgetOfYear): string =>
  `No ${grain} of this budget has ended by the end of the period.`;
