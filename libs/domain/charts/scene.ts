/** The colours of a chart by what they mean, as values or as variables of a page. */
export interface ChartPalette {
  readonly ink: string;
  readonly mute: string;
  readonly line: string;
  readonly panel: string;
  readonly onTrack: string;
  readonly offTrack: string;
}
export type Paint = keyof ChartPalette;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Shape =
  | (Area & { readonly kind: 'rect'; readonly fill: Paint; readonly stroke?: Paint })
  | {
      readonly kind: 'path';
      readonly d: string;
      readonly fill?: Paint;
      readonly stroke?: Paint;
      readonly width?: number;
      readonly dash?: string;
    }
  | {
      readonly kind: 'text';
      /** Of the base line. */
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly fill: Paint;
      readonly anchor?: 'middle' | 'end';
      readonly isStrong?: boolean;
    };

/** A drawing that any kind of paper can carry: a page, a file, or the screen. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Pixels that a letter takes at the size of charts; broad rather than narrow. */
export const GLYPH = 5.8;
/** Below this, names stand above their rows instead of beside them. */
export const NARROW = 520;

export const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;

export function rect({ x, y, width, height }: Area, fill: Paint, stroke?: Paint): Shape {
  const box = { x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
  return { kind: 'rect', ...box, fill, ...(stroke && { stroke }) };
}

export const text = (
  words: string,
  [x, y]: readonly [x: number, y: number],
  look: { fill?: Paint; anchor?: 'middle' | 'end'; isStrong?: boolean } = {},
): Shape => ({ kind: 'text', text: words, x: rounded(x), y: rounded(y), fill: 'ink', ...look });

export const path = (d: string, look: Omit<Extract<Shape, { kind: 'path' }>, 'kind' | 'd'>) =>
  ({ kind: 'path', d, ...look }) as const;

/** A filled dot, as a path. */
export function dot(x: number, y: number, radius: number): string {
  return `M${rounded(x - radius)} ${rounded(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

export const diamond = (x: number, y: number, radius: number): string =>
  `M${rounded(x)} ${rounded(y - radius)}l${radius} ${radius}l${-radius} ${radius}l${-radius} ${-radius}Z`;

/** As much as fits into so many pixels; what is left out shows as an ellipsis. */
export function fitted(words: string, width: number): string {
  const letters = [...words];
  const most = Math.max(1, Math.floor(width / GLYPH));
  if (letters.length <= most) return words;
  return `${letters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`;
}

/** On two lines where one is too short; each as much as fits. */
export function wrapped(words: string, width: number): readonly string[] {
  const most = Math.floor(width / GLYPH);
  if ([...words].length <= most || !words.includes(' ')) return [fitted(words, width)];
  const parts = words.split(' ');
  const lines = parts.map((_, at) => parts.slice(0, at + 1).join(' '));
  const first = lines.findLast((line) => [...line].length <= most) ?? parts[0] ?? '';
  return [fitted(first, width), fitted(words.slice(first.length + 1), width)];
}
