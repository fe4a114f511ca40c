import { Button } from '@mantine/core';
import { IconMessageCheck } from '@tabler/icons-react';
import { useFormats } from '../../app/i18n/use-formats.ts';
import { useText } from '../../app/i18n/use-text.ts';
import { useIsTravelling } from '../../app/view.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { lineName } from '../inbox/line-name.ts';
import { SubjectLink } from '../inbox/subject-link.tsx';
import type { Mention } from '../inbox/sweep.ts';
import { useMarkRead } from '../inbox/use-answers.ts';
import classes from './briefing.module.css';
import { firstSentence } from './causes.ts';

/** What somebody answered to a question of the reader. */
export function AnswerToMe({ mention }: { readonly mention: Mention }) {
  const t = useText();
  const formats = useFormats();
  const isTravelling = useIsTravelling();
  const markRead = useMarkRead();
  const { comment, subject, answers } = mention;
  return (
    <li className={classes.row}>
      <IconMessageCheck size={18} stroke={1.75} aria-hidden className={classes.icon} />
      <div className={classes.what}>
        <span>
          <strong>{t('briefing.answered', { who: comment.author.name })}</strong>{' '}
          <span className="mute">{formats.ago(comment.createdAt)}</span> ·{' '}
          <SubjectLink subject={subject} line={comment.line} />
          {comment.line && <span className="mute"> · {lineName(t, comment.line)}</span>}
        </span>
        {answers && <q className={classes.asked}>{firstSentence(answers.body)}</q>}
        <Markdown text={comment.body} />
      </div>
      <div className={`${classes.buttons} no-print`}>
        <Button
          size="compact-md"
          variant="default"
          disabled={isTravelling}
          onClick={() => void markRead(mention)}
        >
          {t('inbox.markRead')}
          <span className="visually-hidden"> {comment.author.name}</span>
        </Button>
      </div>
    </li>
  );
}
