import type { Day } from '#domain/day';
import type { FieldError } from '#domain/errors';
import type { Waypoint } from '#domain/glide';
import type { TargetBasis, TargetFigures } from '#domain/target-plan';
import type { SettableShape } from './target-row.ts';

export const PLAN_TEXT_MAX = 500;
/** A plan as people give it; which fields it takes follows from its shape. */
export interface TargetToSet {
  readonly shape: SettableShape;
  /** A period or a day: the current period when absent, and without an end. */
  readonly from?: string;
  readonly to?: string;
  readonly figures?: TargetFigures;
  readonly basis?: TargetBasis;
  readonly periods?: readonly (TargetFigures & { readonly period: string })[];
  /** Of a glide path; the KPI's baseline when absent. */
  readonly start?: Waypoint;
  readonly end?: Waypoint;
  readonly text?: string;
  readonly dueOn?: Day | null;
}

const FIELDS = {
  flat: ['figures', 'from', 'to', 'dueOn'],
  cumulative: ['figures', 'from', 'to', 'dueOn'],
  per_period: ['periods', 'basis', 'dueOn'],
  glide: ['start', 'end', 'from', 'to'],
  text: ['text', 'from', 'to', 'dueOn'],
} as const satisfies Record<SettableShape, readonly (keyof TargetToSet)[]>;

const NEEDED = {
  flat: ['figures'],
  cumulative: ['figures', 'from', 'to'],
  per_period: ['periods'],
  glide: ['end'],
  text: ['text'],
} as const satisfies Record<SettableShape, readonly (keyof TargetToSet)[]>;

const SHAPED = [
  'figures',
  'periods',
  'basis',
  'start',
  'end',
  'text',
  'from',
  'to',
  'dueOn',
] as const;

/** What a shape needs and is not there, and what it does not take. */
export function shapeProblems(input: TargetToSet): FieldError[] {
  const words = input.shape.replace('_', ' ');
  const taken: readonly string[] = FIELDS[input.shape];
  return [
    ...NEEDED[input.shape]
      .filter((field) => input[field] === undefined)
      .map((field) => ({ pointer: `/${field}`, message: `A ${words} target needs ${field}.` })),
    ...SHAPED.filter((field) => (input[field] ?? null) !== null && !taken.includes(field)).map(
      (field) => ({ pointer: `/${field}`, message: `A ${words} target has no ${field}.` }),
    ),
  ];
}
