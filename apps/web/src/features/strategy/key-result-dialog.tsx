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
  const form = useFields(draftOf(result, locale));
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
        <KpiSelect
          kpis={kpis}
          value={values.kpiId}
          error={errorOf('kpiId')}
          onChange={(kpiId) => change({ kpiId })}
        />
      )}
      <div className={classes.pair}>
        <TextInput
          label={t('strategy.baseline')}
          description={t('strategy.baselineHint')}
          value={values.baseline}
          placeholder={editableFigure(chosen?.value ?? null, locale)}
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

interface KpiSelectProps {
  readonly kpis: ReturnType<typeof useAllKpis>;
  readonly value: string;
  readonly error: string | false | undefined;
  readonly onChange: (id: string) => void;
}

function KpiSelect({ kpis, value, error, onChange }: KpiSelectProps) {
  const t = useText();
  return (
    <Select
      label={t('strategy.kpi')}
      value={value || null}
      data={kpis.map(({ id, name, area }) => ({ value: id, label: `${name} · ${area.name}` }))}
      error={error}
      onChange={(id) => onChange(id ?? '')}
      nothingFoundMessage={t('strategy.nothingFound')}
      limit={50}
      searchable
      required
      data-autofocus
    />
  );
}

function draftOf(result: KeyResult | undefined, locale: string): KeyResultDraft {
  const { kpi, name = '', baseline = null, target = null, weight = null } = result ?? {};
  return {
    kpiId: kpi?.id ?? '',
    baseline: editableFigure(baseline, locale),
    target: editableFigure(target, locale),
    weight: editableFigure(weight, locale),
    name,
    reason: '',
  };
}
