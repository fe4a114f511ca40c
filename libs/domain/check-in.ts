import { isDay, type Day } from './day.ts';
import type { FieldError } from './errors.ts';
import { difference, quotient } from './number.ts';
import type { Counts } from './roll-up.ts';
import { isBetter, type DeclarableStatus, type Status } from './status.ts';

export const CHECK_IN_STATES = ['draft', 'published'] as const;
export type CheckInState = (typeof CHECK_IN_STATES)[number];

/** Raised by a published check-in, for the reviewer to see. */
export const CHECK_IN_SIGNALS = ['confidence_drop'] as const;
export type CheckInSignal = (typeof CHECK_IN_SIGNALS)[number];

export const CONFIDENCE_MAX = 10;
const CONFIDENCE_DROP = 3;
export const CHECK_IN_TEXT_MAX = 4000;

export interface CheckInInput {
  readonly status: DeclarableStatus;
  /** The day that the check-in speaks of. */
  readonly on: Day;
  readonly confidence: number | null;
  readonly highlights: string | null;
  readonly lowlights: string | null;
  readonly cause: string | null;
  readonly plan: string | null;
  readonly who: string | null;
  readonly byWhen: Day | null;
  /** "None" is an answer, silence is not. */
  readonly helpNeeded: string | null;
  readonly mismatchReason: string | null;
  readonly moveReason: string | null;
}

/** The day promised by the check-in before; null when nothing was. */
export type PreviousPromise = Pick<CheckInInput, 'byWhen'>;

/** What keeps a check-in from being published. A draft may have all of it. */
export function checkInProblems(
  input: CheckInInput,
  computed: Status,
  previous: PreviousPromise | null,
): FieldError[] {
  const inTrouble = input.status === 'at_risk' || input.status === 'off_track';
  return [
    ...confidenceProblems(input.confidence),
    ...textProblems(input),
    ...(inTrouble ? [...troubleProblems(input), ...moveProblems(input, previous)] : []),
    ...mismatchProblems(input, computed),
  ];
}

export function signals(previous: number | null, confidence: number | null): CheckInSignal[] {
  if (previous === null || confidence === null) return [];
  return previous - confidence >= CONFIDENCE_DROP ? ['confidence_drop'] : [];
}

/** -100 to 100: % on track − % off track of those with a colour; null for none. */
export function netConfidence({
  on_track,
  at_risk,
  off_track,
}: Omit<Counts, 'unknown'>): number | null {
  return quotient(100 * difference(on_track, off_track), on_track + at_risk + off_track);
}

/** Texts of a published check-in stay editable, with history; its figures only while it is the latest. */
export function mayEditFigures(checkIn: {
  readonly state: CheckInState;
  readonly isLatest: boolean;
}): boolean {
  return checkIn.state === 'draft' || checkIn.isLatest;
}

const TEXTS = [
  'highlights',
  'lowlights',
  'cause',
  'plan',
  'who',
  'helpNeeded',
  'mismatchReason',
  'moveReason',
] as const;

const NEEDED_IN_TROUBLE = [
  ['cause', 'Say what caused it.'],
  ['plan', 'Say what is being done about it.'],
  ['who', 'Name who does it.'],
  ['byWhen', 'Give the day by which it is done.'],
  ['helpNeeded', 'Say which help you need, or "none".'],
] as const;

function confidenceProblems(confidence: number | null): FieldError[] {
  const inRange =
    confidence === null ||
    (Number.isInteger(confidence) && confidence >= 0 && confidence <= CONFIDENCE_MAX);
  if (inRange) return [];
  return [{ pointer: '/confidence', message: `Use a whole number from 0 to ${CONFIDENCE_MAX}.` }];
}

function textProblems(input: CheckInInput): FieldError[] {
  return TEXTS.filter((field) => (input[field]?.length ?? 0) > CHECK_IN_TEXT_MAX).map((field) => ({
    pointer: `/${field}`,
    message: `Use at most ${CHECK_IN_TEXT_MAX} characters.`,
  }));
}

function troubleProblems(input: CheckInInput): FieldError[] {
  const missing = NEEDED_IN_TROUBLE.filter(([field]) => blank(input[field])).map(
    ([field, message]) => ({ pointer: `/${field}`, message }),
  );
  return [...missing, ...dayProblems(input)];
}

function dayProblems({ byWhen, on }: CheckInInput): FieldError[] {
  if (byWhen === null || blank(byWhen)) return [];
  if (!isDay(byWhen)) return [{ pointer: '/byWhen', message: 'Write the day as YYYY-MM-DD.' }];
  return byWhen < on
    ? [{ pointer: '/byWhen', message: 'This day has passed: give a new one.' }]
    : [];
}

function moveProblems(input: CheckInInput, previous: PreviousPromise | null): FieldError[] {
  const promised = previous?.byWhen ?? null;
  const moved = promised !== null && input.byWhen !== null && input.byWhen !== promised;
  if (!moved || !blank(input.moveReason)) return [];
  return [{ pointer: '/moveReason', message: `Say why the day moves from ${promised}.` }];
}

function mismatchProblems(input: CheckInInput, computed: Status): FieldError[] {
  if (!isBetter(input.status, computed) || !blank(input.mismatchReason)) return [];
  const message = `The figures say ${computed.replace('_', ' ')}: say why you declare better.`;
  return [{ pointer: '/mismatchReason', message }];
}

function blank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
