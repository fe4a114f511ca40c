import { useText } from '../../app/i18n/use-text.ts';
import type { Point } from './kpi-data.ts';
import type { SignalRun } from './series-charts.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';

const SHOWN = 3;

interface Props {
  readonly runs: readonly SignalRun[];
  readonly points: readonly Point[];
}

/** Every signal of the chart in words, the newest first. */
export function SignalList({ runs, points }: Props) {
  const t = useText();
  if (runs.length === 0) return null;
  return (
    <>
      <ul>
        {runs.slice(0, SHOWN).map((run) => (
          <SignalItem key={`${run.rule} ${run.side} ${run.from}`} run={run} points={points} />
        ))}
      </ul>
      {runs.length > SHOWN && (
        <details>
          <summary>{t('kpis.moreSignals', { count: runs.length - SHOWN })}</summary>
          <ul>
            {runs.slice(SHOWN).map((run) => (
              <SignalItem key={`${run.rule} ${run.side} ${run.from}`} run={run} points={points} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function SignalItem({
  run,
  points,
}: {
  readonly run: SignalRun;
  readonly points: Props['points'];
}) {
  const t = useText();
  const formats = useFormats();
  const named = (key: string): string => {
    const found = points.find(({ period }) => period.key === key);
    return found ? formats.period(found.period) : key;
  };
  const when = run.from === run.to ? named(run.to) : `${named(run.from)} – ${named(run.to)}`;
  return (
    <li>
      {t(`kpis.signal.${run.rule}.${run.side}`)}: {when}
    </li>
  );
}
