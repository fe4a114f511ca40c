import { PasswordInput } from '@mantine/core';
import { useText } from '../../app/i18n/use-text.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (password: string) => void;
}

/** A password that is chosen now; managers offer to make and keep it. Seen once is typed once. */
export function NewPassword({ label, value, error, onChange }: Props) {
  const t = useText();
  return (
    <PasswordInput
      label={label}
      description={t('identity.passwordRule')}
      name="new-password"
      autoComplete="new-password"
      minLength={12}
      maxLength={200}
      required
      withAsterisk={false}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('identity.showPassword') }}
    />
  );
}
