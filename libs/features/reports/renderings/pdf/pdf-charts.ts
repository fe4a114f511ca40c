import { CHARTS_NOTE, chartFigures } from '../chart-figures.ts';
import type { Renderable } from '../edition-words.ts';
import { figures, words, type PdfPart } from './pdf-parts.ts';

/** Paper is light, and knows no variables. */
const COLOURS = { ink: '#1b1f27', mute: '#5b6472', line: '#dfe3e8' } as const;

export function chartParts(report: Renderable): readonly PdfPart[] {
  const drawn = chartFigures(report, COLOURS);
  if (drawn.length === 0) return [];
  return [
    { kind: 'list', lines: [CHARTS_NOTE] },
    ...drawn.map(({ title, svg, description, box }): PdfPart => ({
      kind: 'figure',
      title,
      svg,
      alt: `${title}. ${description}`,
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
