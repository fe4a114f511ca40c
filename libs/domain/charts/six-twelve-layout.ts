import type { SixTwelve, SixTwelvePoint } from '../six-twelve.ts';
import { panelLayout, type Panel } from './panel-layout.ts';

export interface SixTwelveQuestion {
  readonly chart: Pick<SixTwelve, 'weeks' | 'months'>;
  readonly width: number;
  readonly height: number;
  /** Figures on the axis: short, without a unit. */
  readonly format: (value: number) => string;
  /** The last figure, at its line; as on the axis where nothing is said. */
  readonly figure?: (value: number) => string;
  readonly label: (periodKey: string) => string;
}

export interface SixTwelveLayout {
  readonly width: number;
  readonly height: number;
  /** Weeks on the left, where there are any, and months. */
  readonly panels: readonly Panel[];
}

const GLYPH = 6.2;
const AXIS = { top: 8, bottom: 20, gap: 18, edge: 8 } as const;
/** Of the width that both have. */
const WEEKS_SHARE = 0.36;

/** Weeks and months have scales of their own, and therefore stand side by side. */
export function sixTwelveLayout(question: SixTwelveQuestion): SixTwelveLayout {
  const { chart, width, height } = question;
  const parts = [chart.weeks, chart.months].filter((points) => points.length > 0);
  const split = parts.length === 2 ? Math.round(width * WEEKS_SHARE) : 0;
  const panels = parts.map((points, at) => {
    const from = at === 0 ? 0 : split + AXIS.gap;
    const to = at === parts.length - 1 ? width : split;
    return panelOf(points, question, [from, to]);
  });
  return { width, height, panels };
}

function panelOf(
  points: readonly SixTwelvePoint[],
  { height, format, label, figure = format }: SixTwelveQuestion,
  [from, to]: readonly [number, number],
): Panel {
  const named = points.map((point) => ({ ...point, label: label(point.periodKey) }));
  const box = { left: from, right: to - AXIS.edge, top: AXIS.top, bottom: height - AXIS.bottom };
  const { ticks } = panelLayout(named, box, { format });
  const widest = Math.max(...ticks.map(({ text }) => text.length));
  const { labels, ...panel } = panelLayout(
    named,
    { ...box, left: from + Math.ceil(widest * GLYPH) + 6 },
    { format, figure },
  );
  return { ...panel, labels: fitting(labels, (panel.box.right - panel.box.left) / points.length) };
}

/** As many as fit side by side; the last one always stands. */
function fitting<Label extends { readonly text: string }>(
  labels: readonly Label[],
  slot: number,
): readonly Label[] {
  const widest = Math.max(...labels.map(({ text }) => text.length)) * GLYPH + 6;
  const every = Math.max(1, Math.ceil(widest / slot));
  return labels.filter((_, at) => (labels.length - 1 - at) % every === 0);
}
