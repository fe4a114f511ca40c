import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import type { NamedPerson } from '../../ui/mentions.ts';
import classes from './thread.module.css';
import type { Words } from './use-comment-writes.ts';

interface Props {
  readonly label: string;
  readonly action: string;
  readonly body?: string;
  readonly mentioned?: readonly NamedPerson[];
  readonly hasFocus?: boolean;
  /** Answers whether it was done; what was typed comes back when not. */
  readonly onSend: (words: Words) => Promise<boolean>;
  readonly onCancel?: () => void;
}

const NOBODY: readonly NamedPerson[] = [];

export function CommentForm({
  label,
  action,
  body = '',
  mentioned = NOBODY,
  hasFocus,
  ...on
}: Props) {
  const t = useText();
  const [text, setText] = useState(body);
  const [mentions, setMentions] = useState<readonly string[]>(mentioned.map(({ id }) => id));
  const isEmpty = text.trim() === '';
  const send = async (): Promise<void> => {
    if (isEmpty) return;
    // A new one stands in the thread at once; a changed one stays in its field until it is saved.
    if (body === '') setText('');
    if (!(await on.onSend({ body: text, mentions }))) setText(text);
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <MarkdownEditor
        label={label}
        isLabelHidden
        value={text}
        onChange={setText}
        onSubmit={() => void send()}
        onMentions={setMentions}
        mentioned={mentioned}
        minRows={2}
        hasFocus={hasFocus}
        placeholder={t('comments.placeholder')}
      />
      <Group gap="xs">
        <Button type="submit" size="xs" disabled={isEmpty}>
          {action}
        </Button>
        {on.onCancel && (
          <Button size="xs" variant="default" onClick={on.onCancel}>
            {t('comments.cancel')}
          </Button>
        )}
      </Group>
    </form>
  );
}
