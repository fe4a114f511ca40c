import type { ChartPalette, Paint, Scene, Shape } from './scene.ts';
import { escape } from '../markup.ts';
import { svgOf, type ChartWords } from './svg.ts';

/** The drawing as text, the same for the same figures; nothing in it is styled from outside. */
export const sceneSvg = (
  { shapes, ...size }: Scene,
  palette: ChartPalette,
  words: ChartWords,
): string => svgOf(size, words, shapes.map((shape) => shapeSvg(shape, palette)).join(''));

function shapeSvg(shape: Shape, palette: ChartPalette): string {
  const colour = (paint: Paint | undefined) => (paint ? palette[paint] : 'none');
  if (shape.kind === 'rect') {
    const { x, y, width, height, fill, stroke } = shape;
    const edge = stroke ? ` stroke="${palette[stroke]}"` : '';
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette[fill]}"${edge}/>`;
  }
  if (shape.kind === 'path') {
    const { d, fill, stroke, width, dash } = shape;
    const line = stroke ? ` stroke="${palette[stroke]}"` : '';
    const thick = width ? ` stroke-width="${width}"` : '';
    const dashed = dash ? ` stroke-dasharray="${dash}"` : '';
    return `<path d="${d}" fill="${colour(fill)}"${line}${thick}${dashed} stroke-linejoin="round"/>`;
  }
  const { x, y, text, fill, anchor, isStrong } = shape;
  const place = anchor ? ` text-anchor="${anchor}"` : '';
  const weight = isStrong ? ' font-weight="600"' : '';
  return `<text x="${x}" y="${y}" fill="${palette[fill]}"${place}${weight}>${escape(text)}</text>`;
}
