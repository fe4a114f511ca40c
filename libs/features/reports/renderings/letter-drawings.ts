import type { EditionContent } from '#domain/edition';
import { CHART_NOTE, chartFigures } from './chart-figures.ts';
import { isShown, type Renderable } from './edition-words.ts';
import { PAPER } from './paper.ts';
import type { TableDrawing } from './report-table.ts';
import { lifecycleDrawing, roadmapDrawing, varianceDrawing } from './section-drawings.ts';

/** A chart of the kit for a letter, with all that it says in words. */
export interface LetterDrawing {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly alt: string;
  readonly svg: string;
}

/** Pixels: narrow enough that its letters can be read on a phone. */
const SIZE = { width: 400, height: 170 } as const;
const MOST = 3;
/** Rows of a chart: a letter is short. */
const ROWS = 6;

/** What leads each part of the edition, three at most: its first KPI, its budget, its roadmap, its products. */
export function letterDrawings(content: EditionContent): readonly LetterDrawing[] {
  const report: Renderable = { content, before: null, sha256: null };
  const [budget] = content.budgets ?? [];
  return [
    ...(isShown(report, 'charts') ? leading(report) : []),
    ...(isShown(report, 'budget') && budget
      ? named('variance', varianceDrawing(budget, report, ROWS))
      : []),
    ...(isShown(report, 'roadmap') ? named('roadmap', roadmapDrawing(report, ROWS)) : []),
    ...(isShown(report, 'lifecycle') ? named('lifecycle', lifecycleDrawing(report, ROWS)) : []),
  ].slice(0, MOST);
}

const leading = (report: Renderable): readonly LetterDrawing[] =>
  chartFigures(report, { colours: PAPER, size: SIZE })
    .slice(0, 1)
    .map(({ title, description, svg }) => ({
      name: 'kpi',
      title,
      note: CHART_NOTE,
      alt: description,
      svg,
    }));

const named = (name: string, drawings: readonly TableDrawing[]): readonly LetterDrawing[] =>
  drawings.map(({ title, note, alt, svg }) => ({
    name,
    title,
    note,
    alt,
    svg: svg(PAPER, SIZE.width),
  }));
