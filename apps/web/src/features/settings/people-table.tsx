import { useText } from '../../app/i18n/use-text.ts';
import table from '../../ui/table.module.css';
import classes from './rows.module.css';
import type { Person, PersonState } from './use-people-list.ts';

const TONES: Readonly<Record<PersonState, string>> = {
  active: 'plain',
  invited: 'accent',
  listed: 'plain',
  deactivated: 'warm',
};

interface Props {
  readonly people: readonly Person[];
  readonly onOpen: (id: string) => void;
}

export function PeopleTable({ people, onOpen }: Props) {
  const t = useText();
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t('settings.name')}</th>
          <th scope="col">{t('settings.role')}</th>
          <th scope="col">{t('identity.email')}</th>
          <th scope="col">{t('settings.state')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('settings.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, title, role, email, state }) => (
          <tr key={id}>
            <th scope="row">
              {name}
              {title !== '' && <span className={classes.second}>{title}</span>}
            </th>
            <td>{t(`terms.${role}`)}</td>
            <td>{email ?? '–'}</td>
            <td>
              <span className={classes.tag} data-tone={TONES[state]}>
                {t(`settings.state.${state}`)}
              </span>
            </td>
            <td className={table.right}>
              <button type="button" className={classes.rowButton} onClick={() => onOpen(id)}>
                {t('settings.edit')}
                <span className="visually-hidden"> {name}</span>
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
