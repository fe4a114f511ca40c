import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { $api, api } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { browserCurrency, browserLocale, browserTimeZone } from '../settings/choices.ts';
import { OrganizationFields, type OrganizationValues } from '../settings/organization-fields.tsx';
import classes from './identity-shell.module.css';
import { IdentityShell } from './identity-shell.tsx';
import { NewPassword } from './new-password.tsx';
import { Welcome } from './welcome.tsx';

/** The very first page of an installation. */
export function SetUpPage() {
  const t = useText();
  const [isDone, setDone] = useState(false);
  const { data } = $api.useQuery('get', '/api/v1/setup', {}, { staleTime: Infinity });
  if (isDone) return <Welcome />;
  if (!data) return null;
  if (!data.needed) return <Navigate to="/" replace />;
  return (
    <IdentityShell title={t('identity.setUp')} line={t('identity.setUpText')} isWide>
      <SetUpForm onDone={() => setDone(true)} />
    </IdentityShell>
  );
}

const OWN_FIELDS = ['/admin/name', '/admin/title', '/admin/email', '/admin/password', '/code'];

function SetUpForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText();
  const cache = useQueryClient();
  const [code, setCode] = useState('');
  const organization = useFields<OrganizationValues>({
    name: '',
    timeZone: browserTimeZone(),
    locale: browserLocale(),
    currency: browserCurrency(),
    fiscalStartMonth: 1,
    fiscalPattern: 'months',
  });
  const admin = useFields({ name: '', title: '', email: '', password: '' });
  const { send, problem, refusal, isBusy } = admin;
  const setUp = async () => {
    const body = { code, organization: organization.values, admin: admin.values };
    if (!(await send(() => api.POST('/api/v1/setup', { body })))) return;
    onDone();
    cache.clear();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void setUp();
      }}
    >
      <fieldset className={classes.group}>
        <TextInput
          label={t('identity.code')}
          description={t('identity.codeText')}
          name="code"
          autoComplete="off"
          required
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          error={refusal('/code')}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('identity.yourOrganization')}</legend>
        <OrganizationFields
          values={organization.values}
          change={organization.change}
          refusal={(field) => refusal(`/organization/${field}`)}
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('identity.you')}</legend>
        <AdminFields values={admin.values} change={admin.change} refusal={refusal} />
      </fieldset>
      <FormProblem
        problem={problem}
        fields={[
          ...OWN_FIELDS,
          ...Object.keys(organization.values).map((field) => `/organization/${field}`),
        ]}
      />
      <Button type="submit" loading={isBusy}>
        {t('identity.begin')}
      </Button>
    </form>
  );
}

interface Admin {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly password: string;
}

interface AdminProps {
  readonly values: Admin;
  readonly change: (change: Partial<Admin>) => void;
  readonly refusal: (pointer: string) => string | undefined;
}

function AdminFields({ values, change, refusal }: AdminProps) {
  const t = useText();
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={t('identity.name')}
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          value={values.name}
          error={refusal('/admin/name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('identity.title')}
          name="title"
          autoComplete="organization-title"
          maxLength={120}
          value={values.title}
          error={refusal('/admin/title')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('identity.email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        value={values.email}
        error={refusal('/admin/email')}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <NewPassword
        label={t('identity.choosePassword')}
        value={values.password}
        error={refusal('/admin/password')}
        onChange={(password) => change({ password })}
      />
    </>
  );
}
