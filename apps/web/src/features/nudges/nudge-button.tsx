import { useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import quiet from '../../ui/quiet-button.module.css';
import { useNudge, type NudgeWish } from './use-nudge.ts';

const QUIET_FOR = 86_400_000;

interface Props {
  readonly wish: NudgeWish;
  /** Whom, or what area. */
  readonly name: string;
  readonly nudgedAt: string | null;
}

/** Once a day is enough: afterwards it says when. */
export function NudgeButton({ wish, name, nudgedAt }: Props) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const nudge = useNudge();
  const [isSending, setSending] = useState(false);
  if (nudgedAt !== null && Date.now() - new Date(nudgedAt).getTime() < QUIET_FOR)
    return <span className="mute">{t('inbox.nudgedAgo', { ago: formats.ago(nudgedAt) })}</span>;
  return (
    <button
      type="button"
      className={`${quiet.button} no-print`}
      disabled={isSending || isTravelling}
      onClick={() => {
        setSending(true);
        void nudge(wish).finally(() => setSending(false));
      }}
    >
      {t('inbox.nudge')}
      <span className="visually-hidden"> {name}</span>
    </button>
  );
}
