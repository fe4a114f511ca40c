import type { Direction, Unit } from './kpi.ts';
import { numberText } from './number-format.ts';
import type { Status } from './status.ts';

export interface FigureFormat {
  readonly locale: string;
  /** ISO 4217, for figures whose unit is currency. */
  readonly currency: string;
}

export interface FigureKind {
  readonly unit: Unit;
  readonly decimals: number;
}

const NO_VALUE = 'no value';

const SUFFIXES: Readonly<Partial<Record<Unit, string>>> = {
  percent: ' %',
  days: ' d',
  hours: ' h',
  milliseconds: ' ms',
  months: ' mo',
  points: ' pt',
};

/** A figure for people, with its unit; missing is said, never shown as zero. */
export function figureText(
  value: number | null,
  { unit, decimals }: FigureKind,
  { locale, currency }: FigureFormat,
): string {
  if (value === null) return NO_VALUE;
  const money = unit === 'currency' && ({ style: 'currency', currency } as const);
  return `${numberText(value, locale, { ...money, ...digits(decimals) })}${SUFFIXES[unit] ?? ''}`;
}

/** What is shown as zero has no sign. */
const digits = (decimals: number) =>
  ({
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: 'negative',
  }) as const;

/** A difference with its sign; between two percentages it is in percentage points. */
export function differenceText(
  value: number | null,
  reference: number | null,
  kind: FigureKind,
  format: FigureFormat,
): string {
  if (value === null || reference === null) return '';
  const difference = value - reference;
  const text = figureText(Math.abs(difference), kind, format);
  return `${signOf(difference, kind)}${kind.unit === 'percent' ? text.replace(/ %$/, ' pp') : text}`;
}

/** Of a difference as it is written: one that is shown as zero has no direction. */
export function signOf(difference: number, { decimals }: Pick<FigureKind, 'decimals'>): string {
  if (Number(Math.abs(difference).toFixed(decimals)) === 0) return '±';
  return difference > 0 ? '+' : '−';
}

/** `66.7 %` of a share of one, with one decimal where it has one; `+` and `−` where it is a difference. */
export function shareText(share: number, locale: string, isDifference = false): string {
  const percent = Math.round(share * 1_000) / 10;
  const sign = percent < 0 ? '−' : isDifference && percent > 0 ? '+' : '';
  return `${sign}${numberText(Math.abs(percent), locale, digits(Number.isInteger(percent) ? 0 : 1))} %`;
}

/** `+18.7 %`, `−53.1 %`: how far something is off, in per cent; what is written as zero has no sign. */
export function offText(percent: number, locale: string): string {
  const shown = Math.round(percent * 10) / 10;
  const sign = shown === 0 ? '' : shown > 0 ? '+' : '−';
  return `${sign}${numberText(Math.abs(shown), locale, digits(1))} %`;
}

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  not_started: 'Not started',
  on_track: 'On track',
  at_risk: 'At risk',
  off_track: 'Off track',
  done: 'Done',
  paused: 'Paused',
  cancelled: 'Cancelled',
  unknown: 'No data',
};

export const statusWords = (status: Status): string => STATUS_WORDS[status];

const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  higher: 'higher is better',
  lower: 'lower is better',
  band: 'best within its band',
};

export const directionWords = (direction: Direction): string => DIRECTION_WORDS[direction];
