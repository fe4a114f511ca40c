import { TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import { BENEFICIARIES, ITEM_CATEGORIES, ITEM_LIMITS } from '#domain/roadmap-item';
import { api, dataOf, ifMatch, type Schema } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import { draftOf, readMix, type MixDraft } from './mix-draft.ts';
import classes from './mix-strip.module.css';

interface Props {
  readonly balance: Schema<'BalanceView'>;
  readonly onClose: () => void;
}

/** How the capacity of the period is to be shared out: exactly 100 %. */
export default function MixDialog({ balance, onClose }: Props) {
  const t = useText();
  const formats = useFormats();
  const { locale } = useIntl();
  const plan = usePlan(balance);
  const { period, planned } = balance;
  const text = (value: number) => formats.number(value, Number.isInteger(value) ? 0 : 1);
  const { values, change, send, problem, isBusy } = useFields<{ shares: MixDraft; note: string }>({
    shares: draftOf(planned, text),
    note: planned?.note ?? '',
  });
  const { byCategory, byBeneficiary, body } = readMix(values.shares, locale);
  const save = async (): Promise<void> => {
    if (body && (await send(() => plan({ ...body, note: values.note.trim() })))) onClose();
  };
  const { isTried, submit } = useTried(body !== undefined, save);
  const parts = [
    {
      head: t('roadmap.mixByCategory'),
      names: ITEM_CATEGORIES.map((name) => [name, t(`roadmap.categories.${name}`)] as const),
      part: byCategory,
      isWrong: !byCategory.isWhole,
    },
    {
      head: t('roadmap.mixByBeneficiary'),
      names: BENEFICIARIES.map((name) => [name, t(`roadmap.beneficiaries.${name}`)] as const),
      part: byBeneficiary,
      isWrong: !byBeneficiary.isWhole && !byBeneficiary.isEmpty,
    },
  ];
  return (
    <FormDialog
      title={t('roadmap.mixFor', { period: period.label })}
      action={t('roadmap.save')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={isBusy}
      problem={problem}
    >
      {parts.map(({ head, names, part, isWrong }) => (
        <fieldset key={head} className={classes.part}>
          <legend>{head}</legend>
          <div className={classes.fields}>
            {names.map(([name, label]) => (
              <TextInput
                key={name}
                label={label}
                inputMode="decimal"
                rightSection="%"
                value={values.shares[name] ?? ''}
                error={isTried && isWrong}
                onChange={(event) =>
                  change({ shares: { ...values.shares, [name]: event.currentTarget.value } })
                }
              />
            ))}
          </div>
          <p className={classes.sum} role="status" data-wrong={(isTried && isWrong) || undefined}>
            {part.total !== undefined &&
              !part.isEmpty &&
              t('roadmap.mixSum', { sum: formats.number(part.total) })}
            {isTried && isWrong && ` ${t('roadmap.mixMakes')}`}
          </p>
        </fieldset>
      ))}
      <TextInput
        label={t('roadmap.mixNote')}
        value={values.note}
        maxLength={ITEM_LIMITS.reason}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

type Body = Omit<Schema<'CreateCapacityMix'>, 'period' | 'areaId'>;

/** A mix is made once for a period, and planned anew after that. */
function usePlan({ period, planned }: Props['balance']) {
  const t = useText();
  const write = useWrite();
  const said = t('roadmap.said.mix', { period: period.label });
  return (body: Body) =>
    planned
      ? write({
          said,
          onProblem: raise,
          version: planned.version,
          currentVersion: async () => (await read(planned.id)).version,
          run: (version) => changed(planned.id, version, body),
          undo: ({ version }) => changed(planned.id, version, bodyOf(planned)),
        })
      : write({
          said,
          onProblem: raise,
          run: () =>
            dataOf(api.POST('/api/v1/capacity-mixes', { body: { period: period.key, ...body } })),
        });
}

const at = (id: string) => ({ params: { path: { id } } });

const read = (id: string) => dataOf(api.GET('/api/v1/capacity-mixes/{id}', at(id)));

const changed = (id: string, version: number, body: Body) =>
  dataOf(api.PATCH('/api/v1/capacity-mixes/{id}', { ...at(id), headers: ifMatch(version), body }));

const bodyOf = ({ byCategory, byBeneficiary, note }: Schema<'CapacityMixView'>): Body => ({
  byCategory,
  byBeneficiary,
  note,
});
