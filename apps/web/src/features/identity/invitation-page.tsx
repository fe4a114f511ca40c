import { Button, PasswordInput, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { api, dataOf, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { problemText } from '../../app/write/toasts.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { IdentityShell } from './identity-shell.tsx';
import { useLinkSecret } from './link-secret.ts';
import { NewPassword } from './new-password.tsx';
import { useEnter } from './use-enter.ts';

/** Comes in by a link: says where and as whom, then asks for one password and nothing else. */
export function InvitationPage() {
  const t = useText();
  const token = useLinkSecret();
  const { data, error } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => dataOf(api.POST('/api/v1/invitations/preview', { body: { token } })),
    enabled: token !== '',
    staleTime: Infinity,
    retry: false,
  });
  if (token === '' || error)
    return (
      <IdentityShell
        title={t('identity.badLink')}
        line={error ? problemText(t, error) : t('identity.badInvitationText')}
      >
        <Link to="/sign-in">{t('identity.toSignIn')}</Link>
      </IdentityShell>
    );
  if (!data) return null;
  return (
    <IdentityShell
      title={t('identity.join', { organization: data.organizationName })}
      line={t(data.hasAccount ? 'identity.joinWithAccount' : 'identity.joinText', {
        role: t(`terms.${data.role}`),
      })}
    >
      <AcceptForm token={token} invitation={data} />
    </IdentityShell>
  );
}

interface Props {
  readonly token: string;
  readonly invitation: Schema<'InvitationPreview'>;
}

function AcceptForm({ token, invitation }: Props) {
  const t = useText();
  const enter = useEnter();
  const { email, hasAccount } = invitation;
  const fields = useFields({ name: invitation.name, password: '' });
  const { values, change, send, problem, refusal, isBusy } = fields;
  const accept = () =>
    send(async () => {
      await api.POST('/api/v1/invitations/acceptance', { body: { token, ...values } });
      await enter();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void accept();
      }}
    >
      <TextInput
        label={t('identity.email')}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
      />
      <TextInput
        label={t('identity.name')}
        name="name"
        autoComplete="name"
        required
        withAsterisk={false}
        maxLength={120}
        value={values.name}
        error={refusal('/name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {hasAccount ? (
        <PasswordInput
          label={t('identity.password')}
          description={t('identity.passwordOfAccount')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={values.password}
          error={refusal('/password')}
          onChange={(event) => change({ password: event.currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': t('identity.showPassword') }}
        />
      ) : (
        <NewPassword
          label={t('identity.choosePassword')}
          value={values.password}
          error={refusal('/password')}
          onChange={(password) => change({ password })}
        />
      )}
      <FormProblem problem={problem} fields={['/name', '/password']} />
      <Button type="submit" loading={isBusy}>
        {t('identity.comeIn')}
      </Button>
    </form>
  );
}
