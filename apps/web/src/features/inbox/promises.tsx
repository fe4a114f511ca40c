import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { $api } from '../../app/api.ts';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Freshness } from '../../ui/freshness.tsx';
import { MoveDialogButton } from '../actions/move-dialog-button.tsx';
import { useActionWrites } from '../actions/use-action-writes.ts';
import { AskButtons } from '../asks/ask-buttons.tsx';
import { useAsk } from '../asks/asks.ts';
import { Done } from './done.tsx';
import classes from './inbox.module.css';
import { STOP } from './stops.ts';
import type { Duty } from './sweep.ts';

interface Props {
  readonly rows: readonly Duty[];
  readonly openIds: ReadonlySet<string>;
  readonly isLater?: boolean;
}

/** What the reader promised to do, and what they are asked to decide. */
export function Promises({ rows, openIds, isLater = false }: Props) {
  const t = useText();
  if (rows.length === 0) return null;
  const title = t('loop.promises');
  return (
    <Card title={isLater ? t('inbox.laterOf', { what: title }) : title} isFlush>
      <ul className={classes.list}>
        {rows.map((duty) =>
          duty.kind === 'ask' ? (
            <AskLine key={duty.id} duty={duty} isOpen={openIds.has(duty.id)} />
          ) : (
            <ActionLine key={duty.id} duty={duty} isOpen={openIds.has(duty.id)} />
          ),
        )}
      </ul>
    </Card>
  );
}

interface LineProps {
  readonly duty: Duty;
  readonly isOpen: boolean;
}

function ActionLine({ duty, isOpen }: LineProps) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { finish } = useActionWrites();
  const { data: action } = $api.useQuery('get', '/api/v1/actions/{id}', {
    params: { path: { id: duty.subject.id } },
  });
  return (
    <li data-row={duty.id} className={classes.row}>
      <div className={classes.what}>
        <span className={classes.title}>{duty.subject.name}</span>
        <DueLine duty={duty} source={action?.source?.name} />
      </div>
      {isOpen && action ? (
        <div className={classes.buttons}>
          <Button
            {...STOP}
            size="compact-md"
            variant="default"
            disabled={isTravelling}
            onClick={() => void finish(action)}
          >
            {t('loop.done')}
            <span className="visually-hidden"> {duty.subject.name}</span>
          </Button>
          <MoveDialogButton action={action} />
        </div>
      ) : (
        !isOpen && <Done />
      )}
    </li>
  );
}

interface AskLineProps extends LineProps {
  readonly icon?: ReactNode;
  readonly hasKeys?: boolean;
}

/** An ask with its four answers, wherever it waits for the reader. */
export function AskLine({ duty, isOpen, icon, hasKeys }: AskLineProps) {
  const t = useText();
  const { data: ask } = useAsk(duty.subject.id);
  return (
    <li data-row={duty.id} className={classes.row}>
      {icon}
      <div className={classes.what}>
        {ask ? (
          <Link
            {...STOP}
            className={classes.subject}
            to="/reports/$period"
            params={{ period: ask.period.key }}
            hash={`ask-${ask.id}`}
          >
            {duty.subject.name}
          </Link>
        ) : (
          <span>{duty.subject.name}</span>
        )}
        {ask && (
          <span className="mute">{t('loop.recommends', { choice: ask.recommendation })}</span>
        )}
        <DueLine duty={duty} />
        {isOpen && ask && <AskButtons ask={ask} hasKeys={hasKeys} />}
      </div>
      {!isOpen && <Done />}
    </li>
  );
}

interface DueLineProps {
  readonly duty: Duty;
  /** Where it comes from. */
  readonly source?: string | undefined;
}

function DueLine({ duty, source }: DueLineProps) {
  const t = useText();
  const formats = useFormats();
  return (
    <span className={classes.below}>
      {t('inbox.dueOn', { day: formats.dayOf(duty.dueAt) })}{' '}
      {duty.freshness !== 'current' && <Freshness freshness={duty.freshness} />}
      {source && ` · ${source}`}
    </span>
  );
}
