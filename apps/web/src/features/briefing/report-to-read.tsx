import { Button } from '@mantine/core';
import { IconClipboardText } from '@tabler/icons-react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useKeys } from '../../app/keys/use-keys.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Freshness } from '../../ui/freshness.tsx';
import type { Duty } from '../inbox/sweep.ts';
import { useAcknowledge } from '../inbox/use-answers.ts';
import classes from './briefing.module.css';
import { LinkButton } from './link-button.tsx';
import { useReports } from './use-last-look.ts';
import { useReadingMinutes } from './use-reading-minutes.ts';

interface Props {
  readonly duty: Duty;
  /** Whether `a` acknowledges this one. */
  readonly hasKey: boolean;
}

export function ReportToRead({ duty, hasKey }: Props) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const acknowledge = useAcknowledge();
  const { data: reports } = useReports();
  const period = duty.period?.key ?? '';
  const report = reports?.data.find(({ id }) => id === duty.subject.id);
  const minutes = useReadingMinutes(report ?? { id: duty.subject.id, editions: [] });
  const name = duty.period ? formats.period(duty.period) : duty.subject.name;
  const give = (): void => void acknowledge(duty);
  useKeys(hasKey && !isTravelling ? [{ stroke: 'a', label: 'inbox.acknowledge', run: give }] : []);
  return (
    <li className={classes.row}>
      <IconClipboardText size={18} stroke={1.75} aria-hidden className={classes.icon} />
      <div className={classes.what}>
        <span>
          <strong>{t('briefing.reportOf', { period: name })}</strong>{' '}
          {duty.freshness !== 'current' && <Freshness freshness={duty.freshness} />}
        </span>
        <span className="mute">
          {[report?.authorName, minutes !== undefined && t('briefing.minutes', { count: minutes })]
            .filter((text) => typeof text === 'string')
            .join(' · ')}
        </span>
      </div>
      <div className={`${classes.buttons} no-print`}>
        <LinkButton to="/reports/$period" params={{ period }}>
          {' '}
          {t('briefing.read')}
        </LinkButton>
        <Button size="compact-md" variant="default" disabled={isTravelling} onClick={give}>
          {t('inbox.acknowledge')}
          <span className="visually-hidden"> {name}</span>
          {hasKey && <kbd className={classes.key}>a</kbd>}
        </Button>
      </div>
    </li>
  );
}
