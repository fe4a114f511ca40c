import { NumberInput } from '@mantine/core';
import { ROLES, type Role } from '#domain/actor';
import { GATE_LIMITS } from '#domain/gate';
import { useText } from '../../../app/i18n/use-text.ts';
import { PersonPicker } from '../../../ui/person-picker.tsx';
import quiet from '../../../ui/quiet-button.module.css';
import { usePeople } from '../../../ui/use-people.ts';
import type { GateDraft } from './gate-draft.ts';
import classes from './settings.module.css';

interface Props {
  readonly draft: Pick<GateDraft, 'people' | 'roles' | 'quorum'>;
  readonly onChange: (change: Partial<GateDraft>) => void;
  readonly error: string | undefined;
  readonly quorumError: string | undefined;
}

/** Who decides: whoever has a role, and people by name; and how many of them have to vote. */
export function GatekeeperFields({ draft, onChange, error, quorumError }: Props) {
  const t = useText();
  const { people, roles, quorum } = draft;
  const known = usePeople('', { isWanted: true });
  const toggle = (role: Role): void =>
    onChange({
      roles: roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role],
    });
  const add = (personId: string | null): void => {
    if (personId === null || people.some((one) => one.personId === personId)) return;
    const name = known.find(({ id }) => id === personId)?.name ?? '';
    onChange({ people: [...people, { personId, name }] });
  };
  return (
    <fieldset className={classes.lines}>
      <legend>{t('stages.gatekeepers')}</legend>
      <div className={classes.roles}>
        {ROLES.filter((role) => role !== 'viewer').map((role) => (
          <label key={role}>
            <input type="checkbox" checked={roles.includes(role)} onChange={() => toggle(role)} />
            {t(`lifecycle.role.${role}`)}
          </label>
        ))}
      </div>
      {people.map(({ personId, name }) => (
        <div key={personId} className={classes.line} data-of="evidence">
          {name}
          <button
            type="button"
            className={quiet.button}
            onClick={() => onChange({ people: people.filter((one) => one.personId !== personId) })}
          >
            {t('lifecycle.remove')}
            <span className="visually-hidden"> {name}</span>
          </button>
        </div>
      ))}
      <div className={classes.pair}>
        <PersonPicker label={t('stages.addGatekeeper')} value={null} onChange={add} error={error} />
        <NumberInput
          label={t('stages.quorum')}
          value={quorum}
          onChange={(value) => onChange({ quorum: value })}
          error={quorumError}
          min={1}
          max={GATE_LIMITS.quorum}
          allowDecimal={false}
          required
        />
      </div>
    </fieldset>
  );
}
