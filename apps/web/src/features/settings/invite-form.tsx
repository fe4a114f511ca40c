import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Role } from '#domain/actor';
import { api, dataOf } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { RoleSelect } from './role-select.tsx';
import { SecretOnce } from './secret-once.tsx';
import classes from './settings.module.css';

interface Values {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly role: Role;
}

const EMPTY: Values = { name: '', title: '', email: '', role: 'member' };

interface Made {
  readonly name: string;
  readonly link: string;
}

/** One person after another; each link is shown once. */
export function InviteForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const write = useWrite();
  const [made, setMade] = useState<Made>();
  const fields = useFields<Values>(EMPTY);
  const { values, reset, send, problem, isBusy } = fields;
  const invite = () =>
    send(() =>
      write({
        run: async () => {
          const invitation = await dataOf(api.POST('/api/v1/invitations', { body: values }));
          setMade(invitation);
          reset({ ...EMPTY, role: values.role });
        },
        onProblem: raise,
      }),
    );
  if (made)
    return (
      <SecretOnce
        text={t('settings.invitationOnce', { name: made.name })}
        secret={made.link}
        onDone={() => setMade(undefined)}
      />
    );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      <InviteFields {...fields} />
      <FormProblem problem={problem} fields={['/name', '/title', '/email', '/role']} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {t('settings.makeInvitation')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('settings.close')}
        </Button>
      </div>
    </form>
  );
}

type FieldsProps = Pick<ReturnType<typeof useFields<Values>>, 'values' | 'change' | 'refusal'>;

function InviteFields({ values, change, refusal }: FieldsProps) {
  const t = useText();
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={t('settings.name')}
          required
          maxLength={120}
          autoComplete="off"
          value={values.name}
          error={refusal('/name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('identity.email')}
          type="email"
          required
          autoComplete="off"
          value={values.email}
          error={refusal('/email')}
          onChange={(event) => change({ email: event.currentTarget.value })}
        />
      </div>
      <div className={classes.pair}>
        <RoleSelect
          value={values.role}
          error={refusal('/role')}
          onChange={(role) => change({ role })}
        />
        <TextInput
          label={t('identity.title')}
          description={t('settings.titleText')}
          maxLength={120}
          autoComplete="off"
          value={values.title}
          error={refusal('/title')}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
