import type { Panel } from '#domain/charts/panel-layout';
import { sixTwelveLayout, type SixTwelveQuestion } from '#domain/charts/six-twelve-layout';
import { Drawing } from './drawing.tsx';
import { TOKENS, type Palette } from './palette.ts';

interface Props extends SixTwelveQuestion {
  readonly title: string;
  readonly description: string;
}

/** Six weeks and twelve months on scales of their own: actual solid, the year before dashed, targets as short bars. */
export function SixTwelveChart({ title, description, ...question }: Props) {
  const { width, height, panels } = sixTwelveLayout(question);
  return (
    <Drawing size={{ width, height }} title={title} description={description}>
      {panels.map((panel) => (
        <PanelMarks key={panel.box.left} panel={panel} palette={TOKENS} />
      ))}
    </Drawing>
  );
}

function PanelMarks({ panel, palette }: { readonly panel: Panel; readonly palette: Palette }) {
  const { box, ticks, labels, actual, lastYear, dots, targets, last } = panel;
  const { ink, mute, line } = palette;
  return (
    <g fontSize={11}>
      {ticks.map(({ y, text }) => (
        <g key={y}>
          <path d={`M${box.left} ${y}H${box.right}`} stroke={line} />
          <text x={box.left - 5} y={y + 4} textAnchor="end" fill={mute}>
            {text}
          </text>
        </g>
      ))}
      {labels.map(({ x, text }) => (
        <text key={x} x={x} y={box.bottom + 15} textAnchor="middle" fill={mute}>
          {text}
        </text>
      ))}
      <path d={lastYear} fill="none" stroke={mute} strokeWidth={1.4} strokeDasharray="3 2.5" />
      {targets.map(({ x, y }) => (
        <path key={x} d={`M${x - 5} ${y}h10`} stroke={mute} strokeWidth={2} />
      ))}
      <path d={actual} fill="none" stroke={ink} strokeWidth={2} strokeLinejoin="round" />
      {dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={2} fill={ink} />
      ))}
      {last && (
        <>
          <circle cx={last.x} cy={last.y} r={3.5} fill={ink} />
          <text x={last.x} y={last.y - 8} textAnchor="end" fontWeight={600} fill={ink}>
            {last.text}
          </text>
        </>
      )}
    </g>
  );
}
