import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PRODUCT_LIMITS } from '#domain/stage';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useIsTravelling } from '../../app/view.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { useAreas } from '../areas/areas.ts';
import classes from './product/product.module.css';
import { useProductWrites } from './use-product-writes.ts';

/** Products that belong together, with somebody who answers for them. */
export default function NewLinePanel({ close }: PanelProps) {
  const t = useText();
  const isTravelling = useIsTravelling();
  if (isTravelling) return <p>{t('lifecycle.travelling')}</p>;
  return <NewLineForm close={close} />;
}

interface Values {
  readonly name: string;
  readonly areaId: string | null;
  readonly ownerId: string | null;
}

function NewLineForm({ close }: Pick<PanelProps, 'close'>) {
  const t = useText();
  const { createLine } = useProductWrites();
  const { data = [] } = useAreas();
  const areas = data.filter(({ can }) => can.update);
  const [isTried, setTried] = useState(false);
  const { values, change, send, problem, refusal, isBusy } = useFields<Values>({
    name: '',
    areaId: null,
    ownerId: null,
  });
  const { name, areaId, ownerId } = values;
  const isNamed = name.trim() !== '';
  const submit = (): boolean => {
    setTried(true);
    if (!isNamed || areaId === null) return false;
    void send(() => createLine({ name: name.trim(), areaId, ownerId })).then((isDone) => {
      if (isDone) close();
    });
    return true;
  };
  const fault = (pointer: string, isMissing: boolean, text: string): string | undefined =>
    refusal(pointer) ?? (isTried && isMissing ? text : undefined);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <TextInput
        label={t('lifecycle.name')}
        value={name}
        maxLength={PRODUCT_LIMITS.name}
        error={fault('/name', !isNamed, t('lifecycle.fault.name'))}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <Select
        label={t('lifecycle.area')}
        data={areas.map(({ id, name: label }) => ({ value: id, label }))}
        value={areaId}
        onChange={(id) => change({ areaId: id })}
        error={fault('/areaId', areaId === null, t('lifecycle.fault.area'))}
        nothingFoundMessage={t('lifecycle.nothingFound')}
        searchable
        required
      />
      <PersonPicker
        label={t('lifecycle.owner')}
        value={ownerId}
        onChange={(id) => change({ ownerId: id })}
        error={refusal('/ownerId')}
        clearable
      />
      <FormProblem problem={problem} fields={['/name', '/areaId', '/ownerId']} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {t('lifecycle.create')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('lifecycle.cancel')}
        </Button>
      </div>
    </SubmitForm>
  );
}
