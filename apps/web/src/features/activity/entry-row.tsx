import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { EntryDetails } from './entry-details.tsx';
import { hasDetails, type Entry } from './entry.ts';
import classes from './history.module.css';
import type { Names } from './names.ts';
import { reversalOf } from './reversals/index.ts';
import { Sentence } from './sentence.tsx';

interface Props {
  readonly entry: Entry;
  /** Of the reader's day. */
  readonly time: string;
  readonly names: Names;
}

export function EntryRow({ entry, time, names }: Props) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const { at, areaName, subjectKind } = entry;
  const isElsewhere = areaName !== null && !['area', 'check_in', 'comment'].includes(subjectKind);
  const canUnfold = hasDetails(entry) || reversalOf(entry.action) !== undefined;
  return (
    <li className={classes.entry}>
      <time className={classes.time} dateTime={at}>
        {time}
      </time>
      <div className={classes.what}>
        <Sentence entry={entry} names={names} />
        {isElsewhere && <span className={classes.place}>{areaName}</span>}
        {isOpen && <EntryDetails entry={entry} names={names} />}
      </div>
      {canUnfold && (
        <button
          type="button"
          className={`${classes.unfold} no-print`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'history.fold' : 'history.details')}
        </button>
      )}
    </li>
  );
}
