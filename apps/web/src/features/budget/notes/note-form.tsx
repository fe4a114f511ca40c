import { Button } from '@mantine/core';
import { useText } from '../../../app/i18n/use-text.ts';
import { FormProblem } from '../../../ui/form-problem.tsx';
import { MarkdownEditor } from '../../../ui/markdown-editor.tsx';
import { SubmitForm } from '../../../ui/submit-form.tsx';
import { useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import budget from '../budget.module.css';
import { useNoteWrites } from './use-notes.ts';
import type { LineVariance } from './variances.ts';

interface Props {
  readonly variance: LineVariance;
  readonly period: string;
  readonly onDone: () => void;
}

/** Why a line is off, and what follows from it. */
export function NoteForm({ variance: { row, comparison, note }, period, onDone }: Props) {
  const t = useText();
  const { explain, change } = useNoteWrites();
  const form = useFields({ body: note?.body ?? '' });
  const body = form.values.body.trim();
  const name = row.name ?? '';
  const { isTried, submit } = useTried(body !== '', async () => {
    const isDone = await form.send(() =>
      note
        ? change(note, body, name)
        : explain({ lineId: row.id ?? '', period, comparison, body }, name),
    );
    if (isDone) onDone();
  });
  return (
    <SubmitForm className={budget.form} onSubmit={submit}>
      <MarkdownEditor
        label={t('budget.note.label')}
        value={form.values.body}
        onChange={(next) => form.change({ body: next })}
        error={
          form.refusal('/body') ?? (isTried && body === '' ? t('budget.note.needed') : undefined)
        }
        minRows={3}
        isRequired
        hasFocus
      />
      <FormProblem problem={form.problem} fields={['/body']} />
      <div className={budget.actions}>
        <Button type="submit" size="compact-md" loading={form.isBusy}>
          {t('budget.note.save')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onDone}>
          {t('write.cancel')}
        </Button>
      </div>
    </SubmitForm>
  );
}
