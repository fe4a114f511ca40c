import { escape } from '#domain/markup';
import type { ReportTable, TableDrawing } from './report-table.ts';

/** In a page colours follow its scheme. */
export const PAGE_PALETTE = {
  ink: 'var(--ink)',
  mute: 'var(--mute)',
  line: 'var(--line)',
  panel: 'var(--bg)',
  onTrack: 'var(--on-mark)',
  offTrack: 'var(--off-mark)',
} as const;

export function titledTable({
  title,
  note,
  heads,
  rows,
  figures = [],
  drawings = [],
}: ReportTable): string {
  const heading = title === '' ? '' : `<h3>${title}</h3>`;
  const sentence = note === '' ? '' : `<p>${escape(note)}</p>`;
  const body = rows.map(
    ([first = '', ...cells]) =>
      `<tr><th scope="row">${escape(first)}</th>${cells.map((text, at) => `<td${figures.includes(at + 1) ? ' class="figure"' : ''}>${escape(text)}</td>`).join('')}</tr>`,
  );
  const drawn =
    rows.length === 0
      ? ''
      : table(
          heads.map((head, at) => ({ head, isFigure: figures.includes(at) })),
          body,
        );
  return `${heading}${sentence}${drawings.map(figure).join('')}${drawn}`;
}

const figure = ({ title, note, svg }: TableDrawing): string =>
  `<figure><figcaption>${escape(title)}</figcaption><p class="note">${escape(note)}</p><div class="drawn">${svg(PAGE_PALETTE)}</div></figure>`;

export interface Column {
  readonly head: string;
  readonly isFigure?: boolean;
}

export function table(columns: readonly Column[], rows: readonly string[]): string {
  const heads = columns.map(
    ({ head, isFigure }) => `<th scope="col"${isFigure ? ' class="figure"' : ''}>${head}</th>`,
  );
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
