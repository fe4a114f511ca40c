import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Navigate, useSearch } from '@tanstack/react-router';
import { $api, api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { isProblem } from '../../app/problem.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useFields } from '../../ui/use-fields.ts';
import classes from './identity-shell.module.css';
import { IdentityShell } from './identity-shell.tsx';
import { nextAddress } from './next-address.ts';
import { useEnter } from './use-enter.ts';
import { useWait } from './use-wait.ts';

export function SignInPage() {
  const t = useText();
  const { data: setUp } = $api.useQuery('get', '/api/v1/setup');
  if (setUp?.needed) return <Navigate to="/setup" replace />;
  return (
    <IdentityShell title={t('identity.signIn')}>
      <SignInForm />
      <p className="mute">{t('identity.noAccount')}</p>
    </IdentityShell>
  );
}

function SignInForm() {
  const t = useText();
  const { next } = useSearch({ from: '/sign-in' });
  const enter = useEnter();
  const { values, change, send, problem, isBusy } = useFields({ email: '', password: '' });
  const wait = useWait(problem);
  const isWrong = isProblem(problem, 401);
  const signIn = () =>
    send(async () => {
      await api.POST('/api/v1/sessions', { body: values });
      await enter(nextAddress(next));
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void signIn();
      }}
    >
      <TextInput
        label={t('identity.email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        value={values.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('identity.password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={values.password}
        error={isWrong ? t('identity.wrong') : undefined}
        onChange={(event) => change({ password: event.currentTarget.value })}
        visibilityToggleButtonProps={{ 'aria-label': t('identity.showPassword') }}
      />
      {wait > 0 && (
        <p className={classes.wait} role="alert">
          {t('identity.slowDown', { seconds: wait })}
        </p>
      )}
      {!isWrong && !isProblem(problem, 429) && <FormProblem problem={problem} />}
      <Button type="submit" loading={isBusy} disabled={wait > 0} fullWidth>
        {t('identity.signIn')}
      </Button>
    </form>
  );
}
