import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { MarkdownEditor } from '../../../ui/markdown-editor.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import type { Product } from '../lifecycle.ts';
import { useProductWrites, type ProductPatch } from '../use-product-writes.ts';
import { PRODUCT_FIELDS, ProductFields, type ProductValues } from './product-fields.tsx';
import classes from './product.module.css';

interface Props {
  readonly product: Product;
  readonly onDone: () => void;
}

interface Values extends ProductValues {
  readonly description: string;
  readonly startedOn: string | null;
  readonly launchedOn: string | null;
}

/** What is known of it. Its stage is moved, never edited. */
export function EditProduct({ product, onDone }: Props) {
  const t = useText();
  const { update } = useProductWrites();
  const before = valuesOf(product);
  const [isTried, setTried] = useState(false);
  const { values, change, send, problem, refusal, isBusy } = useFields<Values>(before);
  const submit = (): boolean => {
    setTried(true);
    const patch = patchOf(before, values);
    if (values.name.trim() === '' || values.areaId === null) return false;
    void (
      Object.keys(patch).length === 0 ? Promise.resolve(true) : send(() => update(product, patch))
    ).then((isDone) => {
      if (isDone) onDone();
    });
    return true;
  };
  const errorOf = (pointer: string): string | undefined =>
    refusal(pointer) ??
    (isTried && pointer === '/name' && values.name.trim() === ''
      ? t('lifecycle.fault.name')
      : undefined);
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <ProductFields values={values} change={change} errorOf={errorOf} />
      <div className={classes.pair}>
        <LazyDayField
          label={t('lifecycle.startedOn')}
          value={values.startedOn}
          onChange={(startedOn) => change({ startedOn })}
          error={refusal('/startedOn')}
          clearable
        />
        <LazyDayField
          label={t('lifecycle.launchedOn')}
          value={values.launchedOn}
          onChange={(launchedOn) => change({ launchedOn })}
          error={refusal('/launchedOn')}
          clearable
        />
      </div>
      <MarkdownEditor
        label={t('lifecycle.description')}
        value={values.description}
        onChange={(description) => change({ description })}
        error={refusal('/description')}
      />
      <FormProblem
        problem={problem}
        fields={[...PRODUCT_FIELDS, '/startedOn', '/launchedOn', '/description']}
      />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={isBusy}>
          {t('lifecycle.save')}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('lifecycle.cancel')}
        </Button>
      </Group>
    </SubmitForm>
  );
}

const valuesOf = (product: Product): Values => {
  const { name, kind, areaId, line, owner, description, startedOn, launchedOn } = product;
  return {
    name,
    kind,
    areaId,
    description,
    startedOn,
    launchedOn,
    lineId: line?.id ?? null,
    ownerId: owner?.personId ?? null,
  };
};

const patchOf = (before: Values, after: Values): ProductPatch =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof Values] !== value),
  );
