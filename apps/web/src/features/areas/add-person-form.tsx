import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { OWNERSHIP_ROLES } from '#domain/standing';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useFields } from '../../ui/use-fields.ts';
import type { Area } from './areas.ts';
import classes from './area-page.module.css';
import { useOwnershipWrites, type NewOwnership } from './use-ownerships.ts';

type Role = NewOwnership['role'];

interface Props {
  readonly area: Area;
  readonly onDone: () => void;
}

const ROLES = OWNERSHIP_ROLES.filter((role): role is Role => role !== 'accountable');

/** Names a deputy, contributor, reviewer, or someone to consult or inform, with dates. */
export function AddPersonForm({ area, onDone }: Props) {
  const t = useText();
  const today = useToday();
  const { add } = useOwnershipWrites(area.id);
  const roles = area.can.assign ? ROLES : (['contributor'] as const);
  const [personId, setPersonId] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const { values, change, send, problem, refusal, isBusy } = useFields<{
    role: Role;
    from: string;
    to: string | null;
    note: string;
  }>({ role: roles[0] ?? 'contributor', from: today, to: null, note: '' });
  const { role, from, to, note } = values;
  const needsEnd = role === 'deputy' && to === null;
  const submit = (): boolean => {
    setTried(true);
    if (personId === null || needsEnd) return false;
    void send(() => add({ role, personId, from, note, ...(to && { to }) })).then((isDone) => {
      if (isDone) onDone();
    });
    return true;
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <h3>{t('areas.addPerson')}</h3>
      <NativeSelect
        label={t('areas.role')}
        value={role}
        data={roles.map((name) => ({ value: name, label: t(`areas.roles.${name}`) }))}
        onChange={(event) => change({ role: event.currentTarget.value as Role })}
      />
      <PersonPicker
        label={t('areas.person')}
        value={personId}
        onChange={setPersonId}
        error={refusal('/personId') ?? (isTried && !personId ? t('areas.needPerson') : undefined)}
        required
      />
      <LazyDayField
        label={t('areas.from')}
        value={from}
        onChange={(day) => change({ from: day ?? today })}
        error={refusal('/from')}
      />
      <LazyDayField
        label={t('areas.to')}
        value={to}
        onChange={(day) => change({ to: day })}
        minDate={from}
        error={refusal('/to') ?? (isTried && needsEnd ? t('areas.needEnd') : undefined)}
        required={role === 'deputy'}
        clearable
      />
      <TextInput
        label={t('areas.note')}
        value={note}
        maxLength={500}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <FormProblem problem={problem} fields={['/personId', '/from', '/to']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('areas.add')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('areas.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
