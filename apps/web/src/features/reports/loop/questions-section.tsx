import { Button } from '@mantine/core';
import { useState } from 'react';
import { api, dataOf } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import { CommentForm } from '../../comments/comment-form.tsx';
import { useComments, type Comment } from '../../comments/comments.ts';
import { lineName } from '../../inbox/line-name.ts';
import { Section } from '../edition/section.tsx';
import classes from './loop.module.css';

/** What is asked about lines of the report, each line a talk of its own. */
export function QuestionsSection({ reportId }: { readonly reportId: string }) {
  const t = useText();
  const { data = [] } = useComments({ subjectKind: 'report', subjectId: reportId });
  const talks = talksOf(data);
  if (talks.length === 0) return null;
  return (
    <Section id="questions" title={t('loop.questions')} aside={talks.length}>
      {talks.map((talk) => (
        <Talk key={talk[0]?.id} talk={talk} reportId={reportId} />
      ))}
    </Section>
  );
}

function talksOf(comments: readonly Comment[]): readonly (readonly Comment[])[] {
  const talks = new Map<string, Comment[]>();
  for (const comment of comments) {
    if (!comment.line) continue;
    const key = `${comment.line.section}:${comment.line.key}`;
    talks.set(key, [...(talks.get(key) ?? []), comment]);
  }
  return [...talks.values()];
}

interface TalkProps {
  readonly talk: readonly Comment[];
  readonly reportId: string;
}

function Talk({ talk, reportId }: TalkProps) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const write = useWrite();
  const [isReplying, setReplying] = useState(false);
  const [first] = talk;
  if (!first?.line) return null;
  const { line } = first;
  const reply = async (body: string, mentions: readonly string[]): Promise<boolean> => {
    const said = await write({
      run: () =>
        dataOf(
          api.POST('/api/v1/comments', {
            body: {
              subjectKind: 'report',
              subjectId: reportId,
              body,
              mentions: [...new Set([first.author.personId, ...mentions])],
              replyTo: first.id,
            },
          }),
        ),
    });
    if (said !== undefined) setReplying(false);
    return said !== undefined;
  };
  const name = lineName(t, line);
  return (
    <article className={classes.talk} aria-label={name}>
      <h3>{name}</h3>
      {talk.map(({ id, author, createdAt, body, removedAt, mentions, isQuestion }) => (
        <div key={id} className={classes.said}>
          <p className="mute">
            <strong>{author.name}</strong>{' '}
            {isQuestion &&
              mentions.length > 0 &&
              t('comments.asks', { names: mentions.map((one) => one.name).join(', ') })}{' '}
            {formats.ago(createdAt)}
          </p>
          {removedAt ? (
            <p className="mute">{t('comments.removed', { name: author.name })}</p>
          ) : (
            <Markdown text={body} />
          )}
        </div>
      ))}
      {!isTravelling &&
        (isReplying ? (
          <CommentForm
            label={t('loop.answerTo', { name })}
            action={t('loop.sendAnswer')}
            hasFocus
            onCancel={() => setReplying(false)}
            onSend={({ body, mentions }) => reply(body, mentions)}
          />
        ) : (
          <Button
            className="no-print"
            size="compact-sm"
            variant="default"
            onClick={() => setReplying(true)}
          >
            {t('loop.answer')}
            <span className="visually-hidden"> {name}</span>
          </Button>
        ))}
    </article>
  );
}
