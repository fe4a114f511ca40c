import { FONT_SIZE, type Plot } from './geometry.ts';
import type { Palette } from './palette.ts';

interface Props {
  readonly labels: readonly {
    readonly name: string;
    readonly text: string;
    readonly y: number;
    /** Where a layout has found a place within the plot; `y` is then the foot of the words. */
    readonly x?: number;
  }[];
  /** The one that matters most. */
  readonly first: string;
  readonly plot: Plot;
  /** Beside the plot; on a narrow sheet over the lines, where they are in nobody's way. */
  readonly at: 'beside' | 'left' | 'right';
  readonly palette: Palette;
}

/** Lines are named where they end, so that no legend is needed. */
export function EndLabels({ labels, first, plot, at, palette }: Props) {
  const isInside = at !== 'beside';
  const stand = STANDS[at](plot);
  return (
    <g
      fontSize={FONT_SIZE}
      stroke={isInside ? palette.panel : 'none'}
      strokeWidth={3}
      paintOrder="stroke"
    >
      {labels.map(({ name, text, x, y }) => (
        <text
          key={name}
          {...(x === undefined ? { ...stand, y: isInside ? y - 4 : y + 4 } : { x, y })}
          fill={name === first ? palette.ink : palette.mute}
          fontWeight={name === first ? 600 : 400}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

const STANDS = {
  beside: ({ right }: Plot) => ({ x: right + 8 }),
  left: ({ left }: Plot) => ({ x: left + 2 }),
  right: ({ right }: Plot) => ({ x: right - 2, textAnchor: 'end' as const }),
};
