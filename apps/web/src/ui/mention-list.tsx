import { useText } from '../app/i18n/use-text.ts';
import classes from './markdown-editor.module.css';
import type { NamedPerson } from './mentions.ts';
import { optionId } from './use-mentions.ts';
import type { Person } from './use-people.ts';

interface Props {
  readonly id: string;
  readonly people: readonly Person[];
  readonly active: number;
  readonly onChoose: (person: NamedPerson) => void;
}

/** The focus stays in the field; the keys that choose are the field's. */
export function MentionList({ id, people, active, onChoose }: Props) {
  const t = useText();
  return (
    <>
      <span className="visually-hidden" role="status">
        {people.length > 0 && t('editor.peopleFound', { count: people.length })}
      </span>
      {people.length > 0 && (
        <div className={classes.people} id={id} role="listbox" aria-label={t('editor.people')}>
          {people.map((person, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's
            <div
              key={person.id}
              id={optionId(id, person.id)}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              className={classes.person}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(person)}
            >
              <span>{person.name}</span>
              <span className={classes.personTitle}>{person.title}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
