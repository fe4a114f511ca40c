import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { PRODUCT_LIMITS } from '#domain/stage';
import { useText } from '../../../app/i18n/use-text.ts';
import { useToday } from '../../../app/today.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import type { Product } from '../lifecycle.ts';
import { useProductWrites } from '../use-product-writes.ts';
import classes from './product.module.css';

interface Props {
  readonly product: Product;
  readonly stage: { readonly key: string; readonly name: string };
  readonly onDone: () => void;
}

/** A move that needs no gate, but words for those who come later. */
export function ReasonForm({ product, stage, onDone }: Props) {
  const t = useText();
  const today = useToday();
  const { move } = useProductWrites();
  const [isTried, setTried] = useState(false);
  const { values, change, send, problem, refusal, isBusy } = useFields({
    reason: '',
    effectiveOn: today,
  });
  const isMissing = values.reason.trim() === '';
  const submit = (): boolean => {
    setTried(true);
    if (isMissing) return false;
    void send(() => move(product, stage, { ...values, reason: values.reason.trim() })).then(
      (isDone) => {
        if (isDone) onDone();
      },
    );
    return true;
  };
  return (
    <SubmitForm className={classes.form} onSubmit={submit}>
      <Textarea
        label={t('lifecycle.reason')}
        value={values.reason}
        maxLength={PRODUCT_LIMITS.reason}
        error={
          refusal('/reason') ?? (isTried && isMissing ? t('lifecycle.fault.reason') : undefined)
        }
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        required
      />
      <LazyDayField
        label={t('lifecycle.effectiveOn')}
        value={values.effectiveOn}
        onChange={(day) => change({ effectiveOn: day ?? today })}
        maxDate={today}
        error={refusal('/effectiveOn')}
      />
      <FormProblem problem={problem} fields={['/reason', '/effectiveOn']} />
      <div className={classes.actions}>
        <Button type="submit" loading={isBusy}>
          {t('lifecycle.moveTo', { stage: stage.name })}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('lifecycle.cancel')}
        </Button>
      </div>
    </SubmitForm>
  );
}
