import type { Panel } from './panel-layout.ts';
import type { SixTwelveLayout } from './six-twelve-layout.ts';
import { escape } from '../markup.ts';
import { svgOf, type ChartWords } from './svg.ts';

/** Colours as an SVG may carry them: values on paper, variables in a page. */
export interface ChartColours {
  readonly ink: string;
  readonly mute: string;
  readonly line: string;
  /** What the drawing lies on. */
  readonly panel: string;
}

/** The drawing as text, the same for the same figures; nothing in it is styled from outside. */
export function sixTwelveSvg(
  { width, height, panels }: SixTwelveLayout,
  colours: ChartColours,
  words: ChartWords,
): string {
  const drawn = panels.map((panel) => panelSvg(panel, colours)).join('');
  return svgOf({ width, height }, words, drawn);
}

function panelSvg(panel: Panel, { ink, mute, line, panel: paper }: ChartColours): string {
  const { box, ticks, labels, actual, lastYear, dots, targets, last } = panel;
  const rules = ticks.map(
    ({ y, text }) =>
      `<path d="M${box.left} ${y}H${box.right}" stroke="${line}"/><text x="${box.left - 5}" y="${y + 3.5}" text-anchor="end" fill="${mute}">${escape(text)}</text>`,
  );
  const names = labels.map(
    ({ x, text }) =>
      `<text x="${x}" y="${box.bottom + 14}" text-anchor="middle" fill="${mute}">${escape(text)}</text>`,
  );
  const marks = targets.map(
    ({ x, y }) => `<path d="M${x - 5} ${y}h10" stroke="${mute}" stroke-width="2"/>`,
  );
  const spots = dots.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="1.8" fill="${ink}"/>`);
  const end = last
    ? `<circle cx="${last.x}" cy="${last.y}" r="3.2" fill="${ink}"/><text x="${Math.min(last.x, box.right)}" y="${last.y - 7}" text-anchor="end" font-weight="600" fill="${ink}" stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke">${escape(last.text)}</text>`
    : '';
  return `${rules.join('')}${names.join('')}<path d="${lastYear}" fill="none" stroke="${mute}" stroke-width="1.4" stroke-dasharray="3 2.5"/>${marks.join('')}<path d="${actual}" fill="none" stroke="${ink}" stroke-width="2" stroke-linejoin="round"/>${spots.join('')}${end}`;
}
