import type { Freshness } from './cadence.ts';
import type { MeasurementState } from './kpi.ts';

/** One figure of a report. */
export interface TrustRow {
  readonly state: MeasurementState | null;
  readonly freshness: Freshness;
  readonly hasValue: boolean;
  /** Why the report leaves it out; null when it does not. */
  readonly excludedBecause: string | null;
}

/** Fresh, stale, missing and excluded share all figures out; the others are marks upon them. */
export interface TrustLine {
  readonly figures: number;
  readonly fresh: number;
  readonly stale: number;
  readonly missing: number;
  readonly excluded: number;
  readonly estimated: number;
  readonly restated: number;
  /** Areas that declare other than they measure. */
  readonly disagreements: number;
  /** Sentences of the record that somebody left out; absent for none. */
  readonly hidden?: number;
  readonly sentence: string;
}

type Counted = Omit<TrustLine, 'sentence'>;

export function trustLine(rows: readonly TrustRow[], disagreements: number): TrustLine {
  const included = rows.filter(({ excludedBecause }) => excludedBecause === null);
  const present = included.filter(({ hasValue }) => hasValue);
  const stale = present.filter(({ freshness }) => freshness === 'overdue').length;
  const counted: Counted = {
    figures: rows.length,
    fresh: present.length - stale,
    stale,
    missing: included.length - present.length,
    excluded: rows.length - included.length,
    estimated: present.filter(({ state }) => state === 'provisional').length,
    restated: present.filter(({ state }) => state === 'restated').length,
    disagreements,
  };
  return { ...counted, sentence: sentenceOf(counted) };
}

/** The same line, saying how many sentences were left out. */
export function trustWithHidden(line: TrustLine, hidden: number): TrustLine {
  if (hidden === 0) return line;
  const counted = { ...line, hidden };
  return { ...counted, sentence: sentenceOf(counted) };
}

function sentenceOf(line: Counted): string {
  const shares = listed([
    [line.fresh, 'fresh'],
    [line.stale, 'stale'],
    [line.missing, 'missing'],
    [line.excluded, 'excluded'],
  ]);
  const marks = listed([
    [line.estimated, 'estimated'],
    [line.restated, 'restated'],
  ]);
  const figures = `${counting(line.figures, 'figure')}${shares && `: ${shares}`}`;
  const declared = counting(line.disagreements, 'area');
  const verb = line.disagreements === 1 ? 'declares' : 'declare';
  return [
    marks ? `${figures}; ${marks}` : figures,
    line.disagreements > 0 ? `${declared} ${verb} other than measured` : '',
    line.hidden === undefined ? '' : `${counting(line.hidden, 'sentence')} hidden`,
  ]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}

function listed(counts: readonly (readonly [number, string])[]): string {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

function counting(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count === 0 ? 'No' : count} ${noun}s`;
}
