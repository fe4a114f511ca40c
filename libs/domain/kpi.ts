import type { FieldError } from './errors.ts';

export const UNITS = [
  'percent',
  'count',
  'days',
  'hours',
  'milliseconds',
  'months',
  'currency',
  'ratio',
  'index',
  'points',
  'score',
] as const;
export type Unit = (typeof UNITS)[number];

export const DIRECTIONS = ['higher', 'lower', 'band'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const KPI_KINDS = ['flow', 'stock', 'ratio', 'average', 'duration', 'score'] as const;
export type KpiKind = (typeof KPI_KINDS)[number];

/** How a longer period is made of shorter ones; `median` and `none` cannot be. */
export const ROLLUPS = [
  'sum',
  'last',
  'mean',
  'median',
  'weighted_mean',
  'ratio_of_sums',
  'none',
] as const;
export type Rollup = (typeof ROLLUPS)[number];

export const INDICATORS = ['leading', 'lagging'] as const;
export type Indicator = (typeof INDICATORS)[number];

export const MEASUREMENT_STATES = [
  'provisional',
  'final',
  'restated',
  'not_applicable',
  'withdrawn',
] as const;
export type MeasurementState = (typeof MEASUREMENT_STATES)[number];

/** Recorded series, kept apart. Targets have a table of their own. */
export const SERIES = ['actual', 'forecast', 'plan'] as const;
export type Series = (typeof SERIES)[number];

/** Characters, and decimal places for `decimals`. */
export const KPI_LIMITS = {
  name: 200,
  question: 500,
  formula: 1000,
  numerator: 300,
  denominator: 300,
  source: 500,
  note: 2000,
  decimals: 6,
} as const;

export interface KpiDefinition {
  readonly name: string;
  readonly question: string | null;
  readonly formula: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly unit: Unit;
  readonly decimals: number;
  readonly direction: Direction;
  readonly kind: KpiKind;
  readonly rollup: Rollup;
}

const ROLLUPS_OF: Record<KpiKind, readonly [Rollup, ...Rollup[]]> = {
  flow: ['sum', 'none'],
  stock: ['last', 'none'],
  ratio: ['ratio_of_sums', 'weighted_mean', 'none'],
  average: ['weighted_mean', 'mean', 'ratio_of_sums', 'none'],
  duration: ['median', 'weighted_mean', 'mean', 'ratio_of_sums', 'none'],
  score: ['mean', 'weighted_mean', 'ratio_of_sums', 'median', 'last', 'none'],
};

export function defaultRollup(kind: KpiKind): Rollup {
  return ROLLUPS_OF[kind][0];
}

/** Numerator / denominator × this is the value: shares and net scores are read out of a hundred. */
export function scaleOf(unit: Unit): 1 | 100 {
  return unit === 'percent' || unit === 'points' ? 100 : 1;
}

/** Only these KPIs are recorded with a numerator and a denominator. */
export function hasParts(definition: Pick<KpiDefinition, 'kind' | 'rollup'>): boolean {
  return definition.kind === 'ratio' || definition.rollup === 'ratio_of_sums';
}

export function definitionProblems(definition: KpiDefinition): FieldError[] {
  return [
    ...textProblems(definition),
    ...rollupProblems(definition),
    ...partsProblems(definition),
    ...decimalsProblems(definition),
  ];
}

const TEXTS = [
  'name',
  'question',
  'formula',
  'numerator',
  'denominator',
  'source',
  'note',
] as const;

function textProblems(definition: KpiDefinition): FieldError[] {
  const tooLong = TEXTS.filter((field) => (definition[field]?.length ?? 0) > KPI_LIMITS[field]);
  const problems = tooLong.map((field) => ({
    pointer: `/${field}`,
    message: `Use at most ${KPI_LIMITS[field]} characters.`,
  }));
  if (definition.name.trim() !== '') return problems;
  return [{ pointer: '/name', message: 'Give the KPI a name.' }, ...problems];
}

function rollupProblems({ kind, rollup, unit }: KpiDefinition): FieldError[] {
  const allowed = ROLLUPS_OF[kind];
  if (!allowed.includes(rollup)) {
    return [{ pointer: '/rollup', message: `A ${kind} rolls up by ${allowed.join(', ')}.` }];
  }
  if (unit === 'percent' && (rollup === 'mean' || rollup === 'sum')) {
    return [
      {
        pointer: '/rollup',
        message: 'Percentages are never added or averaged: record their parts.',
      },
    ];
  }
  return [];
}

function partsProblems({ numerator, denominator }: KpiDefinition): FieldError[] {
  if ((numerator === null) === (denominator === null)) return [];
  const pointer = numerator === null ? '/numerator' : '/denominator';
  return [{ pointer, message: 'Name both the numerator and the denominator, or neither.' }];
}

function decimalsProblems({ decimals }: KpiDefinition): FieldError[] {
  if (Number.isInteger(decimals) && decimals >= 0 && decimals <= KPI_LIMITS.decimals) return [];
  return [
    { pointer: '/decimals', message: `Use a whole number from 0 to ${KPI_LIMITS.decimals}.` },
  ];
}
