import { Select } from '@mantine/core';
import { ROLES, type Role } from '#domain/actor';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';

interface Props {
  readonly value: Role;
  readonly onChange: (role: Role) => void;
  readonly error: string | undefined;
  readonly isDisabled?: boolean;
}

/** What each role may do stands below the field. Only administrators make administrators. */
export function RoleSelect({ value, onChange, error, isDisabled = false }: Props) {
  const t = useText();
  const { role: mine } = useSession();
  const offered = ROLES.filter((role) => role !== 'admin' || mine === 'admin' || value === 'admin');
  return (
    <Select
      label={t('settings.role')}
      description={t(`settings.roleText.${value}`)}
      data={offered.map((role) => ({ value: role, label: t(`terms.${role}`) }))}
      allowDeselect={false}
      disabled={isDisabled}
      value={value}
      error={error}
      onChange={(chosen) => {
        const role = ROLES.find((known) => known === chosen);
        if (role) onChange(role);
      }}
    />
  );
}
