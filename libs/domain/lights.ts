import type { CheckInInput } from './check-in.ts';
import type { Highlight, Lowlight } from './edition.ts';
import type { PersonRef } from './person-ref.ts';

/** A published check-in, as a report reads it. */
export type ReportedCheckIn = Pick<
  CheckInInput,
  'status' | 'on' | 'highlights' | 'lowlights' | 'cause' | 'plan' | 'who' | 'byWhen' | 'helpNeeded'
> & {
  readonly id: string;
  readonly areaKey: string;
  readonly author: PersonRef;
};

/** In the report's order of areas, newest first; a text that an area repeats is told once. */
export function highlightsOf(
  checkIns: readonly ReportedCheckIn[],
  areaKeys: readonly string[],
): Highlight[] {
  return told(checkIns, areaKeys, ({ highlights }) => textOf(highlights)).map(({ checkIn, text }) =>
    lightOf(checkIn, text),
  );
}

/** Also of check-ins that say no more than the cause of their trouble. */
export function lowlightsOf(
  checkIns: readonly ReportedCheckIn[],
  areaKeys: readonly string[],
): Lowlight[] {
  return told(checkIns, areaKeys, lowlightIn).map(({ checkIn, text }) => {
    const { cause, plan, who, byWhen, helpNeeded } = checkIn;
    return Object.assign(lightOf(checkIn, text), { cause, plan, who, byWhen, helpNeeded });
  });
}

interface Told {
  readonly checkIn: ReportedCheckIn;
  readonly text: string;
}

function told(
  checkIns: readonly ReportedCheckIn[],
  areaKeys: readonly string[],
  textIn: (checkIn: ReportedCheckIn) => string,
): Told[] {
  const newestFirst = checkIns.toSorted((one, other) => (isNewer(one, other) ? -1 : 1));
  return areaKeys.flatMap((areaKey) => {
    const texts = newestFirst
      .filter((checkIn) => checkIn.areaKey === areaKey)
      .map((checkIn) => ({ checkIn, text: textIn(checkIn) }))
      .filter(({ text }) => text !== '');
    return texts.filter(
      ({ text }, index) => texts.findIndex((earlier) => earlier.text === text) === index,
    );
  });
}

function lowlightIn({ lowlights, cause, status }: ReportedCheckIn): string {
  const inTrouble = status === 'at_risk' || status === 'off_track';
  return textOf(lowlights) || (inTrouble ? textOf(cause) : '');
}

function lightOf({ id, areaKey, author, on }: ReportedCheckIn, text: string): Highlight {
  return { checkInId: id, areaKey, text, author: { id: author.id, name: author.name }, date: on };
}

/** Ids grow with time, so of one day the later counts as newer. */
function isNewer(one: ReportedCheckIn, other: ReportedCheckIn): boolean {
  return one.on === other.on ? one.id > other.id : one.on > other.on;
}

function textOf(text: string | null): string {
  return text?.trim() ?? '';
}
