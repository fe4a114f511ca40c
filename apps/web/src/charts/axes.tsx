import { FONT_SIZE, type AxisLabel, type Plot, type Tick } from './geometry.ts';
import type { Palette } from './palette.ts';

interface Props {
  readonly plot: Plot;
  readonly ticks: readonly Tick[];
  readonly labels: readonly AxisLabel[];
  readonly palette: Palette;
}

/** Grid and labels of both axes. */
export function Axes({ plot, ticks, labels, palette }: Props) {
  return (
    <g fill={palette.mute} fontSize={FONT_SIZE}>
      {ticks.map(({ y, text, value }) => (
        <g key={text}>
          <path
            d={`M${plot.left} ${y}H${plot.right}`}
            stroke={value === 0 ? palette.mute : palette.line}
          />
          <text x={plot.left - 8} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {labels.map(({ x, text }) => (
        <text key={`${x}`} x={x} y={plot.bottom + 18} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}
