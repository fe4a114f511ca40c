import { postgresError } from './faults.ts';

interface Refusal extends Kind {
  readonly errors?: readonly { readonly pointer: string; readonly message: string }[];
}

const refusals = new Map<string, { pointer: string; message: string }>();

/** Says in the product's words what a database constraint protects; called once per slice, when it is loaded. */
export function explainConstraint(name: string, pointer: string, message: string): void {
  refusals.set(name, { pointer, message });
}

interface Kind {
  readonly status: 409 | 422;
  readonly type: string;
  readonly title: string;
  readonly detail: string;
}

const TAKEN: Kind = {
  status: 409,
  type: 'conflict',
  title: 'Conflict',
  detail: 'Something like this is already there.',
};
const UNKNOWN: Kind = {
  status: 422,
  type: 'unprocessable',
  title: 'Unknown reference',
  detail: 'The record names something that is not there, or that others still need.',
};
const BROKEN: Kind = {
  status: 422,
  type: 'unprocessable',
  title: 'Rule broken',
  detail: 'The record breaks a rule of its kind.',
};

/** By PostgreSQL's error codes: unique and exclusion, foreign key, check and not null. */
const KINDS: Readonly<Record<string, Kind>> = {
  '23505': TAKEN,
  '23P01': TAKEN,
  '23503': UNKNOWN,
  '23514': BROKEN,
  '23502': BROKEN,
};

/** A constraint that was broken is a conflict (something else is there) or a rule (the value itself is wrong). */
export function problemOfConstraint(error: unknown): Refusal | undefined {
  const { code = '', constraint = '' } = postgresError(error) ?? {};
  const kind = KINDS[code];
  if (!kind) return undefined;
  const known = refusals.get(constraint);
  return known ? { ...kind, detail: known.message, errors: [known] } : kind;
}
