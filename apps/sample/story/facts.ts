import type { Direction, Unit } from '#domain/kpi';
import type { Random } from './random.ts';

/** A figure that is new since the last check-in, beside the one before it. */
export interface Fact {
  readonly name: string;
  readonly unit: Unit;
  readonly direction: Direction;
  readonly value: number;
  readonly before: number;
}

/** A move below this share of the value is not worth a sentence. */
const WORTH_SAYING = 0.02;

type Turn = 'better' | 'worse';

const SENTENCES: Readonly<Record<Turn, readonly [string, ...string[]]>> = {
  better: [
    '**{name}** improved to {value}, from {before}.',
    '{name} is at {value} now, after {before}.',
    '{name} went from {before} to {value}, the right way.',
    '**{name}**: {value}. The time before it was {before}.',
    'We are at {value} in {name}, {before} before that.',
    '{name} moved from {before} to {value}; the measures hold.',
  ],
  worse: [
    '**{name}** fell back to {value}, from {before}.',
    '{name} is at {value}, after {before}.',
    '{name} went from {before} to {value}, the wrong way.',
    '**{name}**: {value}, where it had been {before}.',
    '{name} slipped from {before} to {value}.',
    'We lost ground in {name}: {value} after {before}.',
  ],
};

/** The largest move in the direction asked for, in a sentence; undefined when nothing moved. */
export function sentenceOn(facts: readonly Fact[], turn: Turn, random: Random): string | undefined {
  const moved = facts
    .filter((fact) => turnOf(fact) === turn && moveOf(fact) >= WORTH_SAYING)
    .toSorted((one, other) => moveOf(other) - moveOf(one))[0];
  if (!moved) return undefined;
  const { name, unit, value, before } = moved;
  return random
    .pick(SENTENCES[turn])
    .replace('{name}', name)
    .replace('{value}', shown(value, unit))
    .replace('{before}', shown(before, unit));
}

function turnOf({ direction, value, before }: Fact): Turn | undefined {
  if (direction === 'band' || value === before) return undefined;
  return value > before === (direction === 'higher') ? 'better' : 'worse';
}

function moveOf({ value, before }: Fact): number {
  return Math.abs(value - before) / Math.max(Math.abs(before), 1);
}

/** As people write it: 84.1 %, 1.91 million euros, 9.4 days, 18,400. */
function shown(value: number, unit: Unit): string {
  if (unit === 'currency') return `${(value / 1_000_000).toFixed(2)} million euros`;
  const size = Math.abs(value);
  const isWhole = unit === 'count' || unit === 'milliseconds';
  const digits = isWhole ? 0 : unit === 'percent' && size > 99 && size < 100 ? 2 : 1;
  const number = value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return WORDS[unit] === undefined ? number : `${number} ${WORDS[unit]}`;
}

const WORDS: Partial<Record<Unit, string>> = {
  percent: '%',
  days: 'days',
  hours: 'hours',
  months: 'months',
  milliseconds: 'ms',
  points: 'points',
};
