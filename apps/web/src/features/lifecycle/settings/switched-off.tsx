import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import rows from '../../settings/rows.module.css';
import classes from './settings.module.css';

interface Off {
  readonly id: string;
  readonly name: string;
  readonly archivedAt: string | null;
}

interface Props<Thing extends Off> {
  readonly things: readonly Thing[];
  readonly onRestore: (thing: Thing) => void;
}

/** What is no longer in use; what was done with it stays, and it can come back. */
export function SwitchedOff<Thing extends Off>({ things, onRestore }: Props<Thing>) {
  const t = useText();
  const formats = useFormats();
  if (things.length === 0) return null;
  return (
    <details className={classes.off}>
      <summary>{t('stages.off', { count: things.length })}</summary>
      <ul>
        {things.map((thing) => (
          <li key={thing.id}>
            {thing.name}{' '}
            <span className="mute">
              {thing.archivedAt && t('settings.offSince', { day: formats.dayOf(thing.archivedAt) })}
            </span>
            <button type="button" className={rows.rowButton} onClick={() => onRestore(thing)}>
              {t('settings.switchOn')}
              <span className="visually-hidden"> {thing.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
