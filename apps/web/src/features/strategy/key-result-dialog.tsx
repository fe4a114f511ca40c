import { Select, Textarea, TextInput } from '@mantine/core';
import { OBJECTIVE_LIMITS } from '#domain/objective';
import { useIntl } from 'react-intl';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import { editableFigure } from '../kpis/short-texts.ts';
import { keyResultOf, type KeyResultDraft } from './key-result-draft.ts';
import classes from './strategy.module.css';
import type { KeyResult, Objective } from './strategy.ts';
import { useAllKpis } from './use-all-kpis.ts';
import { useKeyResultWrites } from './use-key-result-writes.ts';

interface Props {
  readonly objective: Objective;
  /** The one that is changed; absent: a new one. */
  readonly result?: KeyResult;
  readonly onClose: () => void;
}

const FIELDS = ['/kpiId', '/baseline', '/target', '/weight', '/name', '/reason'];

/** A KPI, where it begins and where it is to be; what was promised moves only with a reason. */
export function KeyResultDialog({ objective, result, onClose }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { add, update } = useKeyResultWrites(objective);
  const kpis = useAllKpis();
  const figure = (value: number | undefined): string =>
    value === undefined ? '' : editableFigure(value, locale);
  const form = useFields<KeyResultDraft>({
    kpiId: result?.kpi.id ?? '',
    baseline: figure(result?.baseline),
    target: figure(result?.target),
    weight: figure(result?.weight),
    name: result?.name ?? '',
    reason: '',
  });
  const { values, change, refusal } = form;
  const wantsReason = result !== undefined && objective.state === 'open';
  const { body, missing } = keyResultOf(values, { locale, wantsReason });
  const save = async (): Promise<void> => {
    const { kpiId, reason, target, ...rest } = body;
    const isDone = await form.send(() =>
      result
        ? update(result, { ...rest, target, ...(wantsReason && { reason }) }, raise)
        : add({ ...rest, kpiId, target }, raise),
    );
    if (isDone) onClose();
  };
  const { isTried, submit } = useTried(missing.length === 0, save);
  const errorOf = (field: (typeof missing)[number]) =>
    refusal(`/${field}`) ?? (isTried && missing.includes(field) && t(`strategy.needed.${field}`));
  const chosen = kpis.find(({ id }) => id === values.kpiId);
  return (
    <FormDialog
      title={t(result ? 'strategy.editKeyResult' : 'strategy.addKeyResult')}
      action={t('strategy.save')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      {!result && (
        <Select
          label={t('strategy.kpi')}
          value={values.kpiId || null}
          data={kpis.map(({ id, name, area }) => ({ value: id, label: `${name} · ${area.name}` }))}
          error={errorOf('kpiId')}
          onChange={(id) => change({ kpiId: id ?? '' })}
          nothingFoundMessage={t('strategy.nothingFound')}
          limit={50}
          searchable
          required
          data-autofocus
        />
      )}
      <div className={classes.pair}>
        <TextInput
          label={t('strategy.baseline')}
          description={t('strategy.baselineHint')}
          value={values.baseline}
          placeholder={chosen?.value == null ? undefined : editableFigure(chosen.value, locale)}
          inputMode="decimal"
          error={errorOf('baseline')}
          onChange={(event) => change({ baseline: event.currentTarget.value })}
        />
        <TextInput
          label={t('strategy.target')}
          description={t('strategy.targetHint')}
          value={values.target}
          inputMode="decimal"
          error={errorOf('target')}
          onChange={(event) => change({ target: event.currentTarget.value })}
          required
        />
        <TextInput
          label={t('strategy.weight')}
          description={t('strategy.weightHint')}
          value={values.weight}
          inputMode="decimal"
          error={errorOf('weight')}
          onChange={(event) => change({ weight: event.currentTarget.value })}
        />
      </div>
      <TextInput
        label={t('strategy.keyResultName')}
        description={t('strategy.keyResultNameHint')}
        value={values.name}
        maxLength={OBJECTIVE_LIMITS.name}
        error={refusal('/name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      {wantsReason && (
        <Textarea
          label={t('strategy.whyMoved')}
          description={t('strategy.whyMovedHint')}
          value={values.reason}
          maxLength={OBJECTIVE_LIMITS.reason}
          error={errorOf('reason')}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          autosize
          minRows={2}
          required
        />
      )}
    </FormDialog>
  );
}
