import type { LaunchDecision } from '#domain/launch';
import type { Status } from '#domain/status';
import { useText } from '../../../app/i18n/use-text.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import mark from '../../../ui/status-mark.module.css';

const MARKS: Readonly<Record<LaunchDecision, Status>> = {
  go: 'on_track',
  no_go: 'off_track',
  hold: 'paused',
};

/** The decision that holds; silence is none. */
export function Verdict({ decision }: { readonly decision: LaunchDecision | undefined }) {
  const t = useText();
  if (decision === undefined) return <span className="mute">{t('launches.undecided')}</span>;
  return (
    <span className={mark.label}>
      <StatusMark status={MARKS[decision]} />
      {t(`launches.decision.${decision}`)}
    </span>
  );
}
