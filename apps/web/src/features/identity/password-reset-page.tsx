import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { IdentityShell } from './identity-shell.tsx';
import { useLinkSecret } from './link-secret.ts';
import { NewPassword } from './new-password.tsx';

/** Sets a new password by a link that an administrator handed over. */
export function PasswordResetPage() {
  const t = useText();
  const token = useLinkSecret();
  const [isDone, setDone] = useState(false);
  if (isDone)
    return (
      <IdentityShell title={t('identity.resetDone')} line={t('identity.resetDoneText')}>
        <Link to="/sign-in">{t('identity.toSignIn')}</Link>
      </IdentityShell>
    );
  if (token === '')
    return (
      <IdentityShell title={t('identity.badLink')} line={t('identity.badResetText')}>
        <Link to="/sign-in">{t('identity.toSignIn')}</Link>
      </IdentityShell>
    );
  return (
    <IdentityShell title={t('identity.reset')} line={t('identity.resetText')}>
      <ResetForm token={token} onDone={() => setDone(true)} />
    </IdentityShell>
  );
}

function ResetForm({ token, onDone }: { readonly token: string; readonly onDone: () => void }) {
  const t = useText();
  const { values, change, send, problem, refusal, isBusy } = useFields({ password: '' });
  const reset = async () => {
    const body = { token, password: values.password };
    if (await send(() => api.POST('/api/v1/password-resets', { body }))) onDone();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void reset();
      }}
    >
      <NewPassword
        label={t('identity.newPassword')}
        value={values.password}
        error={refusal('/password')}
        onChange={(password) => change({ password })}
      />
      <FormProblem problem={problem} fields={['/password']} />
      <Button type="submit" loading={isBusy}>
        {t('identity.setPassword')}
      </Button>
    </form>
  );
}
