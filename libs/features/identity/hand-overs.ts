import { Injectable } from '@nestjs/common';
import { CalendarService } from '#features/calendar/index';
import type { Actor } from '#domain/actor';
import type { Day } from '#domain/day';
import { Database } from '#platform/database/database';
import { handOverRows, type OwnedRows } from './owned-rows.ts';

/**
 * Hands over, from that day on, everything of its kind that the person owns, and answers with the names of what it was.
 * To nobody (null) it changes nothing and only answers with what is owned. It runs in the caller's transaction
 * and records no activity: the deactivation's own entry names what was handed over.
 */
export type HandOver = (
  actor: Actor,
  fromPersonId: string,
  toPersonId: string | null,
  day: Day,
) => Promise<readonly string[]>;

/** Where each slice registers what people can own in it, when it is loaded. */
@Injectable()
export class HandOvers {
  private readonly known: HandOver[] = [];

  constructor(
    private readonly calendar: CalendarService,
    private readonly db: Database,
  ) {}

  register(handOver: HandOver): void {
    this.known.push(handOver);
  }

  /** Whoever leaves the organization leaves none of these rows without an owner. */
  registerRows(tables: readonly OwnedRows[]): void {
    for (const rows of tables)
      this.register((actor, from, to) => handOverRows(this.db, actor, rows, { from, to }));
  }

  /** The names of everything owned, after it was handed over if there is somebody to take it. */
  async run(actor: Actor, from: string, to: string | null): Promise<readonly string[]> {
    const today = this.calendar.today(await this.calendar.of(actor.organizationId));
    const names: string[] = [];
    for (const handOver of this.known) names.push(...(await handOver(actor, from, to, today)));
    return names;
  }
}
