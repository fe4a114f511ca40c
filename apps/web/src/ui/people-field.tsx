import { IconX } from '@tabler/icons-react';
import { useText } from '../app/i18n/use-text.ts';
import classes from './people-field.module.css';
import { PersonPicker } from './person-picker.tsx';
import { usePerson } from './use-people.ts';

interface Props {
  readonly label: string;
  readonly description?: string;
  /** Ids, in the order in which they were added. */
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly error?: string;
}

/** Several people: each can be taken out, and one more be found. */
export function PeopleField({ label, description, value, onChange, error }: Props) {
  const add = (id: string | null) => {
    if (id !== null && !value.includes(id)) onChange([...value, id]);
  };
  return (
    <div>
      <PersonPicker
        key={value.length}
        label={label}
        value={null}
        isActive
        {...(description !== undefined && { description })}
        {...(error !== undefined && { error })}
        onChange={add}
      />
      {value.length > 0 && (
        <ul className={classes.people} aria-label={label}>
          {value.map((id) => (
            <Chosen
              key={id}
              id={id}
              onRemove={() => onChange(value.filter((other) => other !== id))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function Chosen({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const t = useText();
  const name = usePerson(id)?.name ?? '…';
  return (
    <li>
      {name}
      <button type="button" aria-label={t('editor.removePerson', { name })} onClick={onRemove}>
        <IconX size={14} aria-hidden />
      </button>
    </li>
  );
}
