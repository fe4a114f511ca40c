import { leads, type Actor } from '#domain/actor';
import type { Policy } from '#domain/policy';

/** Everyone reads the calendar. A token that is bound to some areas leaves what belongs to all alone. */
export const calendarPolicy = {
  update: (actor: Actor) => leads(actor) && (actor.areaIds ?? null) === null,
} satisfies Policy<unknown, string>;
