import type { Status } from '#domain/status';
import { useText } from '../app/i18n/use-text.ts';
import classes from './status-mark.module.css';

type Tone = 'on-track' | 'at-risk' | 'off-track' | 'no-data';

const TONES: Readonly<Record<Status, Tone>> = {
  on_track: 'on-track',
  done: 'on-track',
  at_risk: 'at-risk',
  off_track: 'off-track',
  not_started: 'no-data',
  paused: 'no-data',
  cancelled: 'no-data',
  unknown: 'no-data',
};

export const toneOf = (status: Status): Tone => TONES[status];

interface Props {
  readonly status: Status;
  readonly size?: number;
}

/** Shape and colour of a status: a disc, a triangle, an octagon, a dashed ring. The word belongs beside it. */
export function StatusMark({ status, size = 16 }: Props) {
  return (
    <svg
      className={classes.mark}
      data-tone={TONES[status]}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <Shape status={status} />
    </svg>
  );
}

/** Mark and word. */
export function StatusLabel({ status, size }: Props) {
  const t = useText();
  return (
    <span className={classes.label}>
      <StatusMark status={status} size={size} />
      {t(`status.${status}`)}
    </span>
  );
}

/** Mark and word on the tint of the status. */
export function StatusBadge({ status }: Props) {
  const t = useText();
  return (
    <span className={classes.badge} data-tone={TONES[status]}>
      <StatusMark status={status} size={14} />
      {t(`status.${status}`)}
    </span>
  );
}

/** Mark for narrow cells; the word is there for people who listen. */
export function StatusCell({ status, size }: Props) {
  const t = useText();
  const word = t(`status.${status}`);
  return (
    <span title={word} className={classes.label}>
      <StatusMark status={status} size={size} />
      <span className="visually-hidden">{word}</span>
    </span>
  );
}

function Shape({ status }: Pick<Props, 'status'>) {
  switch (status) {
    case 'on_track':
      return (
        <>
          <circle className={classes.ground} cx="8" cy="8" r="7" />
          <path className={classes.sign} d="M4.8 8.3 7 10.5l4.2-4.8" />
        </>
      );
    case 'at_risk':
      return (
        <>
          <path className={classes.ground} d="M8 1.2 15.2 14H.8z" strokeLinejoin="round" />
          <path className={classes.sign} d="M8 6v3.6M8 11.6v.4" />
        </>
      );
    case 'off_track':
      return (
        <>
          <path className={classes.ground} d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
          <path className={classes.sign} d="m5.5 5.5 5 5m0-5-5 5" />
        </>
      );
    case 'done':
      return (
        <>
          <circle className={classes.ring} cx="8" cy="8" r="6.2" />
          <path className={classes.line} d="M4.8 8.3 7 10.5l4.2-4.8" />
        </>
      );
    case 'paused':
      return (
        <>
          <circle className={classes.ring} cx="8" cy="8" r="6.2" />
          <path className={classes.line} d="M6.3 5.5v5M9.7 5.5v5" />
        </>
      );
    case 'cancelled':
      return (
        <>
          <circle className={classes.ring} cx="8" cy="8" r="6.2" />
          <path className={classes.line} d="M3.8 12.2 12.2 3.8" />
        </>
      );
    case 'not_started':
      return <circle className={classes.ring} cx="8" cy="8" r="6.2" />;
    case 'unknown':
      return <circle className={classes.dashed} cx="8" cy="8" r="6.2" />;
    default:
      return null;
  }
}
