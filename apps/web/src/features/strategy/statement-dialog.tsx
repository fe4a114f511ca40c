import { TextInput } from '@mantine/core';
import { STATEMENT_LIMITS, type StatementKind } from '#domain/statement';
import { useText } from '../../app/i18n/use-text.ts';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { raise, useFields } from '../../ui/use-fields.ts';
import { useTried } from '../../ui/use-tried.ts';
import type { Statement } from './strategy.ts';
import { useStatementWrites } from './use-statement-writes.ts';

interface Props {
  readonly kind: StatementKind;
  /** The draft that is changed; absent: a new one. */
  readonly statement?: Statement;
  /** What it begins with. */
  readonly body: string;
  readonly onClose: () => void;
}

/** Writes the next version. */
export function StatementDialog({ kind, statement, body, onClose }: Props) {
  const t = useText();
  const { draft, update } = useStatementWrites();
  const { values, change, send, problem, refusal, isBusy } = useFields({
    body,
    horizon: statement?.horizon ?? '',
    changeNote: statement?.changeNote ?? '',
  });
  const isMissing = values.body.trim() === '';
  const save = async (): Promise<void> => {
    const isDone = await send(() =>
      statement ? update(statement, values, raise) : draft({ kind, ...values }, raise),
    );
    if (isDone) onClose();
  };
  const { isTried, submit } = useTried(!isMissing, save);
  return (
    <FormDialog
      title={t(`strategy.write.${kind}`)}
      action={t('strategy.keepDraft')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={isBusy}
      problem={problem}
      fields={['/body', '/horizon', '/changeNote']}
    >
      <MarkdownEditor
        label={t('strategy.text')}
        value={values.body}
        onChange={(text) => change({ body: text })}
        minRows={8}
        isRequired
        hasFocus
        error={refusal('/body') ?? (isTried && isMissing ? t('strategy.textNeeded') : undefined)}
      />
      <TextInput
        label={t('strategy.horizon')}
        description={t('strategy.horizonHint')}
        value={values.horizon}
        maxLength={STATEMENT_LIMITS.horizon}
        error={refusal('/horizon')}
        onChange={(event) => change({ horizon: event.currentTarget.value })}
      />
      <TextInput
        label={t('strategy.changeNote')}
        value={values.changeNote}
        maxLength={STATEMENT_LIMITS.changeNote}
        error={refusal('/changeNote')}
        onChange={(event) => change({ changeNote: event.currentTarget.value })}
      />
    </FormDialog>
  );
}
