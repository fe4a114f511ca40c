import type { ChartPalette, Paint, Scene, Shape } from '#domain/charts/scene';
import { Drawing } from './drawing.tsx';
import { TOKENS } from './palette.ts';

interface Props {
  readonly scene: Scene;
  readonly title: string;
  readonly description: string;
}

/** A drawing of the kit that reports have on paper, in the colours of the page. */
export function SceneDrawing({ scene, title, description }: Props) {
  return (
    <Drawing size={scene} title={title} description={description}>
      <g fontSize={10.5}>
        {scene.shapes.map((shape, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- shapes have no other name, and never move
          <ShapeMark key={at} shape={shape} palette={TOKENS} />
        ))}
      </g>
    </Drawing>
  );
}

function ShapeMark({ shape, palette }: { readonly shape: Shape; readonly palette: ChartPalette }) {
  const colour = (paint: Paint | undefined) => (paint ? palette[paint] : 'none');
  if (shape.kind === 'rect') {
    const { x, y, width, height, fill, stroke } = shape;
    const box = { x, y, width, height };
    return <rect {...box} fill={palette[fill]} stroke={colour(stroke)} />;
  }
  if (shape.kind === 'path') {
    const { d, fill, stroke, width, dash } = shape;
    return (
      <path
        d={d}
        fill={colour(fill)}
        stroke={colour(stroke)}
        strokeWidth={width}
        strokeDasharray={dash}
        strokeLinejoin="round"
      />
    );
  }
  const { x, y, text, fill, anchor, isStrong = false } = shape;
  return (
    <text
      x={x}
      y={y}
      fill={palette[fill]}
      textAnchor={anchor}
      fontWeight={isStrong ? 600 : undefined}
    >
      {text}
    </text>
  );
}
