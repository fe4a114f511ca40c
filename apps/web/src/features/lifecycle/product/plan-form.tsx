import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PRODUCT_LIMITS } from '#domain/stage';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useStages, type Product, type Stage } from '../lifecycle.ts';
import { useProductWrites } from '../use-product-writes.ts';
import classes from './product.module.css';

interface Props {
  readonly product: Product;
  /** What is moved; without it, another stage is planned. */
  readonly plan?: Product['plans'][number];
  readonly onDone: () => void;
}

export function PlanForm(props: Props) {
  return (
    <Loaded query={useStages()} rows={2}>
      {(stages) => <Form {...props} stages={plannable(props.product, stages)} />}
    </Loaded>
  );
}

/** Stages after the one in which it stands, which nobody has planned. */
function plannable({ stage, plans }: Product, stages: readonly Stage[]): readonly Stage[] {
  const here = stages.findIndex(({ id }) => id === stage?.id);
  return stages
    .slice(here + 1)
    .filter(
      ({ id, archivedAt }) => archivedAt === null && !plans.some(({ stageId }) => stageId === id),
    );
}

function Form({ product, plan, onDone, stages }: Props & { readonly stages: readonly Stage[] }) {
  const t = useText();
  const writes = useProductWrites();
  const [isTried, setTried] = useState(false);
  const { values, change, send, problem, refusal, isBusy } = useFields({
    stage: plan?.stageKey ?? stages[0]?.key ?? '',
    plannedOn: plan?.plannedOn ?? null,
    reason: '',
  });
  const { stage, plannedOn, reason } = values;
  const needsReason = plan !== undefined && reason.trim() === '';
  const needsDay = plan === undefined && plannedOn === null;
  const errorOf = (pointer: string, isMissing: boolean, fault: string): string | undefined =>
    refusal(pointer) ?? (isTried && isMissing ? fault : undefined);
  const submit = (): boolean => {
    setTried(true);
    if (needsReason || needsDay || stage === '') return false;
    void send(() =>
      writes.plan(product, stage, { plannedOn, ...(reason.trim() && { reason: reason.trim() }) }),
    ).then((isDone) => {
      if (isDone) onDone();
    });
    return true;
  };
  return (
    <SubmitForm className={`${classes.form} ${classes.below}`} onSubmit={submit}>
      {!plan && (
        <NativeSelect
          label={t('lifecycle.stage')}
          value={stage}
          data={stages.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(event) => change({ stage: event.currentTarget.value })}
        />
      )}
      <LazyDayField
        label={t('lifecycle.plannedOn')}
        value={plannedOn}
        onChange={(day) => change({ plannedOn: day })}
        error={errorOf('/plannedOn', needsDay, t('lifecycle.fault.day'))}
        clearable={plan !== undefined}
      />
      {plan && (
        <TextInput
          label={t('lifecycle.reason')}
          value={reason}
          maxLength={PRODUCT_LIMITS.reason}
          error={errorOf('/reason', needsReason, t('lifecycle.fault.reason'))}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          required
        />
      )}
      <FormProblem problem={problem} fields={['/plannedOn', '/reason']} />
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
