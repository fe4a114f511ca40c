import { writes, type Actor } from './actor.ts';
import { Forbidden } from './errors.ts';

/** Who may change what about a subject: one pure predicate per action. */
export type Policy<Subject, Action extends string> = Readonly<
  Record<Action, (actor: Actor, subject: Subject) => boolean>
>;

/** Throws `Forbidden`; a reading credential is refused before the policy is asked. */
export function authorize<Action extends string>(
  policy: Policy<unknown, Action>,
  actor: Actor,
  action: Action,
): void;
export function authorize<Subject, Action extends string>(
  policy: Policy<Subject, Action>,
  actor: Actor,
  action: Action,
  subject: Subject,
): void;
export function authorize<Action extends string>(
  policy: Policy<unknown, Action>,
  actor: Actor,
  action: Action,
  subject?: unknown,
): void {
  if (!writes(actor)) {
    throw new Forbidden(
      inWords(action),
      'Your access is for reading only: use one that may write.',
    );
  }
  if (!policy[action](actor, subject)) throw new Forbidden(inWords(action));
}

/** Every answer of a policy at once, so that a screen shows only what will work. */
export function abilities<Subject, Action extends string>(
  policy: Policy<Subject, Action>,
  actor: Actor,
  subject: Subject,
): Record<Action, boolean> {
  const answers: Partial<Record<Action, boolean>> = {};
  for (const action in policy) answers[action] = writes(actor) && policy[action](actor, subject);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the loop above set every action
  return answers as Record<Action, boolean>;
}

/** `handOver` reads "hand over". */
function inWords(action: string): string {
  return action.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
