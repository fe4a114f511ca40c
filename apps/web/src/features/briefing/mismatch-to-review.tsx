import { Button } from '@mantine/core';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import type { Duty } from '../inbox/sweep.ts';
import { useAcknowledge } from '../inbox/use-answers.ts';
import classes from './briefing.module.css';
import type { Area } from './strip.ts';

interface Props {
  readonly duty: Duty;
  readonly area: Area;
}

/** A check-in that claims more than the figures, for its reviewer. */
export function MismatchToReview({ duty, area }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const open = useOpenPanel();
  const acknowledge = useAcknowledge();
  const { declared, computed } = area;
  return (
    <li className={classes.row}>
      <span className={classes.icon}>
        <StatusMark status={computed.status} size={18} />
      </span>
      <div className={classes.what}>
        <span>
          <strong>{area.name}</strong>{' '}
          {t('briefing.claims', {
            declared: t(`status.${declared?.status ?? 'unknown'}`),
            computed: t(`status.${computed.status}`),
          })}{' '}
          <span className="mute">{area.owner?.name}</span>
        </span>
        <span className={classes.said}>{declared?.mismatchReason || t('briefing.fellSince')}</span>
      </div>
      <div className={`${classes.buttons} no-print`}>
        <Button
          size="compact-md"
          variant="default"
          onClick={() => open(`check-in:${duty.subject.id}`)}
        >
          {t('briefing.read')}
          <span className="visually-hidden"> {area.name}</span>
        </Button>
        <Button
          size="compact-md"
          variant="default"
          disabled={isTravelling}
          onClick={() => void acknowledge(duty)}
        >
          {t('inbox.acknowledge')}
          <span className="visually-hidden"> {area.name}</span>
        </Button>
      </div>
    </li>
  );
}
