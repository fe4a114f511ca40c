import { escape } from '../markup.ts';

export interface ChartWords {
  readonly title: string;
  readonly description: string;
}

const FONT = 'font-family="Inter, system-ui, sans-serif" font-size="10.5"';

/** A drawing with what it says in words. */
export const svgOf = (
  { width, height }: { readonly width: number; readonly height: number },
  { title, description }: ChartWords,
  drawn: string,
): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" ${FONT}><title>${escape(title)}</title><desc>${escape(description)}</desc>${drawn}</svg>`;
