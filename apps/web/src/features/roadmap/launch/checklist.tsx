import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryRow } from './entry-row.tsx';
import classes from './checklist.module.css';
import shared from './launch.module.css';
import { byFunction, type Entry, type Launch } from './launches.ts';
import { useChecklistWrites } from './use-checklist-writes.ts';

interface Props {
  readonly launch: Launch;
}

/** What each function has to have ready. */
export function Checklist({ launch }: Props) {
  const t = useText();
  /** Id of an entry, or `new`. */
  const [edited, setEdited] = useState<string>();
  const { checklist, can } = launch;
  const stop = (): void => setEdited(undefined);
  return (
    <div className={classes.checklist}>
      {checklist.length === 0 && <p className="mute">{t('launches.noChecklist')}</p>}
      {byFunction(checklist).map(({ name, entries }) => (
        <section key={name} aria-label={name}>
          <h4>
            {name} <span className="mute">{doneIn(entries)}</span>
          </h4>
          <ul className={classes.entries}>
            {entries.map((entry) =>
              entry.id === edited ? (
                <li key={entry.id} className={shared.asked}>
                  <Edited launch={launch} entry={entry} onDone={stop} />
                </li>
              ) : (
                <EntryRow
                  key={entry.id}
                  launch={launch}
                  entry={entry}
                  onEdit={can.update ? () => setEdited(entry.id) : undefined}
                />
              ),
            )}
          </ul>
        </section>
      ))}
      {edited === 'new' && (
        <div className={shared.asked}>
          <Added launch={launch} onDone={stop} />
        </div>
      )}
      {can.update && edited === undefined && (
        <Button
          className={`${shared.add} no-print`}
          size="compact-sm"
          variant="default"
          onClick={() => setEdited('new')}
        >
          {t('launches.addEntry')}
        </Button>
      )}
    </div>
  );
}

function doneIn(entries: readonly Entry[]): string {
  const applying = entries.filter(({ state }) => state !== 'not_applicable');
  return `${applying.filter(({ state }) => state === 'done').length}/${applying.length}`;
}

interface EditedProps extends Props {
  readonly onDone: () => void;
}

function Edited({ launch, entry, onDone }: EditedProps & { readonly entry: Entry }) {
  const { change } = useChecklistWrites(launch);
  return (
    <EntryForm launch={launch} entry={entry} send={(body) => change(entry, body)} onDone={onDone} />
  );
}

/** One after the other: the form stays for the next one. */
function Added({ launch, onDone }: EditedProps) {
  const { add } = useChecklistWrites(launch);
  return <EntryForm launch={launch} entry={undefined} send={add} onDone={onDone} />;
}
