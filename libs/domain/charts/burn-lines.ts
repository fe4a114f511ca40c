import { pathOf, type Spot } from './panel-layout.ts';
import { scaleOf, ticksOf } from './scale.ts';
import { dot, GLYPH, path, rounded, text, type Scene, type Shape } from './scene.ts';

export interface BurnLinesPoint {
  readonly label: string;
  readonly plan: number | null;
  readonly actual: number | null;
  readonly outlook: number | null;
}

export interface BurnLinesQuestion {
  readonly points: readonly BurnLinesPoint[];
  readonly width: number;
  readonly height: number;
  readonly figure: (amount: number) => string;
  readonly words: Readonly<Record<'plan' | 'actual' | 'outlook', string>>;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly toX: (at: number) => number;
  readonly toY: (amount: number) => number;
}

const TOP = 14;
const FOOT = 20;
const LINE = 13;

/** The year added up: solid the actual, dashed the plan, dotted where the outlook leads from there. */
export function burnLines(question: BurnLinesQuestion): Scene {
  const { points, width, height, figure } = question;
  const all = points.flatMap(({ plan, actual, outlook }) => [plan, actual, outlook]);
  const [low, high, step] = scaleOf([0, ...all.filter((amount) => amount !== null)]);
  const ticks = ticksOf(low, high, step);
  const frame = frameOf(question, ticks, [low, high]);
  const { left, right, bottom, toX, toY } = frame;
  const rules = ticks.flatMap((amount) => [
    path(`M${left} ${toY(amount)}H${right}`, { stroke: 'line' }),
    text(figure(amount), [left - 5, toY(amount) + 3.5], { fill: 'mute', anchor: 'end' }),
  ]);
  const every = Math.ceil((widest(points.map(({ label }) => label)) + 8) / (toX(1) - toX(0)));
  const names = points
    .map(({ label }, at) => text(label, [toX(at), bottom + 14], { fill: 'mute', anchor: 'middle' }))
    .filter((_, at) => (points.length - 1 - at) % every === 0);
  const shapes = [...rules, ...names, ...linesOf(points, frame), ...labelsOf(question, frame)];
  return { width, height, shapes };
}

const widest = (words: readonly string[]): number =>
  Math.max(...words.map((one) => one.length), 0) * GLYPH;

function frameOf(
  { points, width, height, figure, words }: BurnLinesQuestion,
  ticks: readonly number[],
  [low, high]: readonly [number, number],
): Frame {
  const last = points.at(-1);
  const ends = [
    `${words.plan} ${figure(last?.plan ?? 0)}`,
    `${words.outlook} ${figure(last?.outlook ?? 0)}`,
  ];
  const left = Math.ceil(widest(ticks.map(figure))) + 12;
  const right = Math.floor(width - widest(ends) - 10);
  const bottom = height - FOOT;
  const slot = (right - left) / Math.max(points.length, 1);
  return {
    left,
    right,
    bottom,
    toX: (at) => rounded(left + slot * (at + 0.5)),
    toY: (amount) => rounded(bottom - ((bottom - TOP) * (amount - low)) / (high - low)),
  };
}

function linesOf(points: readonly BurnLinesPoint[], { toX, toY }: Frame): readonly Shape[] {
  const line = (read: (point: BurnLinesPoint, at: number) => number | null) =>
    pathOf(
      points.map((point, at): Spot | null => {
        const amount = read(point, at);
        return amount === null ? null : { x: toX(at), y: toY(amount) };
      }),
    );
  const lastAt = points.findLastIndex(({ actual }) => actual !== null);
  const actual = points[lastAt]?.actual ?? null;
  const ahead = (point: BurnLinesPoint, at: number) =>
    at < lastAt ? null : at === lastAt ? point.actual : point.outlook;
  return [
    path(
      line(({ plan }) => plan),
      { stroke: 'mute', width: 1.4, dash: '5 3' },
    ),
    path(line(ahead), { stroke: 'ink', width: 1.6, dash: '1.5 2.5' }),
    path(
      line((point) => point.actual),
      { stroke: 'ink', width: 2.2 },
    ),
    ...(actual === null ? [] : [path(dot(toX(lastAt), toY(actual), 3.2), { fill: 'ink' })]),
  ];
}

/** Lines carry their names at their ends; two that end near each other make room. */
function labelsOf(question: BurnLinesQuestion, frame: Frame): readonly Shape[] {
  const { right, toY } = frame;
  const ends = endsOf(question, toY);
  const [upper, lower] = ends;
  const gap = upper && lower ? Math.max(0, LINE - (lower.y - upper.y)) / 2 : 0;
  const labels = ends.map((end, at) =>
    text(end.words, [right + 4, end.y + 3.5 + (at === 0 ? -gap : gap)]),
  );
  return [...labels, ...soFarOf(question, frame)];
}

function endsOf({ points, figure, words }: BurnLinesQuestion, toY: Frame['toY']) {
  const last = points.at(-1);
  return (['plan', 'outlook'] as const)
    .flatMap((name) => {
      const amount = last?.[name] ?? null;
      return amount === null ? [] : [{ words: `${words[name]} ${figure(amount)}`, y: toY(amount) }];
    })
    .toSorted((one, other) => one.y - other.y);
}

/** At the last point of the actual: before it in the second half of the year, behind it in the first. */
function soFarOf(
  { points, figure, words }: BurnLinesQuestion,
  { toX, toY }: Frame,
): readonly Shape[] {
  const at = points.findLastIndex(({ actual }) => actual !== null);
  const actual = points[at]?.actual ?? null;
  if (actual === null) return [];
  const told = `${words.actual} ${figure(actual)}`;
  return at > points.length / 2
    ? [text(told, [toX(at) - 8, toY(actual) - 6], { anchor: 'end', isStrong: true })]
    : [text(told, [toX(at) + 8, toY(actual) + 15], { isStrong: true })];
}
