import { Button, PasswordInput } from '@mantine/core';
import { api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useSession } from '../../app/session.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import classes from './settings.module.css';

const EMPTY = { current: '', new: '' };

export function PasswordForm() {
  const t = useText();
  const write = useWrite();
  const { person } = useSession();
  const { values, change, reset, send, refusal, problem, isBusy } = useFields(EMPTY);
  const save = async () => {
    const isDone = await send(() =>
      write({
        run: () => api.PUT('/api/v1/me/password', { body: values }),
        said: t('settings.passwordChanged'),
        onProblem: raise,
      }),
    );
    if (isDone) reset(EMPTY);
  };
  const toggle = { 'aria-label': t('identity.showPassword') };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {/* Tells password managers whose password this is. */}
      <input type="email" autoComplete="username" value={person.email ?? ''} readOnly hidden />
      <div className={classes.pair}>
        <PasswordInput
          label={t('settings.currentPassword')}
          autoComplete="current-password"
          required
          value={values.current}
          error={refusal('/current')}
          onChange={(event) => change({ current: event.currentTarget.value })}
          visibilityToggleButtonProps={toggle}
        />
        <PasswordInput
          label={t('identity.newPassword')}
          autoComplete="new-password"
          minLength={12}
          maxLength={200}
          required
          value={values.new}
          error={refusal('/new')}
          onChange={(event) => change({ new: event.currentTarget.value })}
          visibilityToggleButtonProps={toggle}
        />
      </div>
      <p className={classes.hint}>{t('settings.passwordHint')}</p>
      <FormProblem problem={problem} fields={['/current', '/new']} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {t('settings.changePassword')}
        </Button>
      </div>
    </form>
  );
}
