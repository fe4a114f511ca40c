import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import { BENEFIT_LIMITS } from '#domain/benefit';
import { useText } from '../../../app/i18n/use-text.ts';
import { useSession } from '../../../app/session.ts';
import { useToday } from '../../../app/today.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { LazyDayField } from '../../../ui/lazy-day-field.tsx';
import { PersonPicker } from '../../../ui/person-picker.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { Product } from '../lifecycle.ts';
import { caseBody, caseDraft, type CaseDraft } from './case-draft.ts';
import classes from './case.module.css';
import type { BusinessCase } from './cases.ts';
import { useCaseWrites } from './use-case-writes.ts';

interface Props {
  readonly product: Product;
  /** What is changed; without it, one is added. */
  readonly one?: BusinessCase | undefined;
  readonly onClose: () => void;
}

const FIELDS = ['/name', '/summary', '/cost', '/startsOn', '/horizonMonths', '/ownerId'];

/** What is spent, by whom, and how far ahead the case looks. */
export function CaseForm({ product, one, onClose }: Props) {
  const t = useText();
  const today = useToday();
  const { locale } = useIntl();
  const own = useSession().organization.currency;
  const currency = one?.cost?.currency ?? own;
  const { create, update } = useCaseWrites();
  const first = { locale, today, ownerId: product.owner?.personId ?? null };
  const form = useFields<CaseDraft>(caseDraft(one, first));
  const { values, change, refusal } = form;
  const { faults, body } = caseBody(values, { currency, locale });
  const save = async (): Promise<void> => {
    const { key, areaId } = product;
    if (
      await form.send(() => (one ? update(one, body) : create({ ...body, product: key, areaId })))
    )
      onClose();
  };
  const { isTried, submit } = useTried(faults.length === 0, save);
  const errorOf = (field: keyof CaseDraft): string | undefined =>
    refusal(`/${field}`) ??
    (isTried && faults.includes(field) ? t(`cases.fault.${field}`) : undefined);
  return (
    <FormDialog
      title={t(one ? 'cases.editOf' : 'cases.new', { name: one?.name ?? product.name })}
      action={t(one ? 'lifecycle.save' : 'lifecycle.add')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      <TextInput
        label={t('lifecycle.name')}
        value={values.name}
        maxLength={BENEFIT_LIMITS.name}
        error={errorOf('name')}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <Textarea
        label={t('cases.summary')}
        value={values.summary}
        maxLength={BENEFIT_LIMITS.summary}
        error={errorOf('summary')}
        onChange={(event) => change({ summary: event.currentTarget.value })}
        autosize
        minRows={2}
      />
      <div className={classes.pair}>
        <TextInput
          label={t('cases.costIn', { currency })}
          value={values.cost}
          inputMode="decimal"
          error={errorOf('cost') ?? refusal('/cost/amount')}
          onChange={(event) => change({ cost: event.currentTarget.value })}
        />
        <NumberInput
          label={t('cases.horizonMonths')}
          value={values.horizonMonths}
          onChange={(horizonMonths) => change({ horizonMonths })}
          error={errorOf('horizonMonths')}
          min={1}
          max={BENEFIT_LIMITS.horizonMonths}
          allowDecimal={false}
          required
        />
        <LazyDayField
          label={t('cases.startsOn')}
          value={values.startsOn}
          onChange={(day) => change({ startsOn: day ?? today })}
          error={errorOf('startsOn')}
        />
        <PersonPicker
          label={t('lifecycle.owner')}
          value={values.ownerId}
          onChange={(ownerId) => change({ ownerId })}
          error={errorOf('ownerId')}
          clearable
        />
      </div>
    </FormDialog>
  );
}
