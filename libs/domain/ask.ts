import type { Day } from './day.ts';

/** `asked`, `deferred` and `delegated` wait for somebody; a draft waits for its report to be submitted. */
export const ASK_STATES = [
  'draft',
  'asked',
  'approved',
  'declined',
  'deferred',
  'delegated',
  'withdrawn',
] as const;
export type AskState = (typeof ASK_STATES)[number];

export const ASK_ANSWERS = ['approved', 'declined', 'deferred', 'delegated'] as const;
export type AskAnswer = (typeof ASK_ANSWERS)[number];

/** Characters, how many options a question may have, and how many asks a report. */
export const ASK_LIMITS = { question: 500, text: 8000, reason: 4000, options: 12, perReport: 30 };

export const isWaiting = (state: AskState): boolean =>
  state === 'asked' || state === 'deferred' || state === 'delegated';

/** What settles the question, and so belongs in the decision log. */
export const settles = (answer: AskAnswer): boolean =>
  answer === 'approved' || answer === 'declined';

/** What is chosen by declining all that was offered. */
const DECLINED = 'Declined';

export interface AnswerGiven {
  readonly answer: AskAnswer;
  readonly choice?: string;
  readonly until?: Day | null;
  readonly delegateId?: string | null;
  readonly revisitOn?: Day | null;
}

interface Offered {
  readonly options: readonly { readonly name: string }[];
  readonly recommendation: string;
}

/** What was chosen; undefined where an approval has to name one of the options. */
export function choiceOf(
  { answer, choice }: AnswerGiven,
  { options, recommendation }: Offered,
): string | undefined {
  if (answer === 'declined') return DECLINED;
  if (answer !== 'approved') return '';
  const chosen = choice ?? recommendation;
  if (options.length === 0) return chosen;
  return options.some(({ name }) => name === chosen) ? chosen : undefined;
}

export interface Misfit {
  readonly field: 'until' | 'delegateId' | 'choice' | 'revisitOn';
  readonly message: string;
}

/** What is wrong with an answer given on that day. */
export function misfitOf(given: AnswerGiven, offered: Offered, today: Day): Misfit | null {
  const { answer, until, delegateId, revisitOn } = given;
  if (answer === 'deferred' && (!until || until <= today))
    return { field: 'until', message: 'Name the later day on which you will answer' };
  if (answer === 'delegated' && !delegateId)
    return { field: 'delegateId', message: 'Name the person who is to answer' };
  if (choiceOf(given, offered) === undefined) {
    const names = offered.options.map(({ name }) => `“${name}”`).join(', ');
    return { field: 'choice', message: `Choose one of ${names}` };
  }
  if (revisitOn && revisitOn <= today)
    return { field: 'revisitOn', message: 'Look again on a later day' };
  return null;
}
