import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import type { Period } from '#domain/calendar';
import { dayOf } from '#domain/day';
import type { EditionRegisters } from '#domain/edition-registers';
import { Clock } from '#platform/clock';
import { DeliverySections } from './delivery-sections.ts';
import { LoopSections } from './loop-sections.ts';
import type { Report } from './report.entity.ts';
import { StrategySections } from './strategy-sections.ts';

/** What the registers say at the end of a period, or now while it runs. */
@Injectable()
export class RegisterSections {
  constructor(
    private readonly clock: Clock,
    private readonly calendar: CalendarService,
    private readonly loop: LoopSections,
    private readonly strategy: StrategySections,
    private readonly delivery: DeliverySections,
  ) {}

  async of(actor: Actor, report: Report, period: Period): Promise<EditionRegisters> {
    const { timeZone } = await this.calendar.of(actor.organizationId);
    const isOver = period.endsOn < dayOf(this.clock.now(), timeZone);
    const question = { period, ...(isOver && { at: period.endsOn }) };
    const decisions = await this.strategy.decisions(actor, question);
    const objectives = await this.strategy.objectives(actor, question);
    const roadmap = await this.delivery.roadmap(actor, question);
    const lifecycle = await this.delivery.lifecycle(actor, question);
    return {
      ...(await this.loop.of(actor, report, period)),
      ...(decisions.length > 0 && { decisions }),
      ...(objectives.length > 0 && { objectives }),
      ...(roadmap && { roadmap }),
      ...(lifecycle && { lifecycle }),
    };
  }
}
