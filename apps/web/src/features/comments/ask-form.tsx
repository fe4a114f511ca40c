import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { PersonPicker } from '../../ui/person-picker.tsx';
import { SubmitForm } from '../../ui/submit-form.tsx';
import { usePerson } from '../../ui/use-people.ts';
import type { Subject } from './comments.ts';
import { Thread } from './thread.tsx';
import classes from './thread.module.css';
import { useCommentWrites } from './use-comment-writes.ts';

interface Props {
  readonly subject: Subject;
  readonly name: string;
  /** Who is asked unless somebody else is chosen. */
  readonly ownerId: string | null;
  readonly close: () => void;
}

/** Text and Ctrl+Enter: the owner is asked, and the answer comes to the inbox of who asked. */
export function AskForm({ subject, name, ownerId, close }: Props) {
  const t = useText();
  const isTravelling = useIsTravelling();
  const { say } = useCommentWrites(subject);
  const owner = usePerson(ownerId);
  const [text, setText] = useState('');
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<string | null>();
  // A message reaches only those who sign in.
  const reached = owner === undefined || owner.state === 'active' ? ownerId : null;
  const asked = chosen === undefined ? reached : chosen;
  const ask = async (): Promise<void> => {
    const whom = asked === null ? mentions : [asked, ...mentions];
    const isDone = await say({ body: text, mentions: [...new Set(whom)], isQuestion: true });
    if (isDone) close();
  };
  if (isTravelling) return <Thread {...subject} />;
  return (
    <div className={classes.ask}>
      <SubmitForm
        className={classes.form}
        onSubmit={() => {
          const isReady = text.trim() !== '';
          if (isReady) void ask();
          return isReady;
        }}
      >
        <MarkdownEditor
          label={t('comments.askAbout', { name })}
          value={text}
          onChange={setText}
          onMentions={setMentions}
          minRows={3}
          placeholder={t('comments.askPlaceholder')}
          hint={t('comments.askHint')}
          hasFocus
        />
        <PersonPicker
          label={t('comments.askWhom')}
          value={asked}
          onChange={setChosen}
          description={asked === null ? t('comments.askNobody') : undefined}
          isActive
          clearable
        />
        <div>
          <Button type="submit" disabled={text.trim() === ''}>
            {t('comments.ask')}
          </Button>
        </div>
      </SubmitForm>
      <section aria-label={t('comments.saidBefore')}>
        <h3>{t('comments.saidBefore')}</h3>
        <Thread {...subject} isReadOnly />
      </section>
    </div>
  );
}
