import { checkInProblems } from '#domain/check-in';
import type { Day } from '#domain/day';
import { Unprocessable, type FieldError } from '#domain/errors';
import type { Status } from '#domain/status';
import type { Evidence } from './check-in.entity.ts';

/** What a person says in a check-in. */
export interface Said {
  readonly status: Status;
  readonly confidence: number | null;
  readonly mismatchReason: string;
  readonly highlights: string;
  readonly lowlights: string;
  readonly cause: string;
  readonly plan: string;
  readonly planOwnerId: string | null;
  readonly planDueOn: Day | null;
  readonly moveReason: string;
  readonly helpNeeded: string;
  readonly evidence: readonly Evidence[];
}

/** As it comes in: null clears. */
export type SaidInput = Pick<Said, 'status'> & PartialInput;
type PartialInput = { readonly [Field in keyof Said]?: Said[Field] | null };

const FIGURES = ['status', 'confidence'] as const satisfies readonly (keyof Said)[];

const TEXTS = [
  'mismatchReason',
  'highlights',
  'lowlights',
  'cause',
  'plan',
  'moveReason',
  'helpNeeded',
] as const satisfies readonly (keyof Said)[];

const REST = ['planOwnerId', 'planDueOn'] as const satisfies readonly (keyof Said)[];

const NOTHING: Omit<Said, 'status'> = {
  confidence: null,
  mismatchReason: '',
  highlights: '',
  lowlights: '',
  cause: '',
  plan: '',
  planOwnerId: null,
  planDueOn: null,
  moveReason: '',
  helpNeeded: '',
  evidence: [],
};

export function saidIn(input: SaidInput): Said {
  return { ...NOTHING, status: input.status, ...given(input) };
}

/** Only what differs from what was said before. */
export function changesIn(patch: PartialInput, before: Said): Partial<Said> {
  const entries = Object.entries(given(patch)).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(valueOf(before, field)),
  );
  return Object.fromEntries(entries);
}

export const touchesFigures = (changes: Partial<Said>): boolean =>
  FIGURES.some((field) => changes[field] !== undefined);

interface Situation {
  /** The day that the check-in speaks of. */
  readonly on: Day;
  readonly computed: Status;
  /** The day promised by the check-in before. */
  readonly promised: Day | null;
}

/** Throws 422 with every field that keeps the check-in from being published. Only history may say that nobody knew. */
export function refuseIncomplete(said: Said, { on, computed, promised }: Situation): void {
  const { status } = said;
  if (status === 'unknown') return;
  const problems = checkInProblems(
    {
      ...said,
      status,
      on,
      who: said.planOwnerId,
      byWhen: said.planDueOn,
    },
    computed,
    { byWhen: promised },
  ).map(inOurWords);
  const [first] = problems;
  if (first) throw new Unprocessable(first.message, problems);
}

const POINTERS: Readonly<Record<string, string>> = {
  '/who': '/planOwnerId',
  '/byWhen': '/planDueOn',
};

const inOurWords = ({ pointer, message }: FieldError): FieldError => ({
  pointer: POINTERS[pointer] ?? pointer,
  message,
});

function given(input: PartialInput): Partial<Said> {
  const texts = TEXTS.flatMap((field) =>
    input[field] === undefined ? [] : [[field, input[field] ?? ''] as const],
  );
  const rest = [...FIGURES, ...REST].flatMap((field) =>
    input[field] === undefined ? [] : [[field, input[field]] as const],
  );
  const evidence = input.evidence?.map(({ title, url }) => ({ title, url }));
  return { ...Object.fromEntries([...texts, ...rest]), ...(evidence && { evidence }) };
}

const valueOf = (said: Said, field: string): unknown => new Map(Object.entries(said)).get(field);
