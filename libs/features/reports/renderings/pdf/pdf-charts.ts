import { CHARTS_NOTE, chartFigures } from '../chart-figures.ts';
import type { Renderable } from '../edition-words.ts';
import { PAPER } from '../paper.ts';
import type { TableDrawing } from '../report-table.ts';
import { figures, words, type PdfPart } from './pdf-parts.ts';

export function chartParts(report: Renderable): readonly PdfPart[] {
  const drawn = chartFigures(report, { colours: PAPER });
  if (drawn.length === 0) return [];
  return [
    { kind: 'list', lines: [CHARTS_NOTE] },
    ...drawn.map(({ title, svg, description, box }): PdfPart => ({
      kind: 'figure',
      title,
      svg,
      alt: `${title}. ${description}`,
      note: '',
      table: {
        kind: 'table',
        title: '',
        note: '',
        columns: box.heads.map((head, at) => (at === 0 ? words(head, 1.4) : figures(head, 1))),
        rows: box.rows,
        isWhole: true,
      },
    })),
  ];
}

export const drawnPart = ({ title, note, alt, svg }: TableDrawing): PdfPart => ({
  kind: 'figure',
  title,
  note,
  svg: svg(PAPER),
  alt: `${title}. ${alt}`,
  table: null,
});
