import { useState } from 'react';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useSession } from '../../../app/session.ts';
import { useToday } from '../../../app/today.ts';
import { useIsTravelling } from '../../../app/view.ts';
import quiet from '../../../ui/quiet-button.module.css';
import classes from './checklist.module.css';
import shared from './launch.module.css';
import type { Entry, Launch } from './launches.ts';
import { NotApplicableForm } from './not-applicable-form.tsx';
import { useChecklistWrites } from './use-checklist-writes.ts';

interface Props {
  readonly launch: Launch;
  readonly entry: Entry;
  /** Undefined where the reader may not. */
  readonly onEdit: (() => void) | undefined;
}

/** One thing to have ready: ticked by whoever brings the launch forward, or by its owner. */
export function EntryRow({ launch, entry, onEdit }: Props) {
  const t = useText();
  const { tick } = useChecklistWrites(launch);
  const [isAsked, setAsked] = useState(false);
  const canTick = useCanTick(launch, entry);
  const { name, state, isMust } = entry;
  const isDone = state === 'done';
  return (
    <li className={classes.entry} data-state={state}>
      <label className={classes.tick}>
        <input
          type="checkbox"
          checked={isDone}
          disabled={!canTick || state === 'not_applicable'}
          onChange={() => void tick(entry, isDone ? 'open' : 'done')}
        />
        <span className={classes.name}>
          {name}
          {isMust && state === 'open' && <span className={classes.must}>{t('launches.must')}</span>}
        </span>
      </label>
      <span className={`${classes.actions} no-print`}>
        {canTick && state === 'open' && (
          <button type="button" className={quiet.button} onClick={() => setAsked(!isAsked)}>
            {t('launches.do.notApplicable')}
          </button>
        )}
        {canTick && state === 'not_applicable' && (
          <button type="button" className={quiet.button} onClick={() => void tick(entry, 'open')}>
            {t('launches.do.applies')}
          </button>
        )}
        {onEdit && (
          <button
            type="button"
            className={quiet.button}
            aria-label={t('launches.editEntry', { name })}
            onClick={onEdit}
          >
            {t('launches.do.edit')}
          </button>
        )}
      </span>
      <Meta entry={entry} />
      {isAsked && state === 'open' && (
        <div className={shared.asked}>
          <NotApplicableForm launch={launch} entry={entry} onDone={() => setAsked(false)} />
        </div>
      )}
    </li>
  );
}

function Meta({ entry }: Pick<Props, 'entry'>) {
  const t = useText();
  const formats = useFormats();
  const today = useToday();
  const { state, reason, ownerName, dueOn, doneOn, doneByName } = entry;
  if (state === 'not_applicable')
    return <span className={classes.meta}>{t('launches.notApplicable', { reason })}</span>;
  if (state === 'done')
    return (
      <span className={classes.meta}>
        {[doneOn && formats.day(doneOn), doneByName].filter(Boolean).join(' · ')}
      </span>
    );
  return (
    <span className={classes.meta}>
      {ownerName ?? t('roadmap.ownerOpen')}
      {dueOn && (
        <span className={dueOn < today ? classes.late : undefined}>
          {' · '}
          {t('launches.dueOn', { day: formats.day(dueOn) })}
        </span>
      )}
    </span>
  );
}

function useCanTick({ can, archivedAt }: Launch, { ownerId }: Entry): boolean {
  const { person } = useSession();
  const isTravelling = useIsTravelling();
  return can.tick || (!isTravelling && archivedAt === null && ownerId === person.id);
}
