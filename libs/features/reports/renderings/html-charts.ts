import { CHARTS_NOTE, chartFigures, type ChartFigure } from './chart-figures.ts';
import type { Renderable } from './edition-words.ts';
import { PAGE_PALETTE, titledTable } from './html-table.ts';
import { escape } from '#domain/markup';

export function chartsPart(report: Renderable): string {
  const figures = chartFigures(report, { colours: PAGE_PALETTE });
  if (figures.length === 0) return '';
  return `<section><h2>Charts</h2><p class="note">${CHARTS_NOTE}</p>${figures.map(figure).join('')}</section>`;
}

const figure = ({ title, svg, box }: ChartFigure): string =>
  `<figure><figcaption>${escape(title)}</figcaption><div class="drawn">${svg}</div>${titledTable(box)}</figure>`;
