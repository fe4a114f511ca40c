import { Button } from '@mantine/core';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { StatusLabel } from '../../ui/status-mark.tsx';
import classes from './inbox.module.css';
import { Done } from './done.tsx';
import { STOP } from './stops.ts';
import type { Duty } from './sweep.ts';
import type { Figure } from './use-figures.ts';

interface Props {
  readonly rows: readonly Duty[];
  readonly openIds: ReadonlySet<string>;
  readonly figureOf: (duty: Duty) => Figure | undefined;
  readonly isLater?: boolean;
}

export function CheckInsDue({ rows, isLater = false, ...rest }: Props) {
  const t = useText();
  if (rows.length === 0) return null;
  const title = t('inbox.checkIns');
  return (
    <Card title={isLater ? t('inbox.laterOf', { what: title }) : title} isFlush>
      <ul className={classes.list}>
        {rows.map((duty) => (
          <CheckInRow key={duty.id} duty={duty} {...rest} />
        ))}
      </ul>
    </Card>
  );
}

function CheckInRow({ duty, openIds, figureOf }: Omit<Props, 'rows'> & { readonly duty: Duty }) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const open = useOpenPanel();
  const area = figureOf(duty)?.area;
  const isDone = !openIds.has(duty.id);
  return (
    <li data-row={duty.id} className={classes.row}>
      <div className={classes.what}>
        <span className={classes.title}>{duty.area?.name ?? duty.subject.name}</span>
        <span className={classes.below}>
          {duty.period && formats.period(duty.period)} ·{' '}
          {t('inbox.dueOn', { day: formats.dayOf(duty.dueAt) })}{' '}
          {duty.freshness !== 'current' && <Freshness freshness={duty.freshness} />}
        </span>
      </div>
      {area && (
        <span className={classes.says}>
          {t('inbox.figuresSay')} <StatusLabel status={area.computed.status} />
        </span>
      )}
      {isDone ? (
        <Done />
      ) : (
        <Button
          {...STOP}
          size="compact-md"
          variant="default"
          disabled={isTravelling}
          onClick={() => open(`new-check-in:${duty.subject.id}`)}
        >
          {t('inbox.checkIn')}
          <span className="visually-hidden"> {duty.area?.name}</span>
        </Button>
      )}
    </li>
  );
}
