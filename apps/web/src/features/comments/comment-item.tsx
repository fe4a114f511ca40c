import { useState } from 'react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { CommentForm } from './comment-form.tsx';
import type { Comment } from './comments.ts';
import classes from './thread.module.css';
import type { Words } from './use-comment-writes.ts';

interface Props {
  readonly comment: Comment;
  readonly isReadOnly: boolean;
  readonly onChange: (words: Words) => Promise<boolean>;
  readonly onRemove: () => void;
}

export function CommentItem({ comment, isReadOnly, onChange, onRemove }: Props) {
  const t = useText();
  const formats = useFormats();
  const [state, setState] = useState<'shown' | 'edited' | 'removing'>('shown');
  const { author, createdAt, editedAt, removedAt, isQuestion, mentions, can } = comment;
  const asked = mentions.map(({ name }) => name).join(', ');
  if (removedAt)
    return (
      <li className={classes.comment}>
        <p className="mute">{t('comments.removed', { name: author.name })}</p>
      </li>
    );
  return (
    <li className={classes.comment}>
      <p className={classes.by}>
        <strong>{author.name}</strong>
        <time dateTime={createdAt} title={formats.instant(createdAt)} className="mute">
          {formats.ago(createdAt)}
        </time>
        {editedAt && (
          <span className="mute" title={formats.instant(editedAt)}>
            {t('comments.edited')}
          </span>
        )}
        {isQuestion && (
          <span className={classes.question}>
            {asked ? t('comments.asks', { names: asked }) : t('comments.question')}
          </span>
        )}
      </p>
      {state === 'edited' ? (
        <CommentForm
          label={t('comments.edit')}
          action={t('comments.save')}
          body={comment.body}
          mentioned={mentions.map(({ personId: id, name }) => ({ id, name }))}
          hasFocus
          onCancel={() => setState('shown')}
          onSend={async (words) => {
            const isDone = await onChange(words);
            if (isDone) setState('shown');
            return isDone;
          }}
        />
      ) : (
        <Markdown text={comment.body} />
      )}
      {state === 'shown' && !isReadOnly && (can.update || can.remove) && (
        <p className={`${classes.actions} no-print`}>
          {can.update && (
            <button type="button" className={classes.action} onClick={() => setState('edited')}>
              {t('comments.edit')}
            </button>
          )}
          {can.remove && (
            <button type="button" className={classes.action} onClick={() => setState('removing')}>
              {t('comments.remove')}
            </button>
          )}
        </p>
      )}
      {state === 'removing' && (
        <p className={classes.actions} role="group" aria-label={t('comments.remove')}>
          <span>{t('comments.removeForGood')}</span>
          <button type="button" className={classes.action} data-danger onClick={onRemove}>
            {t('comments.remove')}
          </button>
          <button type="button" className={classes.action} onClick={() => setState('shown')}>
            {t('comments.keep')}
          </button>
        </p>
      )}
    </li>
  );
}
