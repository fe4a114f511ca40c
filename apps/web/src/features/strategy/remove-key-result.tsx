import { Textarea } from '@mantine/core';
import { OBJECTIVE_LIMITS } from '#domain/objective';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import type { KeyResult, Objective } from './strategy.ts';
import { useKeyResultWrites } from './use-key-result-writes.ts';

interface Props {
  readonly objective: Objective;
  readonly result: KeyResult;
  readonly onClose: () => void;
}

/** A promise is taken off with a reason; a draft promises nothing. */
export function RemoveKeyResult({ objective, result, onClose }: Props) {
  const t = useText();
  const { remove } = useKeyResultWrites(objective);
  const { values, change, send, problem, refusal, isBusy } = useFields({ reason: '' });
  const wantsReason = objective.state === 'open';
  const isMissing = wantsReason && values.reason.trim() === '';
  const save = async (): Promise<void> => {
    const reason = wantsReason ? values.reason.trim() : undefined;
    if (await send(() => remove(result, reason, raise))) onClose();
  };
  const { isTried, submit } = useTried(!isMissing, save);
  return (
    <FormDialog
      title={t('strategy.keyResultDo.remove', { name: result.name || result.kpi.name })}
      action={t('strategy.do.remove')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={isBusy}
      problem={problem}
      fields={['/reason']}
    >
      {wantsReason ? (
        <Textarea
          label={t('strategy.whyRemoved')}
          value={values.reason}
          maxLength={OBJECTIVE_LIMITS.reason}
          error={refusal('/reason') ?? (isTried && isMissing && t('strategy.reasonNeeded'))}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          autosize
          minRows={2}
          required
          data-autofocus
        />
      ) : (
        <p className="mute">{t('strategy.draftPromisesNothing')}</p>
      )}
    </FormDialog>
  );
}
