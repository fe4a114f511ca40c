import type { Status } from '#domain/status';
import { TOKENS, type Palette } from './palette.ts';
import { sparklineLayout } from './sparkline-layout.ts';
import { statusColour } from './status-colour.ts';

interface Props {
  /** In order of time; null is a gap. The last 24 are shown. */
  readonly values: readonly (number | null)[];
  readonly target: number | null;
  /** Of the last point. */
  readonly status: Status;
  /** What people hear instead of the picture. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
  readonly palette?: Palette;
}

/** The run of a figure on a scale of its own: shapes compare, heights of different rows do not. */
export function Sparkline({
  values,
  target,
  status,
  label,
  width = 96,
  height = 24,
  palette = TOKENS,
}: Props) {
  const layout = sparklineLayout(values, target, { width, height });
  return (
    <svg width={width} height={height} role="img" aria-label={label}>
      {layout.target !== null && (
        <path
          d={`M0 ${layout.target}H${width}`}
          stroke={palette.mute}
          strokeDasharray="1.5 2.5"
          fill="none"
        />
      )}
      <path
        d={layout.path}
        stroke={palette.ink}
        strokeWidth={1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
      {layout.last && (
        <circle
          cx={layout.last.x}
          cy={layout.last.y}
          r={2.8}
          fill={statusColour(status, palette)}
        />
      )}
    </svg>
  );
}
