import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Card } from '../../ui/card.tsx';
import { Markdown } from '../../ui/markdown.tsx';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { Done } from './done.tsx';
import classes from './inbox.module.css';
import { goToStop, STOP } from './stops.ts';
import { lineName } from './line-name.ts';
import { SubjectLink } from './subject-link.tsx';
import type { Mention } from './sweep.ts';
import { useMarkRead, useReply } from './use-answers.ts';

interface Props {
  readonly rows: readonly Mention[];
  readonly openIds: ReadonlySet<string>;
  readonly title?: string;
}

/** What others ask the reader, answered where it stands. */
export function Questions({ rows, openIds, title }: Props) {
  const t = useText();
  if (rows.length === 0) return null;
  return (
    <Card title={title ?? t('inbox.questions')} isFlush>
      <ul className={classes.list}>
        {rows.map((mention) => (
          <Question
            key={mention.comment.id}
            mention={mention}
            isDone={!openIds.has(mention.comment.id)}
          />
        ))}
      </ul>
    </Card>
  );
}

export function Question({
  mention,
  isDone,
}: {
  readonly mention: Mention;
  readonly isDone: boolean;
}) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const markRead = useMarkRead();
  const [isReplying, setReplying] = useState(false);
  const { comment, subject } = mention;
  return (
    <li data-row={comment.id} className={classes.question}>
      <div className={classes.row}>
        <div className={classes.what}>
          <span>
            <strong>{comment.author.name}</strong>{' '}
            <span className="mute">{formats.ago(comment.createdAt)}</span> ·{' '}
            <SubjectLink subject={subject} line={comment.line} />
            {comment.line && <span className="mute"> · {lineName(t, comment.line)}</span>}
          </span>
          <Markdown text={comment.body} />
        </div>
        {isDone ? (
          <Done />
        ) : (
          <div className={classes.buttons}>
            <Button
              {...STOP}
              size="compact-md"
              variant="default"
              disabled={isTravelling}
              aria-expanded={isReplying}
              onClick={() => setReplying(!isReplying)}
            >
              {t('inbox.reply')}
              <span className="visually-hidden"> {comment.author.name}</span>
            </Button>
            <Button
              size="compact-md"
              variant="subtle"
              disabled={isTravelling}
              onClick={() => {
                goToStop(1);
                void markRead(mention);
              }}
            >
              {t('inbox.markRead')}
            </Button>
          </div>
        )}
      </div>
      {isReplying && !isDone && <Reply mention={mention} onClose={() => setReplying(false)} />}
    </li>
  );
}

function Reply({ mention, onClose }: { readonly mention: Mention; readonly onClose: () => void }) {
  const t = useText();
  const reply = useReply();
  const [text, setText] = useState('');
  const [isSending, setSending] = useState(false);
  const send = async (): Promise<void> => {
    if (text.trim() === '' || isSending) return;
    setSending(true);
    const sent = await reply(mention, text);
    setSending(false);
    if (sent !== undefined) onClose();
  };
  return (
    <div className={classes.reply}>
      <MarkdownEditor
        label={t('inbox.replyTo', { name: mention.comment.author.name })}
        value={text}
        onChange={setText}
        onSubmit={() => void send()}
        minRows={3}
        hasFocus
      />
      <div className={classes.buttons}>
        <Button size="compact-md" loading={isSending} onClick={() => void send()}>
          {t('inbox.send')}
        </Button>
        <Button size="compact-md" variant="default" onClick={onClose}>
          {t('inbox.cancel')}
        </Button>
      </div>
    </div>
  );
}
