import { Button } from '@mantine/core';
import { useState } from 'react';
import type { EditionContent } from '#domain/edition';
import { lineOf } from '#domain/edition-line';
import { api, dataOf } from '../../../app/api.ts';
import { useFormats } from '../../../app/i18n/use-formats.ts';
import { useText } from '../../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../../app/view.ts';
import { useWrite } from '../../../app/write/use-write.ts';
import { Markdown } from '../../../ui/markdown.tsx';
import { CommentForm } from '../../comments/comment-form.tsx';
import { hashOf, linePlace, talkPlace } from '../../comments/line-place.ts';
import { lineName } from '../../inbox/line-name.ts';
import { Section } from '../edition/section.tsx';
import { arriveAt } from './arrive-at.ts';
import classes from './loop.module.css';
import type { Talk } from './talks.ts';

interface Props {
  readonly reportId: string;
  /** The edition that is read, and its number. */
  readonly content: EditionContent;
  readonly number: number;
  readonly talks: ReadonlyMap<string, Talk>;
}

/** What is asked about lines of the report, each line a talk of its own. */
export function QuestionsSection({ reportId, content, number, talks }: Props) {
  const t = useText();
  if (talks.size === 0) return null;
  return (
    <Section id="questions" title={t('reports.questions')} aside={talks.size}>
      {[...talks].map(([id, talk]) => (
        <TalkOf
          key={id}
          id={id}
          talk={talk}
          reportId={reportId}
          number={number}
          isShown={lineOf(content, talk.line.section, talk.line.key) !== undefined}
        />
      ))}
    </Section>
  );
}

interface TalkProps extends Pick<Props, 'reportId' | 'number'> {
  readonly id: string;
  readonly talk: Talk;
  /** The edition that is read has the line. */
  readonly isShown: boolean;
}

function TalkOf({ id, talk, reportId, number, isShown }: TalkProps) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const write = useWrite();
  const [isReplying, setReplying] = useState(false);
  const { line, comments, isWaiting } = talk;
  const [first] = comments;
  if (!first) return null;
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
    <article id={talkPlace(id)} className={classes.talk} aria-label={name}>
      <div className={classes.talkHead}>
        <h3>
          {isShown ? (
            <a href={hashOf(linePlace(line))} onClick={() => arriveAt(linePlace(line))}>
              {name}
            </a>
          ) : (
            name
          )}
        </h3>
        {line.edition !== number && (
          <span className="mute">{t('loop.askedInEdition', { number: line.edition })}</span>
        )}
        {isWaiting && <span className={classes.waits}>{t('loop.waits')}</span>}
      </div>
      {comments.map(({ id: key, author, createdAt, body, removedAt, mentions, isQuestion }) => (
        <div key={key} className={classes.said}>
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
