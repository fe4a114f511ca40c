import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import classes from './pace-bar.module.css';

interface Props {
  /** Share of the way; may be below 0 or above 1. */
  readonly progress: number | null;
  /** Share that was to be made by now. */
  readonly expected: number | null;
}

/** How far it is, with a mark where it was to be by now. */
export function PaceBar({ progress, expected }: Props) {
  const t = useText();
  const formats = useFormats();
  if (progress === null) return <span className="mute">{t('strategy.noProgress')}</span>;
  const words =
    expected === null
      ? t('strategy.progressIs', { progress: formats.share(progress) })
      : t('strategy.progressBeside', {
          progress: formats.share(progress),
          expected: formats.share(expected),
        });
  return (
    <span className={classes.pace}>
      <span className={classes.bar} role="img" aria-label={words} title={words}>
        <span className={classes.made} style={{ width: percent(progress) }} />
        {expected !== null && (
          <span className={classes.expected} style={{ left: percent(expected) }} />
        )}
      </span>
      <span className={`${classes.share} figure`} aria-hidden>
        {formats.share(progress)}
      </span>
    </span>
  );
}

const percent = (share: number): string => `${Math.min(1, Math.max(0, share)) * 100}%`;
