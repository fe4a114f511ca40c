import { statusWords } from '#domain/figure-text';
import type { EditionKpi } from '#domain/edition';
import type { Status } from '#domain/status';
import { escape } from '#domain/markup';

const TICK = '<circle cx="8" cy="8" r="7"/><path class="cut" d="M4.5 8.2l2.4 2.4 4.6-4.8"/>';
const RING = '<circle class="ring" cx="8" cy="8" r="6"/>';
const SHAPES: Readonly<Partial<Record<Status, string>>> = {
  on_track: TICK,
  done: TICK,
  at_risk: '<path d="M8 1l7 14H1z"/><path class="cut" d="M8 6v4M8 12v.6"/>',
  off_track:
    '<path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z"/><path class="cut" d="M5.5 5.5l5 5M10.5 5.5l-5 5"/>',
};

/** Shape, word and colour, so that no one of them has to be seen. */
export const statusMark = (status: Status, words = statusWords(status)): string =>
  `<span class="status ${status}"><svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">${SHAPES[status] ?? RING}</svg> ${words}</span>`;

/** Gaps are gaps; the scale is the row's own. */
export function sparkline({ name, trend }: EditionKpi): string {
  const values = trend.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < 2) return '';
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const step = 80 / (trend.length - 1);
  const x = (at: number) => (2 + at * step).toFixed(1);
  const y = (value: number) => (20 - (16 * (value - low)) / range).toFixed(1);
  const path = trend.map(({ value }, at) => {
    if (value === null) return '';
    const isContinued = at > 0 && (trend[at - 1]?.value ?? null) !== null;
    return `${isContinued ? 'L' : 'M'}${x(at)} ${y(value)}`;
  });
  return `<svg class="spark" viewBox="0 0 84 24" width="84" height="24" role="img" aria-label="Trend of ${escape(name)}"><path d="${path.join('')}"/></svg>`;
}
