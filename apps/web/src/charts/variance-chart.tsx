import { useId } from 'react';
import type { Verdict } from '#domain/compare';
import { Axes } from './axes.tsx';
import { Drawing } from './drawing.tsx';
import { Hatch } from './hatch.tsx';
import { TOKENS, type Palette } from './palette.ts';
import {
  varianceLayout,
  type Bar,
  type BarLook,
  type VarianceBar,
  type VarianceQuestion,
} from './variance-layout.ts';

interface Props extends VarianceQuestion {
  readonly title: string;
  readonly description: string;
  readonly palette?: Palette;
}

/** Bars of each period beside what they are compared with, and the differences above them. */
export function VarianceChart({ title, description, palette = TOKENS, ...question }: Props) {
  const { plot, ticks, labels, bars, variances, varianceBase } = varianceLayout(question);
  const hatch = useId();
  return (
    <Drawing size={question.size} title={title} description={description}>
      <Hatch id={hatch} colour={palette.ink} />
      <Axes plot={plot} ticks={ticks} labels={labels} palette={palette} />
      {bars.map((bar) => (
        <Pillar key={bar.id} bar={bar} {...lookOf(bar.look, palette, `url(#${hatch})`)} />
      ))}
      <path d={`M${plot.left} ${varianceBase}H${plot.right}`} stroke={palette.mute} />
      {variances.map((variance) => (
        <Difference key={variance.id} variance={variance} palette={palette} />
      ))}
    </Drawing>
  );
}

function Pillar({
  bar,
  ...look
}: {
  readonly bar: Bar;
  readonly fill: string;
  readonly stroke: string;
}) {
  const { x, y, width, height } = bar;
  return <rect x={x} y={y} width={width} height={height} {...look} />;
}

function Difference({
  variance,
  palette,
}: {
  readonly variance: VarianceBar;
  readonly palette: Palette;
}) {
  const { x, y, width, height, text, textY } = variance;
  const colour = palette[COLOURS[variance.verdict]];
  return (
    <>
      <rect x={x} y={y} width={width} height={height} fill={colour} />
      <text x={x + width / 2} y={textY} fontSize={11} textAnchor="middle" fill={colour}>
        {text}
      </text>
    </>
  );
}

const COLOURS = { better: 'onTrack', worse: 'offTrack', same: 'mute' } as const satisfies Record<
  Verdict,
  keyof Palette
>;

function lookOf(look: BarLook, palette: Palette, hatched: string) {
  if (look === 'actual') return { fill: palette.ink, stroke: palette.ink };
  if (look === 'hatched') return { fill: hatched, stroke: palette.ink };
  if (look === 'plan') return { fill: palette.panel, stroke: palette.ink };
  return { fill: palette.line, stroke: palette.line };
}
