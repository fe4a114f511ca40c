import { escape } from './marks.ts';
import type { ReportTable } from './report-table.ts';

export function titledTable({ title, note, heads, rows, figures = [] }: ReportTable): string {
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
  return `${heading}${sentence}${drawn}`;
}

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
