import { Button, TextInput } from '@mantine/core';
import type { Role } from '#domain/actor';
import { api, dataOf, ifMatch, type Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { readPerson } from './read-person.ts';
import { RoleSelect } from './role-select.tsx';
import classes from './settings.module.css';
import type { Person } from './use-people-list.ts';

interface Values {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly role: Role;
}

const valuesOf = ({ name, title, email, role }: Person): Values => ({
  name,
  title,
  email: email ?? '',
  role,
});

/** Only what differs is sent: some of it may be changed by administrators alone. */
function changesOf(person: Person, values: Values): Schema<'UpdatePerson'> {
  const email = values.email.trim() === '' ? null : values.email.trim();
  return {
    ...(values.name !== person.name && { name: values.name }),
    ...(values.title !== person.title && { title: values.title }),
    ...(values.role !== person.role && { role: values.role }),
    ...(email !== person.email && { email }),
  };
}

export function PersonForm({ person }: { readonly person: Person }) {
  const t = useText();
  const { values, change, send, refusal, problem, isBusy } = useFields(valuesOf(person));
  const save = useSave(person);
  const mayNot = !person.can.update;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send(() => save(values));
      }}
    >
      <TextInput
        label={t('settings.name')}
        required
        maxLength={120}
        autoComplete="off"
        disabled={mayNot}
        value={values.name}
        error={refusal('/name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('identity.title')}
        maxLength={120}
        autoComplete="off"
        disabled={mayNot}
        value={values.title}
        error={refusal('/title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <TextInput
        label={t('identity.email')}
        type="email"
        autoComplete="off"
        disabled={mayNot}
        readOnly={person.state !== 'listed'}
        description={person.state === 'listed' ? undefined : t('settings.emailFixed')}
        value={values.email}
        error={refusal('/email')}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <RoleSelect
        value={values.role}
        error={refusal('/role')}
        isDisabled={!person.can.changeRole}
        onChange={(role) => change({ role })}
      />
      <FormProblem problem={problem} fields={['/name', '/title', '/email', '/role']} />
      {!mayNot && (
        <div className={classes.actions}>
          <Button type="submit" loading={isBusy}>
            {t('settings.save')}
          </Button>
        </div>
      )}
    </form>
  );
}

function useSave(person: Person) {
  const t = useText();
  const write = useWrite();
  const { id } = person;
  const patch = (version: number, body: Schema<'UpdatePerson'>) =>
    dataOf(
      api.PATCH('/api/v1/people/{id}', {
        params: { path: { id } },
        headers: ifMatch(version),
        body,
      }),
    );
  return async (values: Values) => {
    const changes = changesOf(person, values);
    if (Object.keys(changes).length === 0) return;
    const before = Object.fromEntries(
      Object.keys(changes).map((name) => [name, person[name as keyof Person]]),
    );
    await write({
      run: (version) => patch(version, changes),
      version: person.version,
      currentVersion: async () => (await readPerson(id)).version,
      said: t('settings.personSaved', { name: values.name }),
      undo: ({ version }) => patch(version, before),
      onProblem: raise,
    });
  };
}
