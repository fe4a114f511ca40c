import { NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { RETIREMENT_LIMITS, RETIREMENT_MILESTONES } from '#domain/retirement';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { useFields, type Fields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import { useAllKpis } from '../../strategy/use-all-kpis.ts';
import { usePortfolio, type Product } from '../lifecycle.ts';
import { draftOf, isMoved, missingOf, patchOf, type Draft, type Missing } from './draft.ts';
import classes from './retirement.module.css';
import { FIELD_OF, type Retirement } from './retirement.ts';
import { useRetirementWrites } from './use-retirement-writes.ts';

interface Props {
  readonly product: Product;
  /** What is changed; without it, a plan is proposed. */
  readonly plan?: Retirement | undefined;
  readonly onClose: () => void;
}

const FIELDS = [
  '/reason',
  '/replacement',
  '/noticeDays',
  '/migrationKpiId',
  '/moveReason',
  ...RETIREMENT_MILESTONES.map((milestone) => `/${FIELD_OF[milestone]}`),
];

/** Why it ends, when, what follows, and how long customers are told before. */
export function RetirementForm({ product, plan, onClose }: Props) {
  const t = useText();
  const { propose, update } = useRetirementWrites();
  const form = useFields<Draft>(draftOf(plan));
  const { values, change, refusal } = form;
  const missing = missingOf(plan, values);
  const save = async (): Promise<void> => {
    if (await form.send(() => sent(values))) onClose();
  };
  const sent = (draft: Draft): Promise<unknown> => {
    if (plan) return update(plan, patchOf(plan, draft));
    const { moveReason: _, endOfLifeOn, noticeDays, ...rest } = draft;
    return propose({
      ...rest,
      reason: rest.reason.trim(),
      endOfLifeOn: endOfLifeOn ?? '',
      noticeDays: Number(noticeDays),
      product: product.key,
    });
  };
  const { isTried, submit } = useTried(!Object.values(missing).includes(true), save);
  const errorOf = (field: keyof Draft): string | undefined =>
    refusal(`/${field}`) ??
    (isTried && missing[field as keyof Missing] ? t(`retirement.fault.${field}`) : undefined);
  return (
    <FormDialog
      title={t(plan ? 'retirement.change' : 'retirement.begin', { name: product.name })}
      action={t(plan ? 'lifecycle.save' : 'retirement.propose')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      <Textarea
        label={t('retirement.reason')}
        value={values.reason}
        maxLength={RETIREMENT_LIMITS.reason}
        error={errorOf('reason')}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        autosize
        minRows={2}
        required
        data-autofocus
      />
      <Days values={values} change={change} errorOf={errorOf} />
      {plan && isMoved(draftOf(plan), values) && (
        <TextInput
          label={t('retirement.moveReason')}
          value={values.moveReason}
          maxLength={RETIREMENT_LIMITS.reason}
          error={errorOf('moveReason')}
          onChange={(event) => change({ moveReason: event.currentTarget.value })}
          required
        />
      )}
      <Promises {...{ product, values, change, errorOf }} isPromised={isPromised(plan)} />
    </FormDialog>
  );
}

/** What was approved is promised: the notice stays. */
const isPromised = (plan: Retirement | undefined): boolean =>
  plan !== undefined && plan.state !== 'proposed';

interface PartProps extends Pick<Fields<Draft>, 'values' | 'change'> {
  readonly errorOf: (field: keyof Draft) => string | undefined;
}

function Days({ values, change, errorOf }: PartProps) {
  const t = useText();
  return (
    <fieldset className={classes.dates}>
      <legend>{t('retirement.days')}</legend>
      {RETIREMENT_MILESTONES.map((milestone) => {
        const field = FIELD_OF[milestone];
        const isRequired = milestone === 'end_of_life';
        return (
          <LazyDayField
            key={milestone}
            label={t(`retirement.milestone.${milestone}`)}
            value={values[field]}
            onChange={(day) => change({ [field]: day })}
            error={errorOf(field)}
            clearable={!isRequired}
            required={isRequired}
          />
        );
      })}
    </fieldset>
  );
}

interface PromisesProps extends PartProps {
  readonly product: Product;
  readonly isPromised: boolean;
}

function Promises({ product, values, change, errorOf, isPromised: isFixed }: PromisesProps) {
  const t = useText();
  const others = usePortfolio().data?.products.filter(({ id }) => id !== product.id) ?? [];
  const kpis = useAllKpis();
  return (
    <>
      <div className={classes.pair}>
        <Select
          label={t('retirement.replacement')}
          data={others.map(({ key, name }) => ({ value: key, label: name }))}
          value={values.replacement}
          onChange={(replacement) => change({ replacement })}
          error={errorOf('replacement')}
          placeholder={t('retirement.noReplacement')}
          nothingFoundMessage={t('lifecycle.nothingFound')}
          clearButtonProps={{ 'aria-label': t('retirement.noReplacement') }}
          clearable
          searchable
        />
        <NumberInput
          label={t('retirement.noticeDays')}
          description={isFixed ? t('retirement.noticeFixed') : undefined}
          value={values.noticeDays}
          onChange={(noticeDays) => change({ noticeDays })}
          error={errorOf('noticeDays')}
          min={0}
          max={RETIREMENT_LIMITS.noticeDays}
          allowDecimal={false}
          disabled={isFixed}
          required
        />
      </div>
      <Select
        label={t('retirement.migrationKpi')}
        description={t('retirement.migrationKpiHint')}
        data={kpis.map(({ id, name }) => ({ value: id, label: name }))}
        value={values.migrationKpiId}
        onChange={(migrationKpiId) => change({ migrationKpiId })}
        error={errorOf('migrationKpiId')}
        nothingFoundMessage={t('lifecycle.nothingFound')}
        clearButtonProps={{ 'aria-label': t('retirement.noMigrationKpi') }}
        limit={50}
        clearable
        searchable
      />
    </>
  );
}
