import type { KpiTemplate } from '#domain/catalogue/template';
import { addDays, daysBetween } from '#domain/day';
import { scaleOf, type Unit } from '#domain/kpi';
import { clamp } from '#domain/number';
import type { DrawnKpi, Path } from './area-story.ts';
import { randomOf } from './random.ts';
import { monthsBefore, type Place, type Span } from './span.ts';

/** A value as it is recorded: alone, or by its parts. */
export type Figure =
  { readonly value: number } | { readonly numerator: number; readonly denominator: number };

export const DECIMALS: Readonly<Record<Unit, number>> = {
  percent: 1,
  count: 0,
  days: 1,
  hours: 1,
  milliseconds: 0,
  months: 1,
  currency: 0,
  ratio: 2,
  index: 2,
  points: 1,
  score: 1,
};

/** What the KPI measures in the period; `factor` makes it what was thought at first. */
export function figureOf(
  kpi: DrawnKpi,
  template: KpiTemplate,
  { period, ago }: Place,
  { span, factor = 1 }: { readonly span: Span; readonly factor?: number },
): Figure {
  const random = randomOf(`${kpi.id} ${ago}`);
  const length = daysBetween(period.startsOn, period.endsOn) + 1;
  const middle = addDays(period.startsOn, Math.floor(length / 2));
  // The middle of a month lies half a month before the next one, and is to stand for its whole.
  const when = monthsBefore(span, middle) + 0.5;
  const season = kpi.season?.[Number(middle.slice(5, 7))] ?? 1;
  const level = valueOn(kpi.path, when) * season + kpi.noise * random.normal();
  const value = bounded(level, kpi, template) * factor;
  if (kpi.of === undefined) return { value: rounded(value, DECIMALS[template.unit]) };
  const denominator = Math.max(1, Math.round(valueOn(kpi.of, when) * (1 + 0.03 * random.normal())));
  return { numerator: Math.round((value / scaleOf(template.unit)) * denominator), denominator };
}

export function valueOn(path: Path, monthsAgo: number): number {
  const after = path.findIndex(([month]) => month <= monthsAgo);
  const [laterAt, later] = path[after === -1 ? path.length - 1 : after] ?? [0, 0];
  const [earlierAt, earlier] = path[after === -1 ? path.length - 1 : after - 1] ?? [laterAt, later];
  if (earlierAt === laterAt) return later;
  const share = (earlierAt - monthsAgo) / (earlierAt - laterAt);
  return earlier + (later - earlier) * share;
}

export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function bounded(value: number, { min = 0, max }: DrawnKpi, { unit }: KpiTemplate): number {
  return clamp(value, min, max ?? (unit === 'percent' ? 100 : Infinity));
}
