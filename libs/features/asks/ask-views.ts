import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import type { AskRow } from './ask.row.ts';
import { AskView } from './ask.view.ts';

/** Asks as they are shown, with their clocks at the organization's own day. */
@Injectable()
export class AskViews {
  constructor(private readonly calendar: CalendarService) {}

  async all(actor: Actor, rows: readonly AskRow[]): Promise<readonly AskView[]> {
    const calendar = await this.calendar.of(actor.organizationId);
    const today = this.calendar.today(calendar);
    return rows.map((row) => AskView.of(row, actor, today, calendar.holidays));
  }

  async of(actor: Actor, row: AskRow): Promise<AskView> {
    const calendar = await this.calendar.of(actor.organizationId);
    return AskView.of(row, actor, this.calendar.today(calendar), calendar.holidays);
  }
}
