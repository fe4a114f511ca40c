import { useId } from 'react';
import { Axes } from './axes.tsx';
import { Drawing } from './drawing.tsx';
import { EndLabels } from './end-labels.tsx';
import { isNarrow } from './geometry.ts';
import { Hatch } from './hatch.tsx';
import { TOKENS, type Palette } from './palette.ts';
import { seriesLayout, type LineName, type SeriesQuestion } from './series-layout.ts';

interface Props extends SeriesQuestion {
  readonly title: string;
  readonly description: string;
  /** What being inside of the zone means. */
  readonly zoneTone: 'onTrack' | 'atRisk';
  readonly palette?: Palette;
}

/** A figure over time with its target, what it is compared with, and what is expected. */
export function SeriesChart({
  title,
  description,
  zoneTone,
  palette = TOKENS,
  ...question
}: Props) {
  const layout = seriesLayout(question);
  const { plot, paths, last } = layout;
  const hatch = useId();
  return (
    <Drawing size={question.size} title={title} description={description}>
      <Hatch id={hatch} colour={palette.line} />
      <path d={layout.zone} fill={palette[zoneTone]} fillOpacity={0.13} />
      <Axes plot={plot} ticks={layout.ticks} labels={layout.labels} palette={palette} />
      <path d={layout.cone} fill={`url(#${hatch})`} stroke={palette.line} />
      {LINES.map((name) => (
        <path
          key={name}
          d={paths[name]}
          fill="none"
          strokeLinecap="round"
          strokeLinejoin="round"
          {...strokeOf(name, palette)}
        />
      ))}
      {last && <circle cx={last.x} cy={last.y} r={4} fill={palette.ink} />}
      <EndLabels
        labels={layout.ends}
        first="actual"
        plot={plot}
        at={isNarrow(question.size) ? 'right' : 'beside'}
        palette={palette}
      />
    </Drawing>
  );
}

/** The actual figures are drawn last, over everything else. */
const LINES: readonly LineName[] = ['reference', 'plan', 'target', 'forecast', 'actual'];

function strokeOf(name: LineName, palette: Palette) {
  const strokes = {
    actual: { stroke: palette.ink, strokeWidth: 2.2 },
    reference: { stroke: palette.noData, strokeWidth: 1.5, strokeOpacity: 0.6 },
    plan: { stroke: palette.mute, strokeWidth: 1.2 },
    target: { stroke: palette.ink, strokeWidth: 1.6, strokeDasharray: '1.5 4' },
    forecast: { stroke: palette.ink, strokeWidth: 1.6, strokeDasharray: '5 4' },
  } as const;
  return strokes[name];
}
