import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import type { Action } from './actions.ts';
import classes from './actions.module.css';
import { ActionStateLabel } from './action-state.tsx';
import { MoveDialogButton } from './move-dialog-button.tsx';
import { useActionWrites } from './use-action-writes.ts';

const DropDialog = lazy(async () => ({
  default: (await import('./action-dialogs.tsx')).DropDialog,
}));

interface Props {
  readonly action: Action;
  /** It stands below what it comes from. */
  readonly isUnderSource?: boolean;
}

/** Who does it by when, how often that was moved, and what can be done about it. */
export function ActionRow({ action, isUnderSource = false }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { finish } = useActionWrites();
  const [isDropping, setDropping] = useState(false);
  const { can, name } = action;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <span className={classes.name}>{name}</span>
        <ActionFacts action={action} isUnderSource={isUnderSource} />
      </div>
      {!isTravelling && (
        <div className={`${classes.buttons} no-print`}>
          {can.finish && (
            <Button size="compact-md" variant="default" onClick={() => void finish(action)}>
              {t('loop.done')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          )}
          <MoveDialogButton action={action} />
          {can.drop && (
            <Button size="compact-md" variant="subtle" onClick={() => setDropping(true)}>
              {t('loop.drop')}
              <span className="visually-hidden"> {name}</span>
            </Button>
          )}
        </div>
      )}
      {isDropping && (
        <Suspense>
          <DropDialog action={action} onClose={() => setDropping(false)} />
        </Suspense>
      )}
    </li>
  );
}

function ActionFacts({ action, isUnderSource }: Props) {
  const t = useText();
  const formats = useFormats();
  const { kind, owner, dueOn, firstDueOn, moves, state, daysLate, source } = action;
  const facts = [
    kind === 'commitment' && t('loop.commitment'),
    owner?.name ?? t('reports.noOwner'),
    t('loop.dueOn', { day: formats.day(dueOn) }),
    moves.length > 0 && t('loop.moved', { count: moves.length, day: formats.day(firstDueOn) }),
    !isUnderSource && source?.name,
  ].filter((fact) => typeof fact === 'string' && fact !== '');
  return (
    <span className={classes.below}>
      <ActionStateLabel state={state} daysLate={daysLate} />
      {' · '}
      {facts.join(' · ')}
    </span>
  );
}
