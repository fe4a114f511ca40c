import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { useText } from '../../app/i18n/use-text.ts';
import { useToday } from '../../app/today.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import type { Area } from './areas.ts';
import classes from './area-page.module.css';
import { useAreaWrites, type HandOver } from './use-area-writes.ts';

interface Props {
  readonly area: Area;
  readonly onDone: () => void;
}

/** From a day on somebody else is accountable, or nobody yet. */
export function HandOverForm({ area, onDone }: Props) {
  const t = useText();
  const today = useToday();
  const { handOver } = useAreaWrites();
  const first: HandOver = { personId: null, acting: false, from: today, note: '' };
  const { values, change, send, problem, refusal, isBusy } = useFields(first);
  const { personId, acting, from = today, note } = values;
  const submit = async (): Promise<void> => {
    const body = { ...values, acting: acting && personId !== null };
    if (await send(() => handOver(area, body, raise))) onDone();
  };
  return (
    <SubmitForm
      className={classes.form}
      onSubmit={() => {
        void submit();
        return true;
      }}
    >
      <h3>{t('areas.handOver')}</h3>
      <PersonPicker
        label={t('areas.newOwner')}
        description={t('areas.newOwnerHint')}
        value={personId}
        onChange={(id) => change({ personId: id })}
        error={refusal('/personId')}
        clearable
      />
      <LazyDayField
        label={t('areas.from')}
        value={from}
        onChange={(day) => change({ from: day ?? today })}
        error={refusal('/from')}
      />
      <Checkbox
        label={t('areas.actingLong')}
        checked={acting}
        disabled={personId === null}
        onChange={(event) => change({ acting: event.currentTarget.checked })}
      />
      <TextInput
        label={t('areas.note')}
        value={note}
        maxLength={500}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <FormProblem problem={problem} fields={['/personId', '/from']} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t(personId === null ? 'areas.leaveOpen' : 'areas.handOver')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('areas.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}
