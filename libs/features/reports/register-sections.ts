import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import type { EditionRegisters } from '#domain/edition-registers';
import { BudgetSections } from './budget-sections.ts';
import { DeliverySections } from './delivery-sections.ts';
import { LoopSections } from './loop-sections.ts';
import type { Report } from './report.entity.ts';
import { StrategySections } from './strategy-sections.ts';

/** What the registers say at the end of a period, or now while it runs. */
@Injectable()
export class RegisterSections {
  constructor(
    private readonly calendar: CalendarService,
    private readonly loop: LoopSections,
    private readonly strategy: StrategySections,
    private readonly delivery: DeliverySections,
    private readonly budget: BudgetSections,
  ) {}

  async of(actor: Actor, report: Report, period: Period): Promise<EditionRegisters> {
    const today = this.calendar.today(await this.calendar.of(actor.organizationId));
    const isOver = period.endsOn < today;
    const question = { period, ...(isOver && { at: period.endsOn }) };
    const decisions = await this.strategy.decisions(actor, question);
    const objectives = await this.strategy.objectives(actor, question);
    const roadmap = await this.delivery.roadmap(actor, question);
    const lifecycle = await this.delivery.lifecycle(actor, question);
    const budgets = await this.budget.of(actor, question);
    return {
      ...(await this.loop.of(actor, report, period)),
      ...(decisions.length > 0 && { decisions }),
      ...(objectives.length > 0 && { objectives }),
      ...(roadmap && { roadmap }),
      ...(lifecycle && { lifecycle }),
      ...(budgets.length > 0 && { budgets }),
    };
  }
}
