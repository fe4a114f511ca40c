import { lastYearKey, periodOf, previousKey, type Period } from '#domain/calendar';
import { compare, type Comparison } from '#domain/compare';
import type { Figure } from './figures.ts';
import { heldTarget, judge, type HeldTarget, type Judgement } from './judge.ts';
import type { RecordedValue } from './kpi-record.query.ts';
import type { Comparable, Reading } from './page-reading.ts';

interface Beside {
  readonly previous: number | null;
  readonly lastYear: number | null;
  readonly forecast: RecordedValue | undefined;
  readonly plan: RecordedValue | undefined;
}

/** One period of a KPI with everything that stands beside its figure. */
export interface PagePoint extends Beside {
  readonly period: Period;
  readonly figure: Figure;
  readonly held: HeldTarget | null;
  readonly judgement: Judgement;
  readonly delta: Comparison;
  readonly yearToDate: Figure;
}

export function pointOf(period: Period, reading: Reading, comparable: Comparable): PagePoint {
  const { record, definition, figures, day } = reading;
  const figure = figures.of(period);
  const held = heldTarget(period, record.targets, figures, definition);
  const beside = besideOf(period, reading);
  const { unit, direction } = definition;
  const measured = comparable === 'target' && held !== null ? held.held : figure.value;
  const reference = REFERENCES[comparable](beside, held, reading);
  const lines = held?.lines ?? null;
  return {
    period,
    figure,
    held,
    judgement: judge(held, day),
    ...beside,
    delta: compare(measured, reference, { unit, direction, lines }),
    yearToDate: figures.yearToDate(period),
  };
}

type Reference = (beside: Beside, held: HeldTarget | null, reading: Reading) => number | null;

const REFERENCES: Record<Comparable, Reference> = {
  previous: ({ previous }) => previous,
  last_year: ({ lastYear }) => lastYear,
  target: (_beside, held) => held?.target ?? null,
  forecast: ({ forecast }) => forecast?.value ?? null,
  plan: ({ plan }) => plan?.value ?? null,
  baseline: (_beside, _held, { definition }) => definition.baseline,
};

function besideOf(period: Period, reading: Reading): Beside {
  const { rules, others } = reading;
  return {
    previous: valueAt(reading, previousKey(rules, period.key)),
    lastYear: valueAt(reading, lastYearKey(rules, period.key)),
    forecast: others.get(`forecast ${period.key}`),
    plan: others.get(`plan ${period.key}`),
  };
}

function valueAt({ rules, figures }: Reading, key: string | null): number | null {
  const period = key === null ? undefined : periodOf(rules, key);
  return period === undefined ? null : figures.of(period).value;
}
