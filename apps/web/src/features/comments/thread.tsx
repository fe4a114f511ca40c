import { useText } from '../../app/i18n/use-text.ts';
import { useViewedMoment } from '../../app/moment.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { CommentForm } from './comment-form.tsx';
import { CommentItem } from './comment-item.tsx';
import { useComments, type Subject } from './comments.ts';
import classes from './thread.module.css';
import { useCommentWrites } from './use-comment-writes.ts';

interface Props extends Subject {
  readonly isReadOnly?: boolean;
  /** What is said about single lines stands elsewhere. */
  readonly isWithoutLines?: boolean;
}

/** What people say about one thing, and a field to say more. */
export function Thread({ subjectKind, subjectId, ...props }: Props) {
  const t = useText();
  const subject = { subjectKind, subjectId };
  const query = useComments(subject);
  const { say, change, remove } = useCommentWrites(subject);
  const isTravelling = useIsTravelling();
  const isReadOnly = isTravelling || props.isReadOnly === true;
  const until = useUntil();
  return (
    <div className={classes.thread}>
      <Loaded query={query} rows={2}>
        {(all) => {
          const comments = all.filter(
            ({ createdAt, line }) =>
              (!until || createdAt <= until) && !(props.isWithoutLines && line),
          );
          if (comments.length === 0) return <p className="mute">{t('comments.none')}</p>;
          return (
            <ol className={classes.comments} aria-label={t('comments.comments')}>
              {comments.map((comment) => (
                <CommentItem
                  key={comment.id}
                  comment={comment}
                  isReadOnly={isReadOnly}
                  onChange={(words) => change(comment, words)}
                  onRemove={() => void remove(comment)}
                />
              ))}
            </ol>
          );
        }}
      </Loaded>
      {!isReadOnly && (
        <div className="no-print">
          <CommentForm label={t('comments.new')} action={t('comments.post')} onSend={say} />
        </div>
      )}
    </div>
  );
}

/** What was said after the moment that is looked at is not shown. */
const useUntil = (): string | undefined => useViewedMoment()?.toISOString();
