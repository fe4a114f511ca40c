import { useText } from '../../../app/i18n/use-text.ts';
import { MarkdownEditor } from '../../../ui/markdown-editor.tsx';

interface Props {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onSubmit: () => void;
}

/** The period on one page, in Markdown. Has the focus when the editor opens. */
export function NarrativeField({ value, onChange, onSubmit }: Props) {
  const t = useText();
  return (
    <MarkdownEditor
      label={t('reports.summary')}
      hint={t('reports.summaryHint')}
      value={value}
      onChange={onChange}
      onSubmit={onSubmit}
      minRows={12}
      hasFocus
    />
  );
}
