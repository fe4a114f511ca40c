import { FONT_SIZE, type Plot } from './geometry.ts';
import type { Palette } from './palette.ts';

interface Props {
  readonly labels: readonly { readonly name: string; readonly text: string; readonly y: number }[];
  /** The one that matters most. */
  readonly first: string;
  readonly plot: Plot;
  /** On a narrow sheet they stand over the lines. */
  readonly isInside: boolean;
  readonly palette: Palette;
}

/** Lines are named where they end, so that no legend is needed. */
export function EndLabels({ labels, first, plot, isInside, palette }: Props) {
  const stand = isInside
    ? ({ x: plot.right - 2, textAnchor: 'end', paintOrder: 'stroke' } as const)
    : ({ x: plot.right + 8 } as const);
  return (
    <g fontSize={FONT_SIZE} stroke={isInside ? palette.panel : 'none'} strokeWidth={3}>
      {labels.map(({ name, text, y }) => (
        <text
          key={name}
          {...stand}
          y={isInside ? y - 4 : y + 4}
          fill={name === first ? palette.ink : palette.mute}
          fontWeight={name === first ? 600 : 400}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
