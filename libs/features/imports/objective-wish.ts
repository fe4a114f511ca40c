import type { Day } from '#domain/day';
import type { Directory } from './directory.ts';
import type { KnownArea, KnownPerson } from './known.query.ts';
import type { KnownThing } from './known-registers.query.ts';
import type { periodReader } from './read-period.ts';
import { IMPORTED_STATES } from './register-fields.ts';
import type { Named, RowReader } from './row-reader.ts';

export interface ObjectiveSurroundings {
  readonly areas: Directory<KnownArea>;
  readonly people: Directory<KnownPerson>;
  readonly goals: Directory<KnownThing>;
  readonly readPeriod: ReturnType<typeof periodReader>;
  readonly today: Day;
}

/** What a row says of an objective. Undefined: the file does not speak of it. */
export interface ObjectiveWish {
  readonly name: string;
  readonly key: string | undefined;
  /** Names repeat from period to period: the area and the first day tell objectives apart. */
  readonly scope: string;
  readonly areaId: string;
  readonly description: string | undefined;
  readonly ownerId: string | null | undefined;
  readonly weight: number | undefined;
  readonly goal: Named | null | undefined;
  readonly startsOn: Day | undefined;
  readonly endsOn: Day | undefined;
  readonly state: (typeof IMPORTED_STATES)[number] | undefined;
  readonly statedOn: Day;
}

/** The row as a wish; the reader knows what is wrong with it. */
export function objectiveWish(reader: RowReader, around: ObjectiveSurroundings): ObjectiveWish {
  const weight = weightOf(reader);
  const span = spanOf(reader, around);
  const areaId = reader.areaId(around.areas);
  return {
    name: reader.required('name'),
    key: reader.key(),
    scope: `${areaId} ${span.startsOn}`,
    areaId,
    description: reader.text('description'),
    ownerId: reader.owner(around.people),
    weight,
    goal: reader.thingOrName('goal', around.goals),
    ...span,
    state: reader.anyChoice('state', IMPORTED_STATES),
    statedOn: reader.statedOn(around.today),
  };
}

function weightOf(reader: RowReader): number | undefined {
  const weight = reader.figure('weight') ?? undefined;
  if (weight === undefined || (weight > 0 && weight <= 100)) return weight;
  return reader.refuse('weight', 'A weight is more than 0 and at most 100.');
}

/** A period of the calendar, or two days. */
function spanOf(
  reader: RowReader,
  { readPeriod }: ObjectiveSurroundings,
): Pick<ObjectiveWish, 'startsOn' | 'endsOn'> {
  const days = { startsOn: reader.anyDay('startsOn'), endsOn: reader.anyDay('endsOn') };
  const text = reader.name('period');
  if (!text) return days;
  const read = readPeriod(text, null);
  if ('period' in read) return { startsOn: read.period.startsOn, endsOn: read.period.endsOn };
  reader.refuse('period', read.problem);
  return days;
}
