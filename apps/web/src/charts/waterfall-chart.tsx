import { Drawing } from './drawing.tsx';
import { FONT_SIZE, widthOf } from './geometry.ts';
import { TOKENS, type Palette } from './palette.ts';
import {
  waterfallLayout,
  type WaterfallBar,
  type WaterfallKind,
  type WaterfallQuestion,
} from './waterfall-layout.ts';

interface Props extends WaterfallQuestion {
  readonly title: string;
  readonly description: string;
  readonly palette?: Palette;
}

/** From a plan to what became of it: steps coloured by good or bad, plan outlined, the end solid. */
export function WaterfallChart({ title, description, palette = TOKENS, ...question }: Props) {
  const { bars, left, rowHeight, cutAt } = waterfallLayout(question);
  return (
    <Drawing size={question.size} title={title} description={description}>
      <path d={`M${left} 0V${question.size.height}`} stroke={palette.line} />
      {bars.map((bar, index) => (
        <g key={`${bar.name} ${bar.y}`}>
          <text
            x={left - 8}
            y={bar.y + bar.height / 2 + 4}
            textAnchor="end"
            fontSize={FONT_SIZE}
            fontWeight={isWhole(bar.kind) ? 600 : 400}
            fill={palette.ink}
          >
            {fitted(bar.name, left - 8)}
          </text>
          <rect
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
            {...lookOf(bar.kind, palette)}
          />
          {isWhole(bar.kind) && cutAt !== null && <Cut bar={bar} palette={palette} />}
          {index < bars.length - 1 && (
            <path
              d={`M${bar.link} ${bar.y + bar.height}V${bar.y + rowHeight}`}
              stroke={palette.mute}
              strokeDasharray="2 2"
            />
          )}
          <text
            x={bar.textX}
            y={bar.y + bar.height / 2 + 4}
            fontSize={FONT_SIZE}
            fontWeight={isWhole(bar.kind) ? 600 : 400}
            fill={palette[TEXTS[bar.kind]]}
          >
            {bar.text}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

/** A gap between two strokes in a bar that does not begin at zero. */
function Cut({ bar, palette }: { readonly bar: WaterfallBar; readonly palette: Palette }) {
  const [x, top, bottom] = [bar.x + 12, bar.y - 3, bar.y + bar.height + 3];
  return (
    <>
      <path
        d={`M${x} ${bottom}L${x + 6} ${top}H${x + 11}L${x + 5} ${bottom}Z`}
        fill={palette.panel}
      />
      <path
        d={`M${x} ${bottom}L${x + 6} ${top}M${x + 5} ${bottom}L${x + 11} ${top}`}
        stroke={palette.ink}
      />
    </>
  );
}

const isWhole = (kind: WaterfallKind): boolean => kind === 'start' || kind === 'end';

const TEXTS = {
  start: 'ink',
  end: 'ink',
  better: 'onTrack',
  worse: 'offTrack',
} as const satisfies Record<WaterfallKind, keyof Palette>;

function lookOf(kind: WaterfallKind, palette: Palette) {
  if (kind === 'start') return { fill: palette.panel, stroke: palette.ink };
  if (kind === 'end') return { fill: palette.ink, stroke: palette.ink };
  const colour = palette[TEXTS[kind]];
  return { fill: colour, stroke: colour };
}

/** Cut where it would not fit. */
function fitted(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = Math.max(3, Math.floor((width / widthOf(text)) * text.length) - 1);
  return `${text.slice(0, letters).trimEnd()}…`;
}
