import { postgresError } from './faults.ts';

interface Refusal {
  readonly status: 409 | 422;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

const refusals = new Map<string, { pointer: string; message: string }>();

/** Says in the product's words what a database constraint protects; called once per slice, when it is loaded. */
export function explainConstraint(name: string, pointer: string, message: string): void {
  refusals.set(name, { pointer, message });
}

/** A constraint that was broken is a conflict (something else is there) or a rule (the value itself is wrong). */
export function problemOfConstraint(error: unknown): Refusal | undefined {
  const { code, constraint = '' } = postgresError(error) ?? {};
  if (code === '23505' || code === '23P01')
    return refusal(
      409,
      'conflict',
      'Conflict',
      constraint,
      'Something like this is already there.',
    );
  if (code === '23503')
    return refusal(
      422,
      'unprocessable',
      'Unknown reference',
      constraint,
      'The record names something that is not there, or that others still need.',
    );
  if (code === '23514' || code === '23502')
    return refusal(
      422,
      'unprocessable',
      'Rule broken',
      constraint,
      'The record breaks a rule of its kind.',
    );
  return undefined;
}

function refusal(
  status: 409 | 422,
  type: string,
  title: string,
  constraint: string,
  fallback: string,
): Refusal {
  const known = refusals.get(constraint);
  return known
    ? { status, type, title, detail: known.message, errors: [known] }
    : { status, type, title, detail: fallback };
}
