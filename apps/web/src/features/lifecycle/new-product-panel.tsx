import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import type { PanelProps } from '../../app/panel.ts';
import { useToday } from '../../app/today.ts';
import { useIsTravelling, useOpenPanel } from '../../app/view.ts';
import { FormProblem } from '../../ui/form-problem.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { useAreas, type Area } from '../areas/areas.ts';
import { useStages, type Stage } from './lifecycle.ts';
import { PRODUCT_FIELDS, ProductFields, type ProductValues } from './product/product-fields.tsx';
import classes from './product/product.module.css';
import { useProductWrites } from './use-product-writes.ts';

/** A name and an area make a product; it begins in the first stage unless one says otherwise. */
export default function NewProductPanel({ close }: PanelProps) {
  const t = useText();
  const areas = useAreas();
  const stages = useStages();
  const isTravelling = useIsTravelling();
  if (isTravelling) return <p>{t('lifecycle.travelling')}</p>;
  return (
    <Loaded query={areas} rows={5}>
      {(all) => (
        <Loaded query={stages} rows={5}>
          {(life) => <NewProductForm areas={all} stages={life} close={close} />}
        </Loaded>
      )}
    </Loaded>
  );
}

interface Props extends Pick<PanelProps, 'close'> {
  readonly areas: readonly Area[];
  readonly stages: readonly Stage[];
}

interface Values extends ProductValues {
  readonly stage: string;
  readonly stageSince: string;
}

function NewProductForm({ areas, stages, close }: Props) {
  const t = useText();
  const today = useToday();
  const openPanel = useOpenPanel();
  const { create } = useProductWrites();
  const own = areas.filter(({ can }) => can.update);
  const live = stages.filter(({ archivedAt }) => archivedAt === null);
  const [isTried, setTried] = useState(false);
  const { values, change, send, problem, refusal, isBusy } = useFields<Values>({
    name: '',
    kind: 'product',
    areaId: own.length === 1 ? (own[0]?.id ?? null) : null,
    lineId: null,
    ownerId: null,
    stage: live[0]?.key ?? '',
    stageSince: today,
  });
  const faults = new Map([
    ['/name', values.name.trim() === '' ? t('lifecycle.fault.name') : undefined],
    ['/areaId', values.areaId === null ? t('lifecycle.fault.area') : undefined],
  ]);
  const submit = (): boolean => {
    setTried(true);
    const { areaId, name, ...rest } = values;
    if (areaId === null || name.trim() === '') return false;
    void send(async () => {
      const product = await create({ ...rest, areaId, name: name.trim() });
      if (product) openPanel(`product:${product.key}`);
    });
    return true;
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <ProductFields
        values={values}
        change={change}
        errorOf={(pointer) => refusal(pointer) ?? (isTried ? faults.get(pointer) : undefined)}
      />
      <div className={classes.pair}>
        <NativeSelect
          label={t('lifecycle.stage')}
          value={values.stage}
          data={live.map(({ key, name }) => ({ value: key, label: name }))}
          error={refusal('/stage')}
          onChange={(event) => change({ stage: event.currentTarget.value })}
        />
        <LazyDayField
          label={t('lifecycle.sinceWord')}
          value={values.stageSince}
          onChange={(day) => change({ stageSince: day ?? today })}
          maxDate={today}
          error={refusal('/stageSince')}
        />
      </div>
      <FormProblem problem={problem} fields={[...PRODUCT_FIELDS, '/stage', '/stageSince']} />
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
