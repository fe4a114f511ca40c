import { TextInput } from '@mantine/core';
import { ACTION_LIMITS } from '#domain/action';
import type { Schema } from '../../app/api.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { LazyDayField } from '../../ui/lazy-day-field.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import { useActionWrites } from './use-action-writes.ts';

export interface Given {
  readonly areaId?: string;
  readonly source?: Schema<'SourceInput'>;
  readonly ownerId?: string | null;
}

const FIELDS = ['/name', '/ownerId', '/dueOn'];

/** Who does what by when. */
export function ActionDialog({
  areaId,
  source,
  ownerId = null,
  onClose,
}: Given & { readonly onClose: () => void }) {
  const t = useText();
  const { create } = useActionWrites();
  const form = useFields({ name: '', ownerId, dueOn: null as string | null });
  const { values, change, refusal } = form;
  const { dueOn, ownerId: owner } = values;
  const name = values.name.trim();
  const isReady = name !== '' && owner !== null && dueOn !== null;
  const send = async (): Promise<void> => {
    if (owner === null || dueOn === null) return;
    const body = {
      name,
      ownerId: owner,
      dueOn,
      ...(areaId && { areaId }),
      ...(source && { source }),
    };
    if (await form.send(() => create(body, raise))) onClose();
  };
  const { isTried, submit } = useTried(isReady, send);
  const needed = (isMissing: boolean) => (isTried && isMissing ? t('loop.needed') : undefined);
  return (
    <FormDialog
      title={t('loop.newAction')}
      action={t('loop.save')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={FIELDS}
    >
      <TextInput
        label={t('loop.what')}
        value={values.name}
        maxLength={ACTION_LIMITS.name}
        error={refusal('/name') ?? needed(name === '')}
        onChange={(event) => change({ name: event.currentTarget.value })}
        required
        data-autofocus
      />
      <PersonPicker
        label={t('loop.who')}
        value={owner}
        onChange={(personId) => change({ ownerId: personId })}
        error={refusal('/ownerId') ?? needed(owner === null)}
        required
      />
      <LazyDayField
        label={t('loop.byWhen')}
        value={dueOn}
        onChange={(day) => change({ dueOn: day })}
        error={refusal('/dueOn') ?? needed(dueOn === null)}
      />
    </FormDialog>
  );
}
