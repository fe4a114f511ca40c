import { Button, Select, TextInput } from '@mantine/core';
import { CADENCES, type Cadence } from '#domain/cadence';
import { api, dataOf } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useWrite } from '../../app/write/use-write.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { archiveArea } from './area-writes.ts';
import classes from './settings.module.css';

interface Values {
  readonly name: string;
  readonly cadence: Cadence;
  readonly accountableId: string | null;
}

const EMPTY: Values = { name: '', cadence: 'weekly', accountableId: null };

/** An area that stands in no catalogue. */
export function OwnArea() {
  const t = useText();
  const write = useWrite();
  const { values, change, reset, send, refusal, problem, isBusy } = useFields(EMPTY);
  const add = async () => {
    const isAdded = await send(() =>
      write({
        run: () => dataOf(api.POST('/api/v1/areas', { body: values })),
        said: t('settings.areaAdded', { name: values.name }),
        undo: ({ id, version }) => archiveArea(id, version),
        onProblem: raise,
      }),
    );
    if (isAdded) reset(EMPTY);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <div className={classes.pair}>
        <TextInput
          label={t('settings.areaName')}
          required
          maxLength={120}
          autoComplete="off"
          value={values.name}
          error={refusal('/name')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <PersonPicker
          label={t('settings.areaOwner')}
          clearable
          value={values.accountableId}
          onChange={(accountableId) => change({ accountableId })}
        />
        <Select
          label={t('settings.cadence')}
          data={CADENCES.map((value) => ({ value, label: t(`settings.cadence.${value}`) }))}
          allowDeselect={false}
          value={values.cadence}
          onChange={(chosen) => {
            const cadence = CADENCES.find((known) => known === chosen);
            if (cadence) change({ cadence });
          }}
        />
      </div>
      <FormProblem problem={problem} fields={['/name']} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {t('settings.addArea')}
        </Button>
      </div>
    </form>
  );
}
