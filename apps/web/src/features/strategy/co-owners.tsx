import { useText } from '../../app/i18n/use-text.ts';
import { PersonPicker } from '../../ui/person-picker.tsx';
import quiet from '../../ui/quiet-button.module.css';
import { usePerson } from '../../ui/use-people.ts';
import classes from './objective.module.css';

interface Props {
  readonly ids: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** People who share the objective, added one by one. */
export function CoOwners({ ids, onChange }: Props) {
  const t = useText();
  const add = (id: string | null): void => {
    if (id !== null && !ids.includes(id)) onChange([...ids, id]);
  };
  return (
    <div className={classes.people}>
      <PersonPicker label={t('strategy.addCoOwner')} value={null} onChange={add} />
      {ids.length > 0 && (
        <ul className={classes.chips} aria-label={t('strategy.coOwners')}>
          {ids.map((id) => (
            <CoOwner
              key={id}
              id={id}
              onRemove={() => onChange(ids.filter((other) => other !== id))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function CoOwner({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const t = useText();
  const name = usePerson(id)?.name ?? '…';
  return (
    <li>
      {name}
      <button
        type="button"
        className={quiet.button}
        aria-label={t('strategy.removeCoOwner', { name })}
        onClick={onRemove}
      >
        {t('strategy.do.remove')}
      </button>
    </li>
  );
}
