import { checkInDue, periodKindOf } from '#domain/cadence';
import { dayOf, type Day } from '#domain/day';
import type { AreaStory } from '../area-story.ts';
import { AREAS } from '../areas/index.ts';
import { CEO, type PersonKey } from '../cast.ts';
import type { Deed, DeedOf } from '../deed.ts';
import { reviewerOf, speakerOn } from '../offices.ts';
import { randomOf, type Random } from '../random.ts';
import { at, placesOf, TIME_ZONE, workingDaysAfter, type Place, type Span } from '../span.ts';
import { pageOf } from '../templates.ts';

/** So many of the check-ins are read. */
const READ = 0.93;
const READ_BY_CEO = 0.8;

/** Every check-in that was made, with its acknowledgement; the others are missed, and swept as such. */
export function checkIns(span: Span): readonly Deed[] {
  return AREAS.flatMap((area) => {
    const { cadence = pageOf(area.key).cadence } = area;
    return placesOf(span, periodKindOf(cadence)).flatMap((place) => ofPeriod(area, place, span));
  });
}

function ofPeriod(area: AreaStory, place: Place, span: Span): readonly Deed[] {
  const { period, ago } = place;
  const random = randomOf(`check-in ${area.key} ${ago}`);
  const dueOn = dayOf(checkInDue(period, TIME_ZONE, span.holidays).dueAt, TIME_ZONE);
  const made = timeOf(dueOn, random, span);
  const by = speakerOn(span, area.key, dayOf(made, TIME_ZONE));
  const isTooEarly = dueOn <= workingDaysAfter(span.founded, 3, span);
  if (by === null || isTooEarly || random.chance(area.forgets)) return [];
  const checkIn = { kind: 'check_in', at: made, by, area: area.key, period } as const;
  const answer = acknowledgement(checkIn, reviewerOf(area.key), { random, span });
  return answer ? [checkIn, answer] : [checkIn];
}

/** On the day that it is due, the day before, or within the grace of the next morning. */
function timeOf(dueOn: Day, random: Random, span: Span): Date {
  const share = random.next();
  if (share < 0.1) return at(workingDaysAfter(dueOn, 1, span), clock(random, 8, 9));
  if (share < 0.28) return at(workingDaysAfter(dueOn, -1, span), clock(random, 11, 17));
  return at(dueOn, clock(random, 10, 16));
}

function acknowledgement(
  { at: made, by, area, period }: DeedOf<'check_in'>,
  reviewer: PersonKey,
  { random, span }: { readonly random: Random; readonly span: Span },
): Deed | undefined {
  if (by === reviewer) return undefined;
  if (!random.chance(reviewer === CEO ? READ_BY_CEO : READ)) return undefined;
  const days = random.pick([1, 1, 1, 2, 2, 3]);
  const day = workingDaysAfter(dayOf(made, TIME_ZONE), days, span);
  const when = at(day, clock(random, 8, 18));
  return { kind: 'acknowledge', at: when, by: reviewer, area, period };
}

/** A minute between the hours, the last one included. */
function clock(random: Random, from: number, to: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(random.whole(from, to))}:${two(random.whole(1, 44))}`;
}
