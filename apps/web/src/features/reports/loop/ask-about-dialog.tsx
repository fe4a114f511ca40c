import { api, dataOf } from '../../../app/api.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { MarkdownEditor } from '../../../ui/markdown-editor.tsx';
import { raise, useFields } from '../../../ui/use-fields.ts';
import { useTried } from '../../../ui/use-tried.ts';
import type { AskedLine } from './ask-context.ts';

interface Props {
  readonly reportId: string;
  readonly number: number;
  readonly line: AskedLine;
  readonly onClose: () => void;
}

/** A question to whoever answers for the line; the answer comes back to the reader. */
export function AskAboutDialog({ reportId, number, line, onClose }: Props) {
  const t = useText();
  const write = useWrite();
  const form = useFields({ body: '', mentions: [] as readonly string[] });
  const { body, mentions } = form.values;
  const isEmpty = body.trim() === '';
  const send = async (): Promise<void> => {
    const isDone = await form.send(() =>
      write({
        said: t('loop.questionAsked'),
        onProblem: raise,
        run: () =>
          dataOf(
            api.POST('/api/v1/reports/{id}/editions/{number}/questions', {
              params: { path: { id: reportId, number } },
              body: { section: line.section, key: line.key, body, mentions: [...mentions] },
            }),
          ),
      }),
    );
    if (isDone) onClose();
  };
  const { isTried, submit } = useTried(!isEmpty, send);
  return (
    <FormDialog
      title={t('loop.askAboutLine', { name: line.name })}
      action={t('loop.askIt')}
      onClose={onClose}
      onSubmit={submit}
      isBusy={form.isBusy}
      problem={form.problem}
      fields={['/body']}
    >
      <MarkdownEditor
        label={t('loop.yourQuestion')}
        hint={t('loop.questionHint')}
        value={body}
        onChange={(text) => form.change({ body: text })}
        onMentions={(people) => form.change({ mentions: people })}
        onSubmit={() => void submit()}
        error={form.refusal('/body') ?? (isTried && isEmpty ? t('loop.needed') : undefined)}
        minRows={3}
        hasFocus
      />
    </FormDialog>
  );
}
