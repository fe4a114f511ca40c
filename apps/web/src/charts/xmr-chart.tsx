import { Axes } from './axes.tsx';
import { Drawing } from './drawing.tsx';
import { EndLabels } from './end-labels.tsx';
import { FONT_SIZE, isNarrow } from './geometry.ts';
import { TOKENS, type Palette } from './palette.ts';
import { xmrLayout, type Rule, type XmrDot, type XmrQuestion } from './xmr-layout.ts';

interface Props extends XmrQuestion {
  readonly title: string;
  readonly description: string;
  readonly palette?: Palette;
}

/** How a process behaves: its points between their natural limits, and where it speaks. */
export function XmrChart({ title, description, palette = TOKENS, ...question }: Props) {
  const { plot, ticks, labels, path, dots, rules, ends, notes, rebase } = xmrLayout(question);
  return (
    <Drawing size={question.size} title={title} description={description}>
      <Axes plot={plot} ticks={ticks} labels={labels} palette={palette} />
      {rules.map((rule) => (
        <path
          key={rule.name}
          d={`M${rule.from} ${rule.y}H${plot.right}`}
          fill="none"
          {...strokeOf(rule.name, palette)}
        />
      ))}
      {rebase && (
        <g fill={palette.mute} fontSize={FONT_SIZE}>
          <path
            d={`M${rebase.x} ${plot.top}V${plot.bottom}`}
            stroke={palette.mute}
            strokeDasharray="2 3"
          />
          <text x={rebase.x + 4} y={plot.bottom - 5}>
            {rebase.text}
          </text>
        </g>
      )}
      <path
        d={path}
        fill="none"
        stroke={palette.ink}
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      {dots.map((dot) => (
        <Dot key={dot.key} dot={dot} palette={palette} />
      ))}
      <EndLabels
        labels={ends}
        first="centre"
        plot={plot}
        at={isNarrow(question.size) ? 'left' : 'beside'}
        palette={palette}
      />
      <g fontSize={FONT_SIZE}>
        {notes.map(({ x, y, text, anchor }) => (
          <text
            key={`${x} ${y}`}
            x={x}
            y={y}
            textAnchor={anchor}
            fill={palette.accent}
            stroke={palette.panel}
            strokeWidth={3}
            paintOrder="stroke"
            fontWeight={600}
          >
            {text}
          </text>
        ))}
      </g>
    </Drawing>
  );
}

function Dot({ dot, palette }: { readonly dot: XmrDot; readonly palette: Palette }) {
  const { x, y, isSignal, isOpen } = dot;
  if (isSignal)
    return (
      <>
        <circle cx={x} cy={y} r={6.5} fill="none" stroke={palette.accent} strokeWidth={1.5} />
        <circle cx={x} cy={y} r={3.5} fill={palette.accent} />
      </>
    );
  return (
    <circle
      cx={x}
      cy={y}
      r={3.2}
      fill={isOpen ? palette.panel : palette.ink}
      stroke={palette.ink}
      strokeDasharray={isOpen ? '2 1.5' : undefined}
    />
  );
}

function strokeOf(name: Rule['name'], palette: Palette) {
  if (name === 'centre') return { stroke: palette.ink };
  if (name === 'target')
    return {
      stroke: palette.ink,
      strokeWidth: 1.6,
      strokeDasharray: '1.5 4',
      strokeLinecap: 'round' as const,
    };
  return { stroke: palette.mute, strokeDasharray: '6 4' };
}
